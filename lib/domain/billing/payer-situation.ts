import { type CostShare, nextPlanYear, type VerifiedBenefits } from '../coverage/benefits.ts'
import type { ContractAmount } from '../coverage/contract.ts'
import { chargeWallOn, isMedicaidProgram, isSelfPay, medicaidOn, payersOn } from '../coverage/program.ts'
import type { CoverageWithFlags } from '../coverage/rule-extended-care.ts'
import { isPrivateContract, type MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { EstimatePlan, SecondaryPlan } from './estimate-types.ts'
import type { BenefitAnswer } from './plan-year.ts'

/** A coverage with what an estimate needs from it: what the plan answered, and the contract’s amounts with their days. */
export type CoverageForEstimate = CoverageWithFlags & {
  readonly payerId: string | null
  readonly network: 'in' | 'out'
  /** The latest answer of the plan, and every one of them. */
  readonly benefits: VerifiedBenefits | null
  readonly answers: readonly BenefitAnswer[]
  readonly contract: readonly ContractAmount[]
}

/** Who pays on one day, ready for the arithmetic. `first` is the coverage billed, if any. */
export type PayerSituation = {
  readonly key: string
  readonly first: CoverageForEstimate | null
  readonly second: CoverageForEstimate | null
  readonly plan: EstimatePlan
  readonly coverageKnown: boolean
}

/** Nobody knows what the plan would leave to the client: all of it, until somebody asks. */
const EVERYTHING: CostShare = { kind: 'coinsurance', rate: 10_000 }
const nothingLeft = { deductible: ZERO, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null }

/** Finds who would pay for a visit on `on`, as seen from `today` (2.5 to 2.7, 3.1). Medicaid and VA pay in full, whatever stands beside them. */
export function payerSituationOn(
  on: LocalDate,
  { coverages, medicare, today }: { coverages: readonly CoverageForEstimate[]; medicare: MedicareStanding; today: LocalDate },
): PayerSituation {
  const payers = payersOn(coverages, on)
  const wall = chargeWallOn(coverages, on)
  if (wall === 'va') {
    const va = payers.find(({ program }) => program === 'va') ?? null
    return { key: `va ${va?.id}`, first: va, second: null, plan: planOf('va', va, null, today), coverageKnown: true }
  }
  if (wall === 'medicaid') return withMedicaid(payers, medicaidOn(coverages, on), today)
  const [first = null, second = null] = payers
  if (first === null || isPrivateContract({ on, coverages, medicare })) {
    const known = first !== null || isSelfPay(coverages, on)
    return { key: 'none', first: null, second: null, plan: planOf('none', null, null, today), coverageKnown: known }
  }
  return {
    key: `plan ${first.id} ${second?.id}`,
    first,
    second,
    plan: planOf('plan', first, secondaryOf(second), today),
    coverageKnown: true,
  }
}

function withMedicaid(payers: readonly CoverageForEstimate[], medicaid: CoverageForEstimate | null, today: LocalDate): PayerSituation {
  const before = payers.find(({ program }) => !isMedicaidProgram(program) && program !== 'va') ?? null
  if (before === null)
    return {
      key: `medicaid ${medicaid?.id}`,
      first: medicaid,
      second: null,
      plan: planOf('medicaid', medicaid, null, today),
      coverageKnown: true,
    }
  const key = `plan ${before.id} medicaid`
  return { key, first: before, second: medicaid, plan: planOf('plan', before, { kind: 'medicaid' }, today), coverageKnown: true }
}

function secondaryOf(coverage: CoverageForEstimate | null): SecondaryPlan | null {
  if (coverage === null || coverage.benefits === null) return null
  return { kind: 'plan', costShare: coverage.benefits.costShare, left: coverage.benefits.left }
}

function planOf(
  payer: EstimatePlan['payer'],
  first: CoverageForEstimate | null,
  secondary: SecondaryPlan | null,
  today: LocalDate,
): EstimatePlan {
  const benefits = first?.benefits ?? null
  const planYear = benefits?.planYear ?? null
  return {
    payer,
    network: first?.network ?? 'in',
    costShare: benefits?.costShare ?? EVERYTHING,
    left: benefits?.left ?? nothingLeft,
    reset: benefits && planYear ? { on: nextPlanYear(planYear.startsOn, earlier(benefits.verifiedOn, today)), full: planYear.full } : null,
    copayPerDay: first?.flags.copayPerDay ?? false,
    secondary,
  }
}

/** What was left to meet was true on the day it was verified: a year that began since has started it over. */
const earlier = (verifiedOn: LocalDate, today: LocalDate): LocalDate => (verifiedOn < today ? verifiedOn : today)
