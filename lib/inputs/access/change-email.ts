import { z } from 'zod'
import { emailField } from '../fields.ts'

/** Another address for somebody who works here: what they sign in with. */
export const changeUserEmailInput = z.strictObject({ userId: z.uuid(), email: emailField })
export type ChangeUserEmailInput = z.input<typeof changeUserEmailInput>
