import { z } from 'zod'

export const revokeReferralInput = z.strictObject({
  referralId: z.uuid(),
  why: z.string().trim().min(5, 'Say why in a sentence.').max(500, 'Use at most 500 characters.'),
  /** Another prescriber of this client who is asked to write the orders anew; none: the live orders end. */
  toPrescriberId: z.uuid().nullable().default(null),
})
export type RevokeReferralInput = z.input<typeof revokeReferralInput>
