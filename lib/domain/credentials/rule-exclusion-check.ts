import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import type { Credential } from './credential.ts'
import { credentialsOf } from './standing.ts'

export type ExclusionCode = 'EXCLUDED_FROM_PROGRAMS' | 'EXCLUSION_NOT_CHECKED' | 'EXCLUSION_CHECK_OLD'

/** The monthly look at the OIG and SAM lists: a hit refuses, a missing or old check holds. Its age is counted today, for it is repeated before the visit. */
export function ruleExclusionCheck(credentials: readonly Credential[], today: LocalDate, { values }: Ruleset): Finding<ExclusionCode>[] {
  const checks = credentialsOf(credentials, 'exclusion_check').filter(({ issuedOn }) => issuedOn !== null && issuedOn <= today)
  const latest = checks.reduce<Credential | null>(
    (last, check) => (last === null || (check.issuedOn ?? '') >= (last.issuedOn ?? '') ? check : last),
    null,
  )
  if (!latest?.issuedOn) return [hold('EXCLUSION_NOT_CHECKED', ['oig-exclusion'])]
  const findings: Finding<ExclusionCode>[] = []
  if (latest.topics.includes('excluded'))
    findings.push(refuse('EXCLUDED_FROM_PROGRAMS', ['oig-exclusion'], { params: { checkedOn: latest.issuedOn } }))
  const age = daysBetween(latest.issuedOn, today)
  const days = values['exclusion.check-age']
  if (age > days) findings.push(hold('EXCLUSION_CHECK_OLD', ['oig-exclusion'], { params: { checkedOn: latest.issuedOn, days } }))
  return findings
}
