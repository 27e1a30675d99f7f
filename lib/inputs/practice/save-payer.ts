import { z } from 'zod'
import { coveragePrograms } from '../../domain/coverage/program.ts'
import { nameField, optionalText, rowId } from '../fields.ts'
import { versionField } from '../version.ts'

const answer = z.enum(['yes', 'no', 'unknown'])

/** What one payer's contract says. What nobody asked stays `unknown`. */
export const payerFlagsInput = z.strictObject({
  allowsNoncoveredCharge: answer,
  allowsSameDayPair: answer,
  allowsEvaluationWithTherapy: answer,
  allows2x90834: z.boolean(),
  allowsSecondGroup: z.boolean(),
  prefersXE: z.boolean(),
  copayPerDay: z.boolean(),
  coversTelehealth: answer,
  videoModifier: z.enum(['95', 'GT']).nullable(),
  audioModifier: z.enum(['93', 'FQ']).nullable(),
  wantsNoncoveredLine: z.boolean(),
  requiresAuthorization: answer,
  paysSupervisees: answer,
})

/** A payer with the flags that the rules read. */
export const savePayerInput = z.strictObject({
  id: rowId,
  version: versionField,
  name: nameField,
  program: z
    .enum(coveragePrograms, 'Choose the program.')
    .refine((program) => program !== 'self_pay', 'Somebody who pays without insurance needs no payer.'),
  electronicId: optionalText,
  flags: payerFlagsInput,
  authorizationPattern: optionalText.refine((text) => text === null || isPattern(text), 'This is not a pattern that can be matched.'),
  timelyFilingDays: z.number('Enter days.').int().min(1).max(3_650).nullable(),
  note: z.string().trim().max(1_000, 'Keep it to 1,000 characters.'),
  isActive: z.boolean(),
})

export type SavePayerInput = z.input<typeof savePayerInput>

/** A pattern without anything repeated inside a repetition, so that matching stays quick. */
function isPattern(text: string): boolean {
  if (text.length > 80 || /[+*}]\)?[+*{]/.test(text)) return false
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
