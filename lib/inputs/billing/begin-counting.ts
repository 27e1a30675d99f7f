import { z } from 'zod'
import { dayField, requiredText } from '../fields.ts'

/** The day from which the desk is counted, and why what came before is closed without a count. */
export const beginCountingInput = z.strictObject({ day: dayField, reason: requiredText })
export type BeginCountingInput = z.input<typeof beginCountingInput>
