import { z } from 'zod'
import { dayField, idField } from '../fields.ts'

/** The four formats priced for one client, kept as they were given. */
export const giveEstimateInput = z.strictObject({
  clientId: idField,
  firstJourneyOn: dayField,
  cycles: z.coerce.number().int().min(1, 'At least one cycle.').max(12, 'At most 12 cycles.'),
  everyDays: z.coerce.number().int().min(3, 'At least 3 days.').max(60, 'At most 60 days.'),
})

export type GiveEstimateInput = z.input<typeof giveEstimateInput>
