import { z } from 'zod'

export const confirmSecondFactorInput = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Enter the 6 digits your app shows.'),
})
export type ConfirmSecondFactorInput = z.input<typeof confirmSecondFactorInput>
