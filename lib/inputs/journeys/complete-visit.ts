import { z } from 'zod'

export const completeVisitInput = z.strictObject({
  appointmentId: z.uuid(),
  /** Why a visit took longer than one of its kind can. */
  reason: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
})
export type CompleteVisitInput = z.input<typeof completeVisitInput>
