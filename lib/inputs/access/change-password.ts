import { z } from 'zod'

export const changePasswordInput = z.strictObject({
  current: z.string().min(1, 'Enter your password now.').max(200),
  next: z.string().min(1, 'Choose a password.').max(200),
})
export type ChangePasswordInput = z.input<typeof changePasswordInput>
