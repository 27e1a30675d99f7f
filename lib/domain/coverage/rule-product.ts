import { type Finding, hold, refuse, warn } from '../finding.ts'
import { medicareTelehealthUntil } from '../reference/billing-medicare.ts'
import type { CycleFormat } from './format.ts'
import { hasMedicare, payersOn, verifiedOnly } from './program.ts'
import { ruleChargeWall, type WallCode } from './rule-client-charge.ts'
import { type ExtendedCareCode, type ExtendedCareFacts, ruleExtendedCare } from './rule-extended-care.ts'
import { isPrivateContract, type MedicareCode, ruleMedicareClinician } from './rule-medicare-clinician.ts'

export type TelehealthFacts = Pick<ExtendedCareFacts, 'coverages' | 'on' | 'medicare'> & {
  /** A visit in person within the time Medicare asks for, once its telehealth rule is back. */
  readonly seenInPerson?: boolean
}

export type ProductFacts = ExtendedCareFacts &
  TelehealthFacts & {
    readonly format: CycleFormat
    /** The client offers to sign away the Medicaid protection and pay the other hours. */
    readonly waiverOffered?: boolean
  }

export type ProductCode =
  | WallCode
  | ExtendedCareCode
  | MedicareCode
  | 'EXTENDED_CARE_OWN_WORD'
  | 'SAME_DAY_PAIR_NOT_PAID'
  | 'TELEHEALTH_NOT_COVERED'
  | 'TELEHEALTH_COVERAGE_UNKNOWN'
  | 'MEDICARE_TELEHEALTH_IN_PERSON'

/**
 * May this client have this format at all?
 *
 * Only the payer's and the law's side: whether the visits can be authorized is `ruleCoverage`, whether they can be held is scheduling.
 */
export function ruleProduct(facts: ProductFacts): Finding<ProductCode>[] {
  const medicare = ruleMedicareClinician(facts)
  switch (facts.format) {
    case 'A':
      return [...medicare, ...ruleExtendedHours(facts)]
    case 'B':
      return medicare
    case 'C':
      return [...medicare, ...ruleSameDayPair(facts)]
    case 'D':
      return [...medicare, ...ruleTelehealthCoverage(facts)]
  }
}

/**
 * Whether the hours beyond the insured one may be charged. A client's own word of somebody who forbids it waits to be verified: it is a
 * question, and refuses nothing. Where there is no more than their word, it says who is asked.
 */
function ruleExtendedHours(facts: ProductFacts): Finding<ProductCode>[] {
  const verified = verifiedOnly(facts.coverages)
  const findings = chargeOfHours({ ...facts, coverages: verified.length > 0 ? verified : facts.coverages })
  const isRefusedByWord = isRefused(chargeOfHours(facts)) && !isRefused(chargeOfHours({ ...facts, coverages: verified }))
  if (!isRefusedByWord) return findings
  const { on } = facts
  return [
    ...findings.filter(({ effect }) => effect !== 'refuse'),
    hold('EXTENDED_CARE_OWN_WORD', ['practice.benefits-fresh'], { params: { on } }),
  ]
}

const isRefused = (findings: readonly Finding[]): boolean => findings.some(({ effect }) => effect === 'refuse')

function chargeOfHours(facts: ProductFacts): Finding<ProductCode>[] {
  const wall = ruleChargeWall({ ...facts, kind: 'extended_care' })
  return wall.length > 0 ? wall : ruleExtendedCare(facts)
}

function ruleSameDayPair(facts: ProductFacts): Finding<ProductCode>[] {
  if (isPrivateContract(facts)) return []
  const first = payersOn(facts.coverages, facts.on)[0]
  return first?.flags.allowsSameDayPair === 'no' ? [warn('SAME_DAY_PAIR_NOT_PAID', ['ncci-90853'])] : []
}

/** What the payer and Medicare say of a visit by video, of whatever kind. */
export function ruleTelehealthCoverage(facts: TelehealthFacts): Finding<ProductCode>[] {
  const { coverages, on, seenInPerson = false } = facts
  if (isPrivateContract(facts)) return []
  const findings: Finding<ProductCode>[] = []
  const answer = payersOn(coverages, on)[0]?.flags.coversTelehealth
  if (answer === 'no') findings.push(refuse('TELEHEALTH_NOT_COVERED', ['telehealth-modifiers']))
  if (answer === 'unknown') findings.push(warn('TELEHEALTH_COVERAGE_UNKNOWN', ['telehealth-modifiers']))
  if (hasMedicare(coverages, on) && on > medicareTelehealthUntil && !seenInPerson)
    findings.push(
      hold('MEDICARE_TELEHEALTH_IN_PERSON', ['caa-2026-telehealth', 'practice.medicare-telehealth-after'], {
        params: { until: medicareTelehealthUntil },
      }),
    )
  return findings
}
