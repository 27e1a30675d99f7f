import { z } from 'zod'
import { emailField } from '../fields.ts'

export const askDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  /** Where the driver is asked. It is used for this message and not kept. */
  email: emailField,
})
export type AskDriverInput = z.input<typeof askDriverInput>
