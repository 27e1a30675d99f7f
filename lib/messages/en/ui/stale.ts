/** Two people saved the same thing. */
export const staleUi = {
  title: 'Somebody saved this while you had it open',
  choose: 'Nothing of yours was saved yet, and nothing is lost. Choose for each, then save again.',
  lookOver: 'Nothing of yours was saved yet. Look it over and save again.',
  taken: 'Now as they saved it: {fields}.',
  mine: 'Yours',
  theirs: 'Theirs',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep theirs',
  keepBoth: 'Keep both',
  choiceFor: '{choice}: {field}',
  yes: 'Yes',
  no: 'No',
  empty: 'Empty',
  tierUpTo: 'up to {upTo} %: {pays} %',
  tierAbove: 'above: {pays} %',
  entries: '{count, plural, one {# entry} other {# entries}}',
} as const
