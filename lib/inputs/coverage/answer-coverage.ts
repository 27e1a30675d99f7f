import { z } from 'zod'
import { medicaidAnswers } from '../../domain/coverage/rule-medicaid-asked.ts'
import { idField, optionalText } from '../fields.ts'

/** Whether the payer says that it covers. */
export const answerCoverageInput = z.strictObject({ coverageId: idField, isCovered: z.boolean() })
export type AnswerCoverageInput = z.input<typeof answerCoverageInput>

export const medicaidSources = ['portal', 'phone', 'clearinghouse'] as const

/** What Medicaid said today. */
export const askMedicaidInput = z.strictObject({
  coverageId: idField,
  answer: z.enum(medicaidAnswers, 'Choose what Medicaid said.'),
  source: z.enum(medicaidSources, 'Choose how you asked.'),
  reference: optionalText,
})
export type AskMedicaidInput = z.input<typeof askMedicaidInput>

/** The billing lead's word on a balance that stands again; a no says why. */
export const decideRestoredInput = z
  .strictObject({ restoredBalanceId: idField, isAsked: z.boolean(), note: optionalText })
  .refine(({ isAsked, note }) => isAsked || note !== null, { path: ['note'], message: 'Say why not.' })
export type DecideRestoredInput = z.input<typeof decideRestoredInput>
