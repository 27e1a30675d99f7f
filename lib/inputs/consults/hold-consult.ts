import { z } from 'zod'
import { instant } from '../instant.ts'

export const holdConsultInput = z.strictObject({
  startsAt: instant,
  /** The hold this person has already: it is given back, or made longer when it is for the same time. */
  holdToken: z.string().min(20).max(100).optional(),
})
export type HoldConsultInput = z.input<typeof holdConsultInput>
