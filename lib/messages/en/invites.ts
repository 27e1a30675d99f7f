/** What a calendar shows. Calendars are read by others: no reason for care, no names of people, no links that open anything to whoever is not signed in. */
export const invites = {
  consultTitle: 'Call with {practice}',
  visitTitle: 'Visit with {practice}',
  when: '{day}, {stretch}, on the clock of the practice.',
  consultText: 'We call you at this time.',
  visitText: 'Details are in your portal.',
  change: 'To move or cancel, use the link in our mail or call {phone}.',
  cancelled: 'This was cancelled.',
  crisis: 'In crisis: call or text 988. In danger: call 911.',
  feedTitle: '{practice}',
  sessionTitle: 'Group',
  byPhone: 'By phone',
  byVideo: 'By video',
  atHome: 'At home',
  joinLabel: 'The page of the visit, with the way into its room',
} as const
