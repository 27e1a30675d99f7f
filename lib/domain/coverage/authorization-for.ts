import type { LocalDate } from '../time/local.ts'
import type { AuthorizationOnFile } from './authorization.ts'
import { authorizationOf } from './rule-authorization.ts'
import { billedCoverage } from './rule-coverage.ts'
import type { CoverageWithFlags } from './rule-extended-care.ts'

/** A visit by its day and by the code a plan would be billed for. */
type Billed = { readonly on: LocalDate; readonly code: string | null }

type OnFile = { readonly coverages: readonly CoverageWithFlags[]; readonly authorizations: readonly AuthorizationOnFile[] }

/**
 * The authorization that visits draw on: granted by the coverage that is billed on a day, of the kind it wants, for each visit's code, in force on
 * each one's day, with visits left for all. Null where there is none, and where no plan is billed.
 */
export function authorizationFor({ coverages, authorizations }: OnFile, billedOn: LocalDate, visits: readonly Billed[]): string | null {
  const insured = visits.flatMap(({ on, code }) => (code === null ? [] : [{ on, code }]))
  const coverage = billedCoverage({ coverages, on: billedOn })
  if (!coverage || insured.length === 0) return null
  return authorizationOf({ coverage, visits: insured }, authorizations)?.id ?? null
}
