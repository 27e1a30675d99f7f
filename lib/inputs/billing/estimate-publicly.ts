import { z } from 'zod'
import { coverageChoices } from '../../domain/consults/consult-choices.ts'
import { sayCount } from '../../messages/say-money.ts'

const dollars = (most: number) =>
  z
    .number('Enter an amount in dollars, or leave it empty.')
    .min(0, 'Enter an amount of 0 or more.')
    .max(most, `Enter at most ${sayCount(most)}.`)
    .nullable()
    .default(null)

/** What a stranger tells the estimator. Nothing of it is kept. */
export const estimatePubliclyInput = z.strictObject({
  coverage: z.enum(coverageChoices, 'Choose how you are covered, or "Not sure".'),
  deductibleDollars: dollars(50_000),
  share: z.enum(['coinsurance', 'copay', 'unknown']).default('unknown'),
  coinsurancePercent: z.number('Enter a percentage.').min(0, 'From 0 to 100.').max(100, 'From 0 to 100.').nullable().default(null),
  copayDollars: dollars(1_000),
  household: z
    .number('Enter a number.')
    .int('Enter a whole number.')
    .min(1, 'At least you.')
    .max(20, 'At most 20.')
    .nullable()
    .default(null),
  incomeDollars: dollars(10_000_000),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Choose your state.')
    .nullable()
    .default(null),
  cycles: z.number('Enter a number.').int('Enter a whole number.').min(1, 'At least 1.').max(12, 'At most 12.').default(6),
})
export type EstimatePubliclyInput = z.input<typeof estimatePubliclyInput>
export type EstimatePubliclyAnswers = z.output<typeof estimatePubliclyInput>

const withTerms: readonly string[] = ['commercial', 'medicare', 'tricare']
const withoutShare: readonly string[] = ['medicaid', 'va']

/** Coverages whose own terms change what the client pays. */
export const hasTerms = (coverage: string): boolean => withTerms.includes(coverage)

/** Whether the household's income matters: not where a plan leaves nothing to the client. */
export const mayScale = (coverage: string): boolean => !withoutShare.includes(coverage)

/** What the form asks of somebody with this coverage. Left in a field that has gone, an answer counts for nothing. */
export function askedOnly(input: EstimatePubliclyInput): EstimatePubliclyInput {
  const { coverage, cycles, share, deductibleDollars, coinsurancePercent, copayDollars, household, incomeDollars, state } = input
  return {
    coverage,
    cycles,
    ...(hasTerms(coverage) && {
      deductibleDollars,
      share,
      ...(share === 'coinsurance' && { coinsurancePercent }),
      ...(share === 'copay' && { copayDollars }),
    }),
    ...(mayScale(coverage) && { household, incomeDollars, state }),
  }
}

/** The same from a form whose fields come and go. */
export const estimateAskedInput = z.custom<EstimatePubliclyInput>().transform(askedOnly).pipe(estimatePubliclyInput)
