import { z } from 'zod'

export const resetPasswordInput = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(1, 'Choose a password.').max(200),
})
export type ResetPasswordInput = z.input<typeof resetPasswordInput>
