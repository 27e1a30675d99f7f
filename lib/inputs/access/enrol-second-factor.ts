import { z } from 'zod'

export const enrolSecondFactorInput = z.strictObject({
  /** Asked for when there is a second factor already. */
  password: z.string().max(200).optional(),
})
export type EnrolSecondFactorInput = z.input<typeof enrolSecondFactorInput>
