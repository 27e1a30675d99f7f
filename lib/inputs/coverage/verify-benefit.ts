import { z } from 'zod'
import { dayField, dollarsField, idField, optionalDay, optionalText } from '../fields.ts'

export const benefitSources = ['phone', 'portal', '271', 'card'] as const

/** An amount that the plan may not have at all: empty is none. */
const maybeDollars = z.union([z.literal('').transform(() => null), z.null(), dollarsField])

const percentField = z.coerce.number('Enter a percentage.').min(0, 'From 0 to 100.').max(100, 'From 0 to 100.')

/** What a plan said a client's benefits are, when, and who said so. Amounts are what is left this plan year. */
export const verifyBenefitInput = z.strictObject({
  coverageId: idField,
  deductibleLeft: dollarsField,
  familyDeductibleLeft: maybeDollars,
  coinsurancePercent: percentField,
  copay: maybeDollars,
  copayAfterDeductible: z.boolean(),
  outOfPocketLeft: maybeDollars,
  familyOutOfPocketLeft: maybeDollars,
  planYearStartsOn: optionalDay,
  yearlyDeductible: maybeDollars.default(null),
  yearlyFamilyDeductible: maybeDollars.default(null),
  yearlyOutOfPocket: maybeDollars.default(null),
  yearlyFamilyOutOfPocket: maybeDollars.default(null),
  videoCoinsurancePercent: z.union([z.literal('').transform(() => null), z.null(), percentField]).default(null),
  videoCopay: maybeDollars.default(null),
  videoCopayAfterDeductible: z.boolean().default(false),
  verifiedOn: dayField,
  /** From when it holds; empty from the day it was said. */
  fromOn: optionalDay.default(null),
  /** The answer it puts right; empty where it is a new one. */
  corrects: z.union([z.literal('').transform(() => null), z.null(), idField]).default(null),
  countsUntil: optionalDay.default(null),
  /** Our charges that are in these amounts already. */
  counted: z.array(idField).max(200).default([]),
  saidBy: optionalText.default(null),
  source: z.enum(benefitSources, 'Choose where this comes from.'),
  reference: optionalText,
})

export type VerifyBenefitInput = z.input<typeof verifyBenefitInput>
