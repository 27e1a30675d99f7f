import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import { type AuthorizationOnFile, isGranted, visitsLeft } from './authorization.ts'
import type { CoverageWithFlags } from './rule-extended-care.ts'

/** One visit that a plan would be billed for. */
export type InsuredVisit = { readonly code: string; readonly on: LocalDate }

export type AuthorizationFacts = {
  readonly today: LocalDate
  /** The coverage that would be billed. */
  readonly coverage: CoverageWithFlags
  /** What is on file for the client. */
  readonly authorizations: readonly AuthorizationOnFile[]
  readonly visits: readonly InsuredVisit[]
  /** How many of these visits have already been set aside on the authorization; one that has taken place since is a used one. */
  readonly alreadyReserved?: number
}

export type AuthorizationCode =
  | 'VA_REFERRAL_MISSING'
  | 'VA_REFERRAL_NOT_APPROVED'
  | 'VA_REFERRAL_DATES'
  | 'VA_REFERRAL_SERVICE'
  | 'VA_REFERRAL_USED_UP'
  | 'PRIOR_AUTH_UNKNOWN'
  | 'PRIOR_AUTH_MISSING'
  | 'PRIOR_AUTH_NOT_APPROVED'
  | 'PRIOR_AUTH_DENIED'
  | 'PRIOR_AUTH_DATES'
  | 'PRIOR_AUTH_SERVICE'
  | 'PRIOR_AUTH_USED_UP'
  | 'AUTHORIZATION_NUMBER_MISSING'
  | 'AUTHORIZATION_NUMBER_SHAPE'
  | 'AUTHORIZATION_LOW_VISITS'
  | 'AUTHORIZATION_ENDS_SOON'

/**
 * Is there an approval for these visits: for the service, the days, and with enough visits left?
 *
 * Without a VA referral nothing is possible; without a plan's prior authorization nothing can be confirmed.
 */
export function ruleAuthorization(facts: AuthorizationFacts, ruleset: Ruleset): Finding<AuthorizationCode>[] {
  const { coverage, authorizations, visits } = facts
  if (visits.length === 0 || coverage.program === 'self_pay') return []
  const isVa = coverage.program === 'va'
  if (!isVa && coverage.flags.requiresAuthorization === 'no') return []
  const onFile = grantedBy(coverage, authorizations)
  const answers = onFile.map((authorization) => ({ authorization, findings: problemsOf(authorization, facts) }))
  const fitting = answers.find(({ findings }) => findings.length === 0)
  if (fitting) return reminders(fitting.authorization, facts, ruleset)

  const closest = answers.sort((left, right) => left.findings.length - right.findings.length)[0]
  if (isVa) return closest?.findings ?? [refuse('VA_REFERRAL_MISSING', ['va-community-care'])]
  if (closest) return closest.findings
  return coverage.flags.requiresAuthorization === 'yes'
    ? [hold('PRIOR_AUTH_MISSING', ['cms-0057-f'])]
    : [hold('PRIOR_AUTH_UNKNOWN', ['practice.benefits-fresh'])]
}

/** Those of this coverage, of the kind its payer grants. */
const grantedBy = ({ id, program }: CoverageWithFlags, authorizations: readonly AuthorizationOnFile[]): readonly AuthorizationOnFile[] =>
  authorizations.filter(({ coverageId, kind }) => coverageId === id && kind === (program === 'va' ? 'va_referral' : 'prior'))

type Asked = Pick<AuthorizationFacts, 'coverage' | 'visits' | 'alreadyReserved'>

/** The first authorization of this coverage under which these visits can all be set aside; undefined where there is none. */
export const authorizationOf = (asked: Asked, authorizations: readonly AuthorizationOnFile[]): AuthorizationOnFile | undefined =>
  grantedBy(asked.coverage, authorizations).find((authorization) => problemsOf(authorization, asked).length === 0)

