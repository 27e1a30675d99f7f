import { z } from 'zod'
import { idField } from '../fields.ts'

const seq = z.int().min(0)

/** What a look through everything came to. */
export const finishWholeLookInput = z.strictObject({
  id: idField,
  lastSeq: seq,
  broken: z.strictObject({ seq, problem: z.enum(['missing', 'unlinked', 'changed', 'cut', 'rewritten', 'unsigned']) }).nullable(),
})
