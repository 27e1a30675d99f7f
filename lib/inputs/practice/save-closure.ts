import { z } from 'zod'
import { dayField, idField, shortText } from '../fields.ts'

/** A day on which a location is closed, or open again after all. */
export const saveClosureInput = z.strictObject({ locationId: idField, closedOn: dayField, reason: shortText, isClosed: z.boolean() })

export type SaveClosureInput = z.input<typeof saveClosureInput>
