import { z } from 'zod'

export const convertConsultInput = z.strictObject({
  consultId: z.uuid(),
  legalFirstName: z.string().trim().min(1, 'Enter the first name.').max(60),
  legalLastName: z.string().trim().min(1, 'Enter the last name.').max(60),
})
export type ConvertConsultInput = z.input<typeof convertConsultInput>
