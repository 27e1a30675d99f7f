import { z } from 'zod'
import { optionalPersonField, personField } from '../fields.ts'

export const convertConsultInput = z.strictObject({
  consultId: z.uuid(),
  legalFirstName: personField('Enter the first name, or the only one.', 80),
  /** Empty for somebody who has one name. */
  legalLastName: optionalPersonField(80),
  /** What they go by, when it is another name. Nothing guesses it. */
  chosenName: optionalPersonField(80).default(''),
  /** Somebody like them is on file, and this is another person. */
  isAnother: z.boolean().default(false),
})
export type ConvertConsultInput = z.input<typeof convertConsultInput>
