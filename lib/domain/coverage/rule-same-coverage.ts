import { type Finding, refuse } from '../finding.ts'
import { type CoverageOnFile, daysOverlap } from './program.ts'

export type CoverageToCompare = CoverageOnFile & { readonly payerId: string | null; readonly memberId: string | null }

const folded = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Whether two rows are one plan of one member, however the number is typed. */
export const isSameCoverage = (one: CoverageToCompare, other: CoverageToCompare): boolean =>
  one.program === other.program && one.payerId === other.payerId && folded(one.memberId) === folded(other.memberId)

/** The same coverage a second time would be billed a second time: it is asked, and goes on once somebody says that it is another one. */
export function ruleSameCoverage(
  coverage: CoverageToCompare,
  others: readonly CoverageToCompare[],
  isAnother: boolean,
): Finding<'COVERAGE_ON_FILE_ALREADY'>[] {
  if (isAnother || coverage.status === 'denied') return []
  const same = others.find(
    (other) => other.id !== coverage.id && other.status !== 'denied' && isSameCoverage(coverage, other) && daysOverlap(coverage, other),
  )
  const params = { since: same?.startsOn ?? '', number: same?.memberId ?? '' }
  return same ? [refuse('COVERAGE_ON_FILE_ALREADY', ['practice.benefits-fresh'], { params })] : []
}
