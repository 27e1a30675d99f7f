import { type Finding, hold, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { daysBetween, type LocalDate } from '../time/local.ts'
import type { Condition } from './condition.ts'

export type BeforePrescribingCode = 'MATE_NOT_ATTESTED' | 'PDMP_NOT_CHECKED' | 'PDMP_STALE' | 'PDMP_NEED_UNKNOWN'

export type BeforePrescribingFacts = {
  readonly mateAttested: boolean
  /** Whether the client's state requires a look at its monitoring programme. */
  readonly pdmpRequired: Condition
  readonly pdmpCheckedOn: LocalDate | null
  readonly orderOn: LocalDate
  readonly state: string
}

/** What a prescriber has done before ordering: MATE training attested, monitoring programme looked at where the state asks. */
export function ruleBeforePrescribing(facts: BeforePrescribingFacts, { values }: Ruleset): Finding<BeforePrescribingCode>[] {
  const { mateAttested, pdmpRequired, pdmpCheckedOn, orderOn, state } = facts
  const findings: Finding<BeforePrescribingCode>[] = []
  if (!mateAttested) findings.push(warn('MATE_NOT_ATTESTED', ['mate-act']))
  const age = pdmpCheckedOn === null ? null : daysBetween(pdmpCheckedOn, orderOn)
  const checked = age !== null && age >= 0
  const params = { state, days: values['pdmp.check-age'] }
  if (pdmpRequired === 'yes' && !checked) findings.push(hold('PDMP_NOT_CHECKED', ['state-pdmp'], { params }))
  if (pdmpRequired === 'yes' && checked && age > values['pdmp.check-age']) findings.push(hold('PDMP_STALE', ['state-pdmp'], { params }))
  if (pdmpRequired === 'unknown' && !checked) findings.push(warn('PDMP_NEED_UNKNOWN', ['state-pdmp'], { params }))
  return findings
}
