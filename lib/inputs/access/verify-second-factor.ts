import { z } from 'zod'

export const verifySecondFactorInput = z.strictObject({
  ticket: z.string().min(20).max(200),
  code: z.string().trim().min(6, 'Enter the 6 digits of your app, or a recovery code.').max(20),
})
export type VerifySecondFactorInput = z.input<typeof verifySecondFactorInput>
