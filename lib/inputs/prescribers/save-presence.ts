import { z } from 'zod'
import { dayField, idField, placeField, timeField } from '../fields.ts'

/** A stretch of one day for which a prescriber is at a place: `location:<id>` or `facility:<id>`. */
export const savePresenceInput = z
  .strictObject({
    prescriberId: idField,
    place: placeField,
    on: dayField,
    startsTime: timeField,
    endsTime: timeField,
  })
  .refine(({ startsTime, endsTime }) => startsTime < endsTime, { path: ['endsTime'], message: 'Leaving comes after arriving.' })

export type SavePresenceInput = z.input<typeof savePresenceInput>

export const endPresenceInput = z.strictObject({ presenceId: idField })

export type EndPresenceInput = z.input<typeof endPresenceInput>
