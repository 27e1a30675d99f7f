import { type Finding, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, chargeWallOn, isQmb } from './program.ts'
import { type ExtendedCareCode, type ExtendedCareFacts, ruleExtendedCare } from './rule-extended-care.ts'
import { type MedicareCode, ruleMedicareClinician } from './rule-medicare-clinician.ts'

/** What somebody wants to ask the client for. */
export const clientChargeKinds = [
  'cost_share',
  'extended_care',
  'self_pay',
  'missed_visit',
  'deposit',
  'card_on_file',
  'payment_plan',
  'sliding_fee',
  'superbill',
  'estimate',
  'denied_claim',
  'balance',
] as const
export type ClientChargeKind = (typeof clientChargeKinds)[number]

export type WallFacts = {
  /** The date of service the money is about. What is about no visit (a card on file): today. */
  readonly on: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  readonly kind: ClientChargeKind
  /** The client offers to sign a private agreement and pay. */
  readonly waiverOffered?: boolean
}

export type WallCode =
  | 'MEDICAID_NO_CLIENT_CHARGE'
  | 'MEDICAID_PENDING_NO_CLIENT_CHARGE'
  | 'MEDICAID_NO_MISSED_VISIT_FEE'
  | 'MEDICAID_NO_PAYMENT_FLOW'
  | 'MEDICAID_WAIVER_NOT_ACCEPTED'
  | 'QMB_NO_COST_SHARE'
  | 'VA_NO_CLIENT_CHARGE'

const paymentFlows: readonly ClientChargeKind[] = ['deposit', 'card_on_file', 'payment_plan', 'sliding_fee', 'superbill', 'estimate']

/**
 * The wall: nothing is charged to a client with Medicaid of any kind, or with VA care, on the date of service.
 *
 * Holds for every kind of charge, whatever anybody signed; balances of days before the coverage began are not touched.
 */
export function ruleChargeWall({ on, coverages, kind, waiverOffered = false }: WallFacts): Finding<WallCode>[] {
  const wall = chargeWallOn(coverages, on)
  if (wall === 'va') return [refuse('VA_NO_CLIENT_CHARGE', ['va-community-care'], { params: { kind, on } })]
  if (wall === null) return []
  return [
    medicaidFinding(on, coverages, kind),
    ...(kind === 'cost_share' && isQmb(coverages, on) ? [refuse('QMB_NO_COST_SHARE' as const, ['42-usc-1396a-n-3'])] : []),
    ...(waiverOffered ? [refuse('MEDICAID_WAIVER_NOT_ACCEPTED' as const, ['practice.medicaid-wall', 'medicaid-no-upgrade'])] : []),
  ]
}

function medicaidFinding(on: LocalDate, coverages: readonly CoverageOnFile[], kind: ClientChargeKind): Finding<WallCode> {
  const params = { kind, on }
  if (kind === 'missed_visit') return refuse('MEDICAID_NO_MISSED_VISIT_FEE', ['medicaid-no-upgrade'], { params })
  if (paymentFlows.includes(kind)) return refuse('MEDICAID_NO_PAYMENT_FLOW', ['practice.medicaid-wall', '42-cfr-447.15'], { params })
  const settled = chargeWallOn(
    coverages.filter(({ status }) => status === 'active' || status === 'ended'),
    on,
  )
  return settled === 'medicaid'
    ? refuse('MEDICAID_NO_CLIENT_CHARGE', ['42-cfr-447.15', '42-cfr-447.20', 'practice.medicaid-wall'], { params })
    : refuse('MEDICAID_PENDING_NO_CLIENT_CHARGE', ['medicaid-pending', 'practice.medicaid-wall'], { params })
}

export type ClientChargeFacts = ExtendedCareFacts & Pick<WallFacts, 'kind' | 'waiverOffered'>
export type ClientChargeCode = WallCode | ExtendedCareCode | MedicareCode

/** Whether this kind of money may be asked of the client at all: the wall, Medicare's limits, the plan's contract. */
export function ruleClientCharge(facts: ClientChargeFacts): Finding<ClientChargeCode>[] {
  const wall = ruleChargeWall(facts)
  return [...wall, ...ruleMedicareClinician(facts), ...(facts.kind === 'extended_care' && wall.length === 0 ? ruleExtendedCare(facts) : [])]
}
