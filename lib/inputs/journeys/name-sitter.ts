import { z } from 'zod'

const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{7,20}$/, 'Enter a phone number, like 555 555 0100.')

export const nameSitterInput = z.strictObject({
  appointmentId: z.uuid(),
  sitterName: z.string().trim().min(2, 'Enter the name of the adult who stays with you.').max(80),
  sitterPhone: phone,
  sitterIsAdult: z.literal(true, 'The person who stays with you must be an adult.'),
  homeAddress: z.string().trim().min(5, 'Enter the address help would come to.').max(200),
  noDriving: z.literal(true, 'Confirm that you will not drive until the next day, after sleep.'),
})
export type NameSitterInput = z.input<typeof nameSitterInput>
