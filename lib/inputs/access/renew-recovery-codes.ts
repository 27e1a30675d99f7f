import { z } from 'zod'

export const renewRecoveryCodesInput = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the 6 digits your app shows.'),
})
export type RenewRecoveryCodesInput = z.input<typeof renewRecoveryCodesInput>
