/** Questionnaires and charts. */
export const outcomesUi = {
  title: 'Outcomes',
  empty: 'Scores over time will show here after the first questionnaire.',
  answer: 'Answer the questions',
  score: '{instrument}: {score}',
  band: '{band}',
  change: '{points, plural, =0 {no change} one {# point} other {# points}} since {day}',
  dueOn: 'Due {day}',
  response: 'Half of the first score',
  remission: 'Remission',
  sinceFirst: 'Since the first answers',
  fromTo: '{from} to {to}',
  sparkline: '{name} went from {from} to {to} over {answers} answers.',
} as const
