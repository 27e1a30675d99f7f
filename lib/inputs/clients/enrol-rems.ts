import { z } from 'zod'
import { dayField, idField, requiredText } from '../fields.ts'

export const enrolRemsInput = z.strictObject({
  clientId: z.uuid(),
  facilityId: idField,
  enrolledOn: dayField,
  /** The number or word by which the program confirmed it. */
  confirmation: requiredText,
})
export type EnrolRemsInput = z.input<typeof enrolRemsInput>

export const endRemsInput = z.strictObject({ enrollmentId: z.uuid(), endedOn: dayField })
export type EndRemsInput = z.input<typeof endRemsInput>
