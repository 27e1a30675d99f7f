import { z } from 'zod'

export const askDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  /** Where the driver is asked. It is used for this message and not kept. */
  email: z.string().trim().pipe(z.email('Enter an address like name@example.com.')),
})
export type AskDriverInput = z.input<typeof askDriverInput>
