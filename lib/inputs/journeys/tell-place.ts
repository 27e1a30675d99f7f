import { z } from 'zod'
import { stateField } from '../fields.ts'

export const tellPlaceInput = z.strictObject({
  appointmentId: z.uuid(),
  address: z.string().trim().min(5, 'Enter the street and the town.').max(200),
  state: stateField,
  /** At their own home: what is billed by video says so. */
  isHome: z.boolean().default(true),
})
export type TellPlaceInput = z.input<typeof tellPlaceInput>
