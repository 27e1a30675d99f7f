import { z } from 'zod'
import { idField, requiredText } from '../fields.ts'

const chargeIds = z.array(idField).min(1, 'Choose at least one charge.').max(60, 'Choose at most 60 charges.')

/** The charges a client wants an itemised receipt for. */
export const issueSuperbillInput = z.strictObject({
  clientId: idField,
  chargeIds,
  /** The voided superbill this one takes the place of. */
  replacesId: idField.nullable().default(null),
  /** The client's request that this one answers. */
  requestId: idField.nullable().default(null),
})
export type IssueSuperbillInput = z.input<typeof issueSuperbillInput>

/** A client asks for one in the portal. */
export const askSuperbillInput = z.strictObject({ chargeIds })
export type AskSuperbillInput = z.input<typeof askSuperbillInput>

/** The desk says why there is none. */
export const declineSuperbillInput = z.strictObject({ requestId: idField, why: requiredText })
export type DeclineSuperbillInput = z.input<typeof declineSuperbillInput>
