import { z } from 'zod'

export const endJourneyInput = z.strictObject({
  appointmentId: z.uuid(),
  outcome: z.enum(['no_dose', 'left_against_advice', 'transferred']),
  reason: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
  /** Who was told, when somebody left or was taken away. */
  toldWhom: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  companionPresent: z.boolean().default(false),
  /** What becomes of the integration that was booked after it. */
  integration: z.enum(['keep', 'cancel']).default('keep'),
})
export type EndJourneyInput = z.input<typeof endJourneyInput>
