/** The three parts of a cycle. */
export const phases = ['preparation', 'journey', 'integration'] as const
export type Phase = (typeof phases)[number]
