import { z } from 'zod'
import { isLocalTime, type LocalTime } from '../../domain/time/local.ts'
import { dayField, idField, requiredText, rowId } from '../fields.ts'

const time = z
  .string()
  .trim()
  .refine(isLocalTime, 'Enter a time like 09:00.')
  .transform((text) => text as LocalTime)

/** A stretch in which a clinician is away or a room is out of use, on the clock of its place. `isOff: false` takes it back. */
export const saveTimeOffInput = z
  .strictObject({
    id: rowId,
    clinicianId: idField.nullable(),
    roomId: idField.nullable(),
    startsOn: dayField,
    startsTime: time,
    endsOn: dayField,
    endsTime: time,
    reason: requiredText,
    isOff: z.boolean(),
  })
  .refine(({ clinicianId, roomId }) => (clinicianId === null) !== (roomId === null), {
    path: ['clinicianId'],
    message: 'Choose one clinician or one room.',
  })
  .refine(({ startsOn, startsTime, endsOn, endsTime }) => `${startsOn} ${startsTime}` < `${endsOn} ${endsTime}`, {
    path: ['endsOn'],
    message: 'The end comes after the start.',
  })

export type SaveTimeOffInput = z.input<typeof saveTimeOffInput>
