/** Notes. */
export const notesUi = {
  progressTitle: 'Progress note',
  psychotherapyTitle: 'Psychotherapy note (yours alone)',
  psychotherapyHint: 'Kept apart and encrypted. Only you can open it. Put doses, times, scores and plans into the progress note.',
  sign: 'Sign and lock',
  signHint: 'After signing, the note stays as it is. You can add to it.',
  signed: 'Signed by {name}, {when}',
  addendum: 'Add to the note',
  chargesWritten: 'Signing writes the charges of this visit.',
  empty: 'Notes of visits will be listed here.',
} as const
