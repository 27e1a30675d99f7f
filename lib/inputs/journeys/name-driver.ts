import { z } from 'zod'
import { waysHome } from '../../domain/journeys/way-home.ts'
import { personField, phoneField } from '../fields.ts'

export const nameDriverInput = z.strictObject({
  appointmentId: z.uuid(),
  driverName: personField('Enter the name of the person who drives you.', 80),
  driverPhone: phoneField,
  driverRelation: z.string().trim().max(60).default(''),
  wayHome: z.enum(waysHome, 'Choose how you will go home.'),
  /** The person named is 18 or older. */
  driverIsAdult: z.boolean(),
})
export type NameDriverInput = z.input<typeof nameDriverInput>
