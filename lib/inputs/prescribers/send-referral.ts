import { z } from 'zod'

export const sendReferralInput = z.strictObject({
  clientId: z.uuid(),
  prescriberId: z.uuid('Choose a prescriber.'),
  reason: z.string().trim().min(10, 'Say in a sentence what you ask the prescriber.').max(1000, 'Use at most 1,000 characters.'),
})
export type SendReferralInput = z.input<typeof sendReferralInput>
