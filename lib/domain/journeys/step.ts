/** The eight steps of a client's way, in order. */
export const steps = [
  'assessment',
  'education',
  'preparation',
  'administration',
  'therapy_session',
  'integration',
  'follow_up',
  'evaluation',
] as const
export type Step = (typeof steps)[number]

/** The steps that come before `step`. Administration and the therapy session overlap: neither waits for the other. */
export function stepsBefore(step: Step): Step[] {
  const before = steps.slice(0, steps.indexOf(step))
  return step === 'therapy_session' ? before.filter((earlier) => earlier !== 'administration') : before
}
