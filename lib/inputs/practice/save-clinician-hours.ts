import { z } from 'zod'
import { dayField, idField, timeField } from '../fields.ts'
import { overlapping } from './save-location.ts'

/** A clinician's whole working week, from a day on. */
export const saveClinicianHoursInput = z
  .strictObject({
    clinicianId: idField,
    effectiveFrom: dayField,
    hours: z
      .array(
        z
          .strictObject({ weekday: z.number().int().min(0).max(6), opens: timeField, closes: timeField, locationId: idField.nullable() })
          .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'The end comes after the start.' }),
      )
      .max(28, 'Keep it to four stretches a day.'),
  })
  .refine(({ hours }) => !overlapping(hours), { path: ['hours'], message: 'Two stretches of one day run into each other.' })

export type SaveClinicianHoursInput = z.input<typeof saveClinicianHoursInput>
