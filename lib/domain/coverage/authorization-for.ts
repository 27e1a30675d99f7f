import type { LocalDate } from '../time/local.ts'
import { type AuthorizationOnFile, isGranted, visitsLeft } from './authorization.ts'
import { billedCoverage } from './rule-coverage.ts'
import type { CoverageWithFlags } from './rule-extended-care.ts'

type OnFile = { readonly coverages: readonly CoverageWithFlags[]; readonly authorizations: readonly AuthorizationOnFile[] }

/** The authorization that visits on these days draw on: granted, of the kind the billed coverage wants, in force on each day, with visits left for all. */
export function authorizationFor({ coverages, authorizations }: OnFile, billedOn: LocalDate, days: readonly LocalDate[]): string | null {
  const billed = billedCoverage({ coverages, on: billedOn })
  const kind = billed?.program === 'va' ? 'va_referral' : 'prior'
  const fitting = authorizations.find(
    (row) =>
      row.kind === kind && isGranted(row) && visitsLeft(row) >= days.length && days.every((on) => row.startsOn <= on && on <= row.endsOn),
  )
  return fitting?.id ?? null
}
