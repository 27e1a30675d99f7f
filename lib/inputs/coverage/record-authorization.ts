import { z } from 'zod'
import { authorizationStatuses, type VaStage } from '../../domain/coverage/authorization.ts'
import { vaStages } from '../../domain/coverage/rule-authorization-change.ts'
import { dayField, idField, optionalText, rowId } from '../practice/fields.ts'

/** What a payer granted: a VA referral or a prior authorization. Codes are separated by commas; none means every code. */
export const recordAuthorizationInput = z
  .strictObject({
    id: rowId,
    coverageId: idField,
    kind: z.enum(['prior', 'va_referral'], 'Choose what it is.'),
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
    note: optionalText,
  })
  .superRefine(({ startsOn, endsOn, status, number, granted }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const isGranted = status === 'approved' || status === 'partial'
    if (endsOn < startsOn) ask('endsOn', 'The last day comes after the first.')
    if (isGranted && number === null) ask('number', 'Enter the number the payer gave.')
    if (isGranted && granted < 1) ask('granted', 'Enter how many visits were granted.')
  })

export type RecordAuthorizationInput = z.input<typeof recordAuthorizationInput>
