import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { AuthorizationOnFile } from './authorization.ts'
import { areBenefitsStale, benefitsDueOn } from './benefits.ts'
import type { Answer } from './payer-flags.ts'
import { type CoverageOnFile, chargeWallOn, isInForce, isMedicaidProgram, isSelfPay, medicaidOn, payersOn } from './program.ts'
import { type AuthorizationCode, type InsuredVisit, ruleAuthorization } from './rule-authorization.ts'
import type { CoverageWithFlags } from './rule-extended-care.ts'
import { isPrivateContract, type MedicareCode, type MedicareStanding, ruleMedicareClinician } from './rule-medicare-clinician.ts'

/** When the question is asked: what goes stale warns on booking and holds from confirming on. */
export type BookingStage = 'booking' | 'confirming' | 'check-in'

export type CoverageFacts = {
  readonly stage: BookingStage
  readonly today: LocalDate
  /** Date of service on the practice's clock. */
  readonly on: LocalDate
  readonly coverages: readonly CoverageWithFlags[]
  /** The coverage that was asked for; without one the first payer of the day is billed. */
  readonly billTo?: string
  readonly authorizations: readonly AuthorizationOnFile[]
  /** What the plan would be billed for. Empty for a visit that costs nobody anything. */
  readonly visits: readonly InsuredVisit[]
  readonly alreadyReserved?: number
  /** When the billed plan last told its benefits in the network the visit is in. */
  readonly benefitsVerifiedOn: LocalDate | null
  readonly clinicianInNetwork: Answer
  readonly medicare: MedicareStanding
}

export type CoverageCode =
  | AuthorizationCode
  | MedicareCode
  | 'COVERAGE_UNKNOWN'
  | 'COVERAGE_NOT_IN_FORCE'
  | 'MEDICAID_PENDING'
  | 'MEDICAID_PAYS_LAST'
  | 'BENEFITS_NOT_VERIFIED'
  | 'BENEFITS_STALE'
  | NetworkCode

type NetworkCode = 'VA_CLINICIAN_NOT_IN_NETWORK' | 'VA_NETWORK_UNKNOWN' | 'OUT_OF_NETWORK'

/** The coverage a visit on `on` would go to: the one asked for, else the first payer of that day. */
export function billedCoverage({ coverages, billTo, on }: Pick<CoverageFacts, 'coverages' | 'billTo' | 'on'>): CoverageWithFlags | null {
  return coverages.find(({ id }) => id === billTo) ?? payersOn(coverages, on)[0] ?? null
}

/** Whether the plan that would be billed on a day pays for clinicians under supervision. */
export function superviseesPaidOn(coverages: readonly CoverageWithFlags[], on: LocalDate): Answer | 'nobody-bills' {
  const billed = billedCoverage({ coverages, on })
  return billed === null || billed.program === 'self_pay' ? 'nobody-bills' : billed.flags.paysSupervisees
}

/**
 * Can a plan be billed for these visits: a coverage in force, fresh benefits, an authorization, a clinician it pays. Under a private contract
 * no plan is billed, and none is asked.
 */
export function ruleCoverage(facts: CoverageFacts, ruleset: Ruleset): Finding<CoverageCode>[] {
  const { coverages, on, visits } = facts
  if (visits.length === 0) return []
  if (isPrivateContract(facts)) return []
  const medicare = ruleMedicareClinician(facts)
  const billed = billedCoverage(facts)
  if (billed === null || billed.program === 'self_pay') return [...medicare, ...withoutPlan(coverages, on)]
  return [
    ...medicare,
    ...ruleInForce(facts, billed),
    ...ruleNetwork(facts.clinicianInNetwork, { program: billed.program, coverages, on }),
    ...ruleAuthorization({ ...facts, coverage: billed }, ruleset),
    ...ruleBenefitsFresh(facts, billed, ruleset),
  ]
}

function withoutPlan(coverages: readonly CoverageWithFlags[], on: LocalDate): Finding<CoverageCode>[] {
  if (isSelfPay(coverages, on)) return []
  if (coverages.length === 0) return [hold('COVERAGE_UNKNOWN', ['practice.benefits-fresh'])]
  return [hold('COVERAGE_NOT_IN_FORCE', ['practice.benefits-fresh'], { params: { on } })]
}

function ruleInForce({ coverages, on }: CoverageFacts, billed: CoverageWithFlags): Finding<CoverageCode>[] {
  const findings: Finding<CoverageCode>[] = []
  const openMedicaid = medicaidOn(coverages, on)
  if (openMedicaid && openMedicaid.status !== 'active' && openMedicaid.status !== 'ended')
    findings.push(warn('MEDICAID_PENDING', ['medicaid-pending'], { params: { status: openMedicaid.status } }))
  if (!isInForce(billed, on) && chargeWallOn([billed], on) !== 'medicaid')
    findings.push(hold('COVERAGE_NOT_IN_FORCE', ['practice.benefits-fresh'], { params: { on } }))
  const earlier = payersOn(coverages, on).some(({ program }) => !isMedicaidProgram(program) && program !== 'va')
  if (isMedicaidProgram(billed.program) && billed.program !== 'dual_snp' && earlier)
    findings.push(hold('MEDICAID_PAYS_LAST', ['42-cfr-447.20', '42-cfr-447.15']))
  return findings
}

/** Whether the plan billed pays this clinician: the VA pays nobody else, any other plan by its answers about other networks. */
export function ruleNetwork(
  clinicianInNetwork: Answer,
  { program, coverages, on }: Pick<CoverageFacts, 'coverages' | 'on'> & Pick<CoverageOnFile, 'program'>,
): Finding<NetworkCode>[] {
  if (clinicianInNetwork === 'yes') return []
  const params = { walled: chargeWallOn(coverages, on) === null ? 'no' : 'yes' }
  if (program !== 'va') return clinicianInNetwork === 'no' ? [warn('OUT_OF_NETWORK', ['practice.network'], { params })] : []
  return clinicianInNetwork === 'no'
    ? [refuse('VA_CLINICIAN_NOT_IN_NETWORK', ['va-community-care'])]
    : [hold('VA_NETWORK_UNKNOWN', ['va-community-care'])]
}

function ruleBenefitsFresh(
  { stage, on, benefitsVerifiedOn, clinicianInNetwork }: CoverageFacts,
  { program }: CoverageWithFlags,
  { values }: Ruleset,
): Finding<CoverageCode>[] {
  if (program === 'va') return []
  const effect = stage === 'booking' ? warn : hold
  const freshDays = values['coverage.benefits-fresh-days']
  const dueOn = benefitsDueOn(on, freshDays)
  const network = clinicianInNetwork === 'no' ? 'out' : 'in'
  if (benefitsVerifiedOn === null) return [effect('BENEFITS_NOT_VERIFIED', ['practice.benefits-fresh'], { params: { on, dueOn, network } })]
  if (!areBenefitsStale(benefitsVerifiedOn, on, freshDays)) return []
  return [effect('BENEFITS_STALE', ['practice.benefits-fresh'], { params: { verifiedOn: benefitsVerifiedOn, on, dueOn, freshDays } })]
}
