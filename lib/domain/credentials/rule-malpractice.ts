import { atLeastAsSevere, type Finding, hold, refuse, worstEffect } from '../finding.ts'
import type { Setting } from '../journeys/setting.ts'
import type { Credential, CredentialMoment } from './credential.ts'
import { type InForceCode, ruleInForce } from './rule-in-force.ts'
import { covers, credentialsOf } from './standing.ts'

export type PolicyCode =
  | 'POLICY_CONDITIONS_BLANK'
  | 'POLICY_CONDITION_UNKNOWN'
  | 'POLICY_EXCLUDES_KAP'
  | 'POLICY_NEEDS_PSYCHIATRIC'
  | 'POLICY_NEEDS_ON_SITE'
  | 'POLICY_EXCLUDES_OUTSIDE_CLINIC'

export type MalpracticeCode = InForceCode | PolicyCode

/** What a policy's own conditions are about. */
export type PolicyCondition = 'kap' | 'psychiatric' | 'on_site' | 'outside_clinic'

export type PolicyUse = {
  readonly isPsychiatric: boolean
  readonly setting: Setting
  /** Physically there for the whole session. */
  readonly prescriberOnSite: boolean
}

export type MalpracticeFacts = PolicyUse & { readonly credentials: readonly Credential[]; readonly moment: CredentialMoment }

/** Whether the client takes the medicine outside any clinic. */
export const isOutsideClinic = (setting: Setting): boolean => setting === 'home' || setting === 'telehealth'

/**
 * A prescriber's malpractice policy: in force through the end of the visit, and its own conditions met.
 *
 * A condition that this visit could break and that nobody has asked the carrier about is held.
 * Of several policies in force the mildest speaks.
 */
export function ruleMalpractice({ credentials, moment, ...use }: MalpracticeFacts): Finding<MalpracticeCode>[] {
  const inForce = ruleInForce({ person: 'prescriber', kind: 'malpractice', credentials, moment })
  const policies = credentialsOf(credentials, 'malpractice')
  const covering = policies.filter((policy) => covers(policy, moment.on) !== 'no' && covers(policy, moment.throughOn) !== 'no')
  const speak = (policy: Credential) => rulePolicyConditions(policy, use)
  const [first, ...others] = covering.map(speak)
  if (first === undefined) return [...inForce, ...worstOf(policies.map(speak))]
  return [...inForce, ...others.reduce((mildest, answer) => (isMilder(answer, mildest) ? answer : mildest), first)]
}

/** What one policy's conditions say about one use. */
function rulePolicyConditions(policy: Credential, { isPsychiatric, setting, prescriberOnSite }: PolicyUse): Finding<PolicyCode>[] {
  const cites = ['practice.malpractice'] as const
  const { coversKap, requiresPsychiatric, requiresOnSite, coversOutsideClinic } = policy
  const blank = [requiresPsychiatric, requiresOnSite, coversOutsideClinic].every((condition) => condition === 'unknown')
  const ask = (condition: PolicyCondition) => (blank ? [] : [hold('POLICY_CONDITION_UNKNOWN', cites, { params: { condition } })])
  const outside = isOutsideClinic(setting)
  const findings: Finding<PolicyCode>[] = blank ? [hold('POLICY_CONDITIONS_BLANK', cites)] : []
  if (coversKap === 'no') findings.push(refuse('POLICY_EXCLUDES_KAP', cites))
  if (coversKap === 'unknown') findings.push(...ask('kap'))
  if (!isPsychiatric && requiresPsychiatric === 'yes') findings.push(refuse('POLICY_NEEDS_PSYCHIATRIC', cites))
  if (!isPsychiatric && requiresPsychiatric === 'unknown') findings.push(...ask('psychiatric'))
  if (!prescriberOnSite && requiresOnSite === 'yes') findings.push(refuse('POLICY_NEEDS_ON_SITE', cites))
  if (!prescriberOnSite && requiresOnSite === 'unknown') findings.push(...ask('on_site'))
  if (outside && coversOutsideClinic === 'no') findings.push(refuse('POLICY_EXCLUDES_OUTSIDE_CLINIC', cites))
  if (outside && coversOutsideClinic === 'unknown') findings.push(...ask('outside_clinic'))
  return findings
}

/** Where none covers the visit, the strictest speaks, so that a lapse hides no condition. */
const worstOf = (answers: readonly Finding<PolicyCode>[][]): readonly Finding<PolicyCode>[] =>
  answers.reduce<readonly Finding<PolicyCode>[]>((worst, answer) => (isMilder(worst, answer) ? answer : worst), [])

const isMilder = (left: readonly Finding[], right: readonly Finding[]) => !atLeastAsSevere(worstEffect(left), worstEffect(right))
