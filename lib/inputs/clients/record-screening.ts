import { z } from 'zod'
import { medicineClassKeys, screenChoices, screenKeys } from '../../domain/clients/screening.ts'
import { triedResults, triedTreatments } from '../../domain/clients/treatment-history.ts'
import { clientIdField } from './client-id.ts'

export const recordScreeningInput = z.strictObject({
  clientId: clientIdField,
  items: z.partialRecord(z.enum(screenKeys as readonly [string, ...string[]]), z.enum(screenChoices, 'Choose an answer.')),
  medicines: z.union([z.array(z.enum(medicineClassKeys as readonly [string, ...string[]])), z.literal('unsure')]),
  treatments: z
    .array(
      z.strictObject({
        treatment: z.enum(triedTreatments),
        name: z.string().trim().max(80).default(''),
        year: z.number().int().min(1940).max(2100).nullable().default(null),
        result: z.enum(triedResults),
      }),
    )
    .max(20)
    .default([]),
})
export type RecordScreeningInput = z.input<typeof recordScreeningInput>
