import { z } from 'zod'
import { emailAddress } from './email.ts'

export const requestPasswordResetInput = z.strictObject({
  email: emailAddress,
})
export type RequestPasswordResetInput = z.input<typeof requestPasswordResetInput>
