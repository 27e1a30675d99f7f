import { z } from 'zod'
import { dayField, idField } from '../fields.ts'

/** A private contract signed on paper at the desk, today. */
export const recordContractInput = z.strictObject({
  clientId: z.uuid(),
  clinicianId: idField,
  fromOn: dayField,
  toOn: dayField,
  signedName: z.string().trim().min(3, 'Type the name as it is signed.').max(120),
  bothSigned: z.literal(true, 'Client and therapist both sign the paper.'),
})
export type RecordContractInput = z.input<typeof recordContractInput>
