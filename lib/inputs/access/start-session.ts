import { z } from 'zod'
import { emailField } from '../fields.ts'

export const startSessionInput = z.strictObject({
  email: emailField,
  password: z.string().min(1, 'Enter your password.').max(200),
})
export type StartSessionInput = z.input<typeof startSessionInput>
