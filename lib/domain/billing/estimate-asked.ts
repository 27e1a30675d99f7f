import type { CoverageChoice } from '../consults/consult-choices.ts'

/** What a stranger has put into the estimator; what is empty or left out was not answered. */
type Typed = {
  readonly coverage: CoverageChoice
  readonly cycles?: number | undefined
  readonly deductibleDollars?: number | null | undefined
  readonly share?: 'coinsurance' | 'copay' | 'unknown' | undefined
  readonly coinsurancePercent?: number | null | undefined
  readonly copayDollars?: number | null | undefined
  readonly household?: number | null | undefined
  readonly incomeDollars?: number | null | undefined
  readonly state?: string | null | undefined
}

const withTerms: readonly string[] = ['commercial', 'medicare', 'tricare']
const withoutShare: readonly string[] = ['medicaid', 'va']

/** Coverages whose own terms change what the client pays. */
export const hasTerms = (coverage: string): boolean => withTerms.includes(coverage)

/** Whether the household's income matters: not where a plan leaves nothing to the client. */
export const mayScale = (coverage: string): boolean => !withoutShare.includes(coverage)

/** What the form asks of somebody with this coverage. Left in a field that has gone, an answer counts for nothing. */
export function askedOnly(typed: Typed): Typed {
  const { coverage, cycles, share, deductibleDollars, coinsurancePercent, copayDollars, household, incomeDollars, state } = typed
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
