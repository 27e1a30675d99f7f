import { z } from 'zod'
import { waysHome } from '../../domain/journeys/way-home.ts'

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number, like 555 555 0100.')

export const nameDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  driverName: z.string().trim().min(2, 'Enter the name of the person who drives you.').max(80),
  driverPhone: phone,
  driverRelation: z.string().trim().max(60).default(''),
  wayHome: z.enum(waysHome, 'Choose how you will go home.'),
  /** The person named is 18 or older. */
  driverIsAdult: z.boolean(),
})
export type NameDriverInput = z.input<typeof nameDriverInput>
