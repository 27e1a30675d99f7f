import type { Grant } from '../coverage/authorization.ts'
import type { Network, NetworkFact } from '../coverage/network.ts'
import { chargeWallOn, isMedicaidProgram, isSelfPay, medicaidOn, payersOn } from '../coverage/program.ts'
import type { CoverageWithFlags } from '../coverage/rule-extended-care.ts'
import { isPrivateContract, type MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import type { LocalDate } from '../time/local.ts'
import type { DatedAmount } from './dated-amounts.ts'
import type { BenefitAnswer } from './plan-year.ts'
import type { OthersLine } from './year-line.ts'

/** A coverage with what its plan answered, each time it was asked, and the contract’s amounts with their days. Both oldest first. */
export type CoverageForEstimate = CoverageWithFlags & {
  readonly payerId: string | null
  readonly network: Network
  /** What it answered of the network the coverage is in. */
  readonly answers: readonly BenefitAnswer[]
  /** What it answered of clinicians it does not count among its network; left out where nobody looked. */
  readonly outside?: readonly BenefitAnswer[]
  /** What its payer said of clinicians; left out where nobody looked. */
  readonly networks?: readonly NetworkFact[]
  readonly contract: readonly DatedAmount[]
  /** What the plan authorized in advance; left out where nobody looked. */
  readonly grants?: readonly Grant[]
  /** What everybody else on the same plan has drawn of it here; left out where nobody else is on it. */
  readonly others?: readonly OthersLine[]
  /** As a second plan that nobody asked: visits up to this day wait for it no longer. */
  readonly waitedUntil?: LocalDate | null
}

/** Who pays on one day. `first` is the coverage billed, if any; `second` what stands behind it. */
export type PayerSituation = {
  readonly bearer: 'plan' | 'medicaid' | 'va' | 'client'
  readonly first: CoverageForEstimate | null
  readonly second: CoverageForEstimate | null
  readonly medicaidSecond: boolean
  readonly coverageKnown: boolean
}

type Answered = Pick<CoverageForEstimate, 'network' | 'answers' | 'outside'>

/** What a plan answered of a network. */
export const answersOf = ({ network: own, answers, outside = [] }: Answered, network: Network): readonly BenefitAnswer[] =>
  network === own ? answers : network === 'out' ? outside : []

/** The day a plan was last asked for its benefits in a network; in the coverage's own unless told. Null where nobody has. */
export const lastAskedOn = (coverage: Answered, network: Network = coverage.network): LocalDate | null =>
  answersOf(coverage, network).at(-1)?.saidOn ?? null

/** Finds who would pay for a visit on `on`. Medicaid and VA pay in full, whatever stands beside them. */
export function payerSituationOn(
  on: LocalDate,
  { coverages, medicare }: { coverages: readonly CoverageForEstimate[]; medicare: MedicareStanding },
): PayerSituation {
  const payers = payersOn(coverages, on)
  const wall = chargeWallOn(coverages, on)
  if (wall === 'va') return inFull('va', payers.find(({ program }) => program === 'va') ?? null)
  if (wall === 'medicaid') return withMedicaid(payers, medicaidOn(coverages, on))
  const [first = null, second = null] = payers
  if (first === null || isPrivateContract({ on, coverages, medicare })) {
    const coverageKnown = first !== null || isSelfPay(coverages, on)
    return { bearer: 'client', first: null, second: null, medicaidSecond: false, coverageKnown }
  }
  return { bearer: 'plan', first, second, medicaidSecond: false, coverageKnown: true }
}

/**
 * The same for many days of one client. Between days on which a coverage begins or ends nothing changes: each such stretch is asked about
 * once. A private contract with its clinician is asked about for each line.
 */
export function payerSituations(coverages: readonly CoverageForEstimate[]): (on: LocalDate, medicare: MedicareStanding) => PayerSituation {
  const known: PayerSituation[] = []
  return (on, medicare) => {
    if (medicare.status === 'opted_out') return payerSituationOn(on, { coverages, medicare })
    const stretch = stretchOf(coverages, on)
    const situation = known[stretch] ?? payerSituationOn(on, { coverages, medicare })
    known[stretch] = situation
    return situation
  }
}

/** How many coverages had begun or were over by a day. */
function stretchOf(coverages: readonly CoverageForEstimate[], on: LocalDate): number {
  let passed = 0
  for (const { startsOn, endsOn } of coverages) {
    if (startsOn !== null && startsOn <= on) passed += 1
    if (endsOn !== null && endsOn < on) passed += 1
  }
  return passed
}

const inFull = (bearer: 'medicaid' | 'va', first: CoverageForEstimate | null): PayerSituation => ({
  bearer,
  first,
  second: null,
  medicaidSecond: false,
  coverageKnown: true,
})

function withMedicaid(payers: readonly CoverageForEstimate[], medicaid: CoverageForEstimate | null): PayerSituation {
  const before = payers.find(({ program }) => !isMedicaidProgram(program) && program !== 'va')
  if (before === undefined) return inFull('medicaid', medicaid)
  return { bearer: 'plan', first: before, second: medicaid, medicaidSecond: true, coverageKnown: true }
}
