import { z } from 'zod'
import { idField, requiredText } from '../fields.ts'

/** A superbill is never changed: it is voided, and another one issued. */
export const voidSuperbillInput = z.strictObject({ superbillId: idField, reason: requiredText })

export type VoidSuperbillInput = z.input<typeof voidSuperbillInput>
