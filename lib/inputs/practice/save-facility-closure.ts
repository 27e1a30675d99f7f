import { z } from 'zod'
import { dayField, idField, shortText } from '../fields.ts'

/** A day on which a partner facility is closed, or open again after all. */
export const saveFacilityClosureInput = z.strictObject({
  facilityId: idField,
  closedOn: dayField,
  reason: shortText,
  isClosed: z.boolean(),
})

export type SaveFacilityClosureInput = z.input<typeof saveFacilityClosureInput>
