import { z } from 'zod'

export const revokeReferralInput = z.strictObject({ referralId: z.uuid() })
export type RevokeReferralInput = z.input<typeof revokeReferralInput>
