/** Regimens and their cycles. */
export const regimensUi = {
  title: 'Plan',
  empty: 'No plan yet. Start with six cycles and change what you need.',
  create: 'Start a plan',
  cycles: '{count, plural, one {# cycle} other {# cycles}}',
  cycle: 'Cycle {number}',
  format: 'Format',
  youPay: 'You pay {amount}',
  planPays: 'Plan pays {amount}',
  totalYouPay: 'You pay {amount} in all',
  endsOn: 'Ends {day}',
  gap: '{days, plural, =0 {same day} one {# day later} other {# days later}}',
  review: 'Review after cycle {number}',
  whyNotSooner: 'Why not sooner',
  changeFormat: 'Change format',
  reason: 'Reason for the change',
} as const
