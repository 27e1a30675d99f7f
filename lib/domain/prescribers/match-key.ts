import type { Condition } from '../credentials/condition.ts'
import { type Finding, worstEffect } from '../finding.ts'
import { type MatchCode, type MatchKey, type MatchTick, matchKeys } from './match.ts'

/** The tick under which a finding is shown. */
export function matchKeyOf({ code, params }: Pick<Finding<MatchCode>, 'code' | 'params'>): MatchKey {
  if (code.startsWith('CREDENTIAL_')) return byKind[String(params.kind)] ?? 'standing'
  if (code.startsWith('DEA_') || code.startsWith('STATE_REGISTRATION')) return 'dea'
  if (code === 'POLICY_CONDITION_UNKNOWN') return byCondition[String(params.condition)] ?? 'malpractice'
  return byCode[code] ?? 'profession'
}

/** Each condition with yes, no or unknown: no where something is refused, unknown where something waits. */
export const ticksOf = (findings: readonly Finding<MatchCode>[]): MatchTick[] =>
  matchKeys.map((key) => ({ key, met: met(findings.filter((finding) => matchKeyOf(finding) === key)) }))

function met(findings: readonly Finding<MatchCode>[]): Condition {
  const effect = worstEffect(findings)
  if (effect === 'refuse') return 'no'
  return effect === 'hold' ? 'unknown' : 'yes'
}

const byKind: Readonly<Record<string, MatchKey>> = {
  license: 'license',
  dea: 'dea',
  malpractice: 'malpractice',
  collaboration_agreement: 'profession',
  psychotherapy_certificate: 'profession',
}

const byCondition: Readonly<Record<string, MatchKey>> = {
  kap: 'malpractice',
  psychiatric: 'psychiatric',
  on_site: 'on_site',
  outside_clinic: 'home',
}

/** What is not named here comes from the table of professions. */
const byCode: Partial<Record<MatchCode, MatchKey>> = {
  POLICY_CONDITIONS_BLANK: 'malpractice',
  POLICY_EXCLUDES_KAP: 'malpractice',
  POLICY_NEEDS_PSYCHIATRIC: 'psychiatric',
  POLICY_NEEDS_ON_SITE: 'on_site',
  POLICY_EXCLUDES_OUTSIDE_CLINIC: 'home',
  EXCLUDED_FROM_PROGRAMS: 'standing',
  EXCLUSION_NOT_CHECKED: 'standing',
  EXCLUSION_CHECK_OLD: 'standing',
  COMPETENCE_NOT_ATTESTED: 'standing',
  COMPETENCE_BY_COLLABORATION: 'standing',
  STATE_NOT_SERVED: 'license',
  ROUTE_NOT_OFFERED: 'route',
  HOME_NOT_OFFERED: 'home',
  HOME_OFFER_UNKNOWN: 'home',
  EVALUATION_NOT_OFFERED: 'evaluation',
  TOO_FAR: 'distance',
  DISTANCE_UNKNOWN: 'distance',
  NOT_TAKING_REFERRALS: 'opening',
  PRESCRIBER_WITHOUT_ACCOUNT: 'opening',
  OPENING_UNKNOWN: 'opening',
  OPENING_TOO_LATE: 'opening',
}
