/** The parts of the intake, in order. */
export const intakeParts = ['details', 'contact', 'coverage', 'health', 'safety', 'phq9', 'gad7', 'objectives', 'send'] as const
export type IntakePart = (typeof intakeParts)[number]

export const partWords: Readonly<Record<IntakePart, { readonly title: string; readonly lead: string }>> = {
  details: { title: 'About you', lead: 'As it stands on your insurance card or ID. Your own name comes first everywhere else.' },
  contact: { title: 'Somebody to call', lead: 'We call them only when we cannot reach you and worry about you, or in an emergency.' },
  coverage: { title: 'Your insurance', lead: 'So that you know what you pay before you decide. Nothing is billed now.' },
  health: {
    title: 'Your health',
    lead: 'These questions keep you safe. A yes does not end the talk: a prescriber looks at it with you. “Not sure” is a good answer too.',
  },
  safety: {
    title: 'Safety questions',
    lead: 'We ask everybody. Your care team reads the answers, nobody at the front desk or at your insurance does. If an answer worries us, somebody calls you.',
  },
  phq9: {
    title: 'Mood, the last two weeks',
    lead: 'Nine questions. There are no right answers. Your care team sees them, and you see them as a line over time.',
  },
  gad7: { title: 'Worry, the last two weeks', lead: 'Seven questions. Your care team sees the answers.' },
  objectives: { title: 'What you hope for', lead: 'In your own words, the most important first. Your therapist reads this with you.' },
  send: { title: 'Send it to your care team', lead: 'You can still change any part above.' },
}
