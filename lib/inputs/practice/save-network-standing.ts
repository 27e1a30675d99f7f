import { z } from 'zod'
import { conditions } from '../../domain/credentials/condition.ts'
import { dayField, idField } from '../fields.ts'

/** What a payer said about one clinician, from a day on. */
export const saveNetworkStandingInput = z.strictObject({
  payerId: idField,
  clinicianId: idField,
  inNetwork: z.enum(conditions, 'Choose what the payer said.'),
  fromOn: dayField,
})

export type SaveNetworkStandingInput = z.input<typeof saveNetworkStandingInput>
