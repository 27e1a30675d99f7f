import { z } from 'zod'
import { dayField, dollarsField } from '../fields.ts'
import { codeField } from './save-service.ts'

/** What the practice charges for a code from a day on. */
export const saveRateInput = z.strictObject({
  code: codeField.min(1, 'Enter a code.'),
  fee: dollarsField.refine((cents) => cents > 0, 'Enter an amount above zero.'),
  effectiveFrom: dayField,
})

export type SaveRateInput = z.input<typeof saveRateInput>
