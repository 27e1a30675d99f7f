import { z } from 'zod'

/** What the form sends. The door adds the session that goes on. */
export const passwordChange = z.strictObject({
  current: z.string().min(1, 'Enter your password now.').max(200),
  next: z.string().min(1, 'Choose a password.').max(200),
})
export type PasswordChange = z.input<typeof passwordChange>

export const changePasswordInput = passwordChange.extend({ sessionId: z.uuid() })
