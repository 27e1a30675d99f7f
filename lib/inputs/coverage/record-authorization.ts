import { z } from 'zod'
import { authorizationStatuses, type VaStage } from '../../domain/coverage/authorization.ts'
import { vaStages } from '../../domain/coverage/rule-authorization-change.ts'
import { dayField, idField, optionalText, requiredText, rowId } from '../fields.ts'

/** What a payer's paper says. Codes are separated by commas; none means every code. */
const paper = {
  status: z.enum(authorizationStatuses),
  /** Where the veteran's way stands; left out where nobody follows it. */
  vaStage: z
    .enum(vaStages as readonly [VaStage, ...VaStage[]])
    .nullable()
    .default(null),
  number: optionalText,
  codes: z
    .string()
    .trim()
    .max(200, 'Keep it to 200 characters.')
    .transform((text) => [
      ...new Set(
        text
          .toUpperCase()
          .split(/[\s,]+/)
          .filter((code) => code !== ''),
      ),
    ]),
  granted: z.coerce.number('Enter a number of visits.').int('Whole visits only.').min(0, 'Not below zero.').max(500, 'At most 500.'),
  startsOn: dayField,
  endsOn: dayField,
}

type Paper = Pick<z.output<z.ZodObject<typeof paper>>, 'startsOn' | 'endsOn' | 'status' | 'number' | 'granted'>

function checkPaper({ startsOn, endsOn, status, number, granted }: Paper, context: z.RefinementCtx): void {
  const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const isGranted = status === 'approved' || status === 'partial'
  if (endsOn < startsOn) ask('endsOn', 'The last day comes after the first.')
  if (isGranted && number === null) ask('number', 'Enter the number the payer gave.')
  if (isGranted && granted < 1) ask('granted', 'Enter how many visits were granted.')
}

/** What a payer granted: a VA referral or a prior authorization. */
export const recordAuthorizationInput = z
  .strictObject({
    id: rowId,
    coverageId: idField,
    kind: z.enum(['prior', 'va_referral'], 'Choose what it is.'),
    ...paper,
    note: optionalText,
  })
  .superRefine(checkPaper)

export type RecordAuthorizationInput = z.input<typeof recordAuthorizationInput>

/** What of it was typed wrong, as the paper has it, and why it was wrong. */
export const correctAuthorizationInput = z
  .strictObject({ authorizationId: idField, ...paper, reason: requiredText })
  .superRefine(checkPaper)

export type CorrectAuthorizationInput = z.input<typeof correctAuthorizationInput>
