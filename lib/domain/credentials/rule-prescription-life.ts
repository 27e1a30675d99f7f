import { type Finding, refuse, warn } from '../finding.ts'
import { lastLawfulDay } from '../journeys/dose-order.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'

export type PrescriptionLifeCode =
  | 'PRESCRIPTION_TOO_OLD'
  | 'PRESCRIPTION_REFILLS_USED'
  | 'PRESCRIPTION_LAST_REFILL'
  | 'PRESCRIPTION_NOT_YET'

export type PrescriptionLifeFacts = {
  readonly issuedOn: LocalDate
  /** Refills used before this one; null for the first filling, which is none. */
  readonly refillsUsed: number | null
  /** Day it is to be filled or refilled. */
  readonly fillOn: LocalDate
}

/** A Schedule III prescription is filled within six months and refilled five times at most. */
export function rulePrescriptionLife(facts: PrescriptionLifeFacts, ruleset: Ruleset): Finding<PrescriptionLifeCode>[] {
  const { issuedOn, refillsUsed, fillOn } = facts
  const cites = ['21-cfr-1306.22'] as const
  const lastOn = lastLawfulDay(issuedOn, ruleset)
  const most = ruleset.values['prescription.refills']
  const findings: Finding<PrescriptionLifeCode>[] = []
  if (fillOn < issuedOn) findings.push(refuse('PRESCRIPTION_NOT_YET', cites, { params: { issuedOn } }))
  if (fillOn > lastOn) findings.push(refuse('PRESCRIPTION_TOO_OLD', cites, { params: { issuedOn, lastOn } }))
  if (refillsUsed !== null && refillsUsed >= most) findings.push(refuse('PRESCRIPTION_REFILLS_USED', cites, { params: { most } }))
  if (refillsUsed === most - 1) findings.push(warn('PRESCRIPTION_LAST_REFILL', cites, { params: { most } }))
  return findings
}