function problemsOf(authorization: AuthorizationOnFile, { visits, coverage, alreadyReserved = 0 }: Asked): Finding<AuthorizationCode>[] {
  const isVa = coverage.program === 'va'
  const { startsOn, endsOn, codes, granted, used, reserved, status } = authorization
  if (!isGranted(authorization)) return [notGranted(authorization, isVa, visits.length)]

  const findings: Finding<AuthorizationCode>[] = []
  const outside = visits.find(({ on }) => on < startsOn || on > endsOn)
  if (outside) {
    const params = { on: outside.on, startsOn, endsOn }
    findings.push(
      isVa ? refuse('VA_REFERRAL_DATES', ['va-community-care'], { params }) : hold('PRIOR_AUTH_DATES', ['cms-0057-f'], { params }),
    )
  }
  const other = codes.length > 0 ? visits.find(({ code }) => !codes.includes(code)) : undefined
  if (other) {
    const params = { code: other.code, codes: codes.join(', ') }
    findings.push(
      isVa ? refuse('VA_REFERRAL_SERVICE', ['va-10-10172'], { params }) : hold('PRIOR_AUTH_SERVICE', ['cms-0057-f'], { params }),
    )
  }
  const left = visitsLeft(authorization) + Math.min(alreadyReserved, reserved + used)
  if (left < visits.length) {
    const params = { granted, used, reserved, left, asked: visits.length, status }
    findings.push(
      isVa ? refuse('VA_REFERRAL_USED_UP', ['va-10-10172'], { params }) : hold('PRIOR_AUTH_USED_UP', ['cms-0057-f'], { params }),
    )
  }
  return findings
}

function notGranted(
  { status, granted, used, reserved, endsOn, startsOn }: AuthorizationOnFile,
  isVa: boolean,
  asked: number,
): Finding<AuthorizationCode> {
  const spent = { granted, used, reserved, left: 0, asked, status }
  if (status === 'exhausted')
    return isVa
      ? refuse('VA_REFERRAL_USED_UP', ['va-10-10172'], { params: spent })
      : hold('PRIOR_AUTH_USED_UP', ['cms-0057-f'], { params: spent })
  if (status === 'expired') {
    const params = { on: endsOn, startsOn, endsOn }
    return isVa ? refuse('VA_REFERRAL_DATES', ['va-community-care'], { params }) : hold('PRIOR_AUTH_DATES', ['cms-0057-f'], { params })
  }
  if (isVa) return refuse('VA_REFERRAL_NOT_APPROVED', ['va-community-care'], { params: { status } })
  return hold(status === 'denied' || status === 'revoked' ? 'PRIOR_AUTH_DENIED' : 'PRIOR_AUTH_NOT_APPROVED', ['cms-0057-f'], {
    params: { status },
  })
}

function reminders(
  authorization: AuthorizationOnFile,
  { today, visits, coverage, alreadyReserved = 0 }: AuthorizationFacts,
  { values }: Ruleset,
): Finding<AuthorizationCode>[] {
  const { number, endsOn, kind } = authorization
  const cites = kind === 'va_referral' ? (['va-community-care'] as const) : (['cms-0057-f'] as const)
  const findings: Finding<AuthorizationCode>[] = []
  const pattern = coverage.flags.authorizationPattern
  if (number === null || number.trim() === '') findings.push(hold('AUTHORIZATION_NUMBER_MISSING', cites))
  else if (pattern !== null && !matches(pattern, number)) findings.push(warn('AUTHORIZATION_NUMBER_SHAPE', cites, { params: { number } }))

  const left = visitsLeft(authorization) + Math.min(alreadyReserved, authorization.reserved + authorization.used)
  if (left <= values['coverage.authorization-low-visits'] || left === visits.length)
    findings.push(warn('AUTHORIZATION_LOW_VISITS', cites, { params: { left, asked: visits.length } }))
  const days = daysBetween(today, endsOn)
  if (days <= values['coverage.authorization-low-days'])
    findings.push(warn('AUTHORIZATION_ENDS_SOON', cites, { params: { days: Math.max(0, days), endsOn } }))
  return findings
}

/** Whether a number looks as the payer's numbers do; a pattern that cannot be read matches nothing. */
export function matches(pattern: string, number: string): boolean {
  try {
    return new RegExp(pattern).test(number)
  } catch {
    return false
  }
}
