import { z } from 'zod'
import { idField, requiredText } from '../fields.ts'
import { householdFields } from './assess-sliding-fee.ts'

/** A word against an assessment, with what shows it. */
export const askScaleAppealInput = z.strictObject({ clientId: idField, reason: requiredText, papers: requiredText })
export type AskScaleAppealInput = z.input<typeof askScaleAppealInput>

/** The second person's word; with a yes the household as the papers show it. */
export const decideScaleAppealInput = z
  .strictObject({
    appealId: idField,
    isGranted: z.boolean(),
    outcome: requiredText,
    householdSize: householdFields.householdSize.nullable(),
    annualIncome: householdFields.annualIncome.nullable(),
  })
  .refine(({ isGranted, householdSize, annualIncome }) => !isGranted || (householdSize !== null && annualIncome !== null), {
    path: ['householdSize'],
    message: 'Enter the household and its income as the papers show them.',
  })
export type DecideScaleAppealInput = z.input<typeof decideScaleAppealInput>
