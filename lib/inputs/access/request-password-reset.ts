import { z } from 'zod'
import { emailField } from '../fields.ts'

export const requestPasswordResetInput = z.strictObject({
  email: emailField,
})
export type RequestPasswordResetInput = z.input<typeof requestPasswordResetInput>
