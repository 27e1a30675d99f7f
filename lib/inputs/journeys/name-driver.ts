import { z } from 'zod'

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number, like 555 555 0100.')

export const nameDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  driverName: z.string().trim().min(2, 'Enter the name of the person who drives you.').max(80),
  driverPhone: phone,
  driverRelation: z.string().trim().max(60).default(''),
})
export type NameDriverInput = z.input<typeof nameDriverInput>
