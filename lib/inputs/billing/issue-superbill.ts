import { z } from 'zod'
import { idField } from '../practice/fields.ts'

/** The charges a client wants an itemised receipt for. */
export const issueSuperbillInput = z.strictObject({
  clientId: idField,
  chargeIds: z.array(idField).min(1, 'Choose at least one charge.').max(60, 'Choose at most 60 charges.'),
  /** The voided superbill this one takes the place of. */
  replacesId: idField.nullable().default(null),
})

export type IssueSuperbillInput = z.input<typeof issueSuperbillInput>
