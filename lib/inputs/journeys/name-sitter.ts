import { z } from 'zod'
import { personField, phoneField } from '../fields.ts'

export const nameSitterInput = z.strictObject({
  appointmentId: z.uuid(),
  sitterName: personField('Enter the name of the adult who stays with you.', 80),
  sitterPhone: phoneField,
  sitterIsAdult: z.literal(true, 'The person who stays with you must be an adult.'),
  homeAddress: z.string().trim().min(5, 'Enter the address help would come to.').max(200),
  noDriving: z.literal(true, 'Confirm that you will not drive until the next day, after sleep.'),
})
export type NameSitterInput = z.input<typeof nameSitterInput>
