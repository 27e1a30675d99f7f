import { z } from 'zod'
import { emailAddress } from './email.ts'

export const startSessionInput = z.strictObject({
  email: emailAddress,
  password: z.string().min(1, 'Enter your password.').max(200),
})
export type StartSessionInput = z.input<typeof startSessionInput>
