import { z } from 'zod'
import { dayField, dollarsField, idField, optionalDay, optionalText } from '../practice/fields.ts'

export const benefitSources = ['phone', 'portal', '271', 'card'] as const

/** An amount that the plan may not have at all: empty is none. */
const maybeDollars = z.union([z.literal('').transform(() => null), z.null(), dollarsField])

/** What a plan said a client's benefits are, when, and who said so. Amounts are what is left this plan year. */
export const verifyBenefitInput = z.strictObject({
  coverageId: idField,
  deductibleLeft: dollarsField,
  familyDeductibleLeft: maybeDollars,
  coinsurancePercent: z.coerce.number('Enter a percentage.').min(0, 'From 0 to 100.').max(100, 'From 0 to 100.'),
  copay: maybeDollars,
  copayAfterDeductible: z.boolean(),
  outOfPocketLeft: maybeDollars,
  familyOutOfPocketLeft: maybeDollars,
  planYearStartsOn: optionalDay,
  verifiedOn: dayField,
  source: z.enum(benefitSources, 'Choose where this comes from.'),
  reference: optionalText,
})

export type VerifyBenefitInput = z.input<typeof verifyBenefitInput>
