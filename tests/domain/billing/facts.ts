import type { BillingDay, ChargeLine, VisitForBilling } from '@/lib/domain/billing/charge-types'
import type { FormatEstimateFacts } from '@/lib/domain/billing/estimate-formats'
import type { EstimateLine, EstimatePlan } from '@/lib/domain/billing/estimate-types'
import type { CoverageForEstimate } from '@/lib/domain/billing/payer-situation'
import type { BenefitAnswer } from '@/lib/domain/billing/plan-year'
import type { Accumulators, CostShare, VerifiedBenefits } from '@/lib/domain/coverage/benefits'
import type { ContractAmount } from '@/lib/domain/coverage/contract'
import type { CoverageWithFlags } from '@/lib/domain/coverage/rule-extended-care'
import { type Cents, toCents } from '@/lib/domain/money'
import { addMinutes } from '@/lib/domain/time/interval'
import { commercial, enrolled, on } from '../coverage/facts'

/** Fees and contract amounts of the money cases (domain-rules 6): 90837 at 200 and 160, 90853 at 80 and 55, extended care at 175 an hour. */
export const fees: Readonly<Record<string, Cents>> = {
  '90791': toCents(22_500),
  '90832': toCents(12_500),
  '90834': toCents(17_500),
  '90837': toCents(20_000),
  '90853': toCents(8_000),
  'KAP-EXT': toCents(17_500),
}
export const allowed: Readonly<Record<string, Cents>> = { '90834': toCents(14_000), '90837': toCents(16_000), '90853': toCents(5_500) }

export const contract: readonly ContractAmount[] = Object.entries(allowed).map(([code, cents]) => ({
  code,
  cents,
  from: '2020-01-01',
  to: null,
}))

export const left = (deductible: number, outOfPocket: number | null = 500_000, changes: Partial<Accumulators> = {}): Accumulators => ({
  deductible: toCents(deductible),
  familyDeductible: null,
  outOfPocket: outOfPocket === null ? null : toCents(outOfPocket),
  familyOutOfPocket: null,
  ...changes,
})

export const twentyPercent: CostShare = { kind: 'coinsurance', rate: 2_000 }

export const plan = (changes: Partial<EstimatePlan> = {}): EstimatePlan => ({
  payer: 'plan',
  network: 'in',
  costShare: twentyPercent,
  left: left(0),
  reset: null,
  copayPerDay: false,
  secondary: null,
  ...changes,
})

export const line = (code: '90837' | '90853' | '90834' = '90837', changes: Partial<EstimateLine> = {}): EstimateLine => ({
  code,
  on,
  number: 1,
  charge: fees[code] ?? toCents(0),
  allowed: allowed[code] ?? null,
  bearing: 'plan',
  ...changes,
})

const usual: VerifiedBenefits = { verifiedOn: '2026-11-20', costShare: twentyPercent, left: left(0), planYear: null }

export const forEstimate = (row: CoverageWithFlags = commercial(), changes: Partial<CoverageForEstimate> = {}): CoverageForEstimate => {
  const { benefits = usual } = changes
  const answers = benefits === null ? [] : [answerFrom(benefits)]
  return { ...row, payerId: 'payer', network: 'in', answers, contract, ...changes, benefits }
}

/** What the plan said when its benefits were verified, with nothing asked besides. */
const answerFrom = ({ verifiedOn, costShare, left, planYear }: VerifiedBenefits): BenefitAnswer => ({
  id: verifiedOn,
  from: verifiedOn,
  corrects: null,
  saidOn: verifiedOn,
  countsUntil: null,
  counted: new Set(),
  left,
  yearly: { deductible: null, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null },
  costShare: { office: costShare, video: costShare, medical: costShare },
  yearStartsOn: planYear?.startsOn ?? null,
})

export const estimateFacts = (changes: Partial<FormatEstimateFacts> = {}): FormatEstimateFacts => ({
  today: '2026-11-22',
  journeysOn: [on],
  coverages: [forEstimate()],
  fees,
  slidingPays: 6_000,
  medicare: enrolled,
  noticeSignedOn: '2026-11-20',
  ...changes,
})

/** A visit of 55 minutes at ten (Chicago), its note signed. */
export const visit = (changes: Partial<VisitForBilling> & { at?: string; minutes?: number } = {}): VisitForBilling => {
  const { at = '2026-12-01T16:00:00Z', minutes = 55, ...rest } = changes
  const startedAt = new Date(at)
  return {
    visitId: 'visit-1',
    kind: 'preparation',
    format: 'B',
    setting: 'office',
    contact: 'in_person',
    clientAt: null,
    facilityPlace: null,
    clinicianId: 'therapist-1',
    startedAt,
    stoppedAt: addMinutes(startedAt, minutes),
    therapistMinutes: minutes,
    noteSigned: true,
    diagnosisCodes: ['F33.2'],
    coverageId: null,
    restricted: false,
    ...rest,
  }
}

export const journeyA = (changes: Parameters<typeof visit>[0] = {}) => visit({ kind: 'journey', format: 'A', minutes: 180, ...changes })

export const billingDay = (visits: readonly VisitForBilling[], changes: Partial<BillingDay> = {}): BillingDay => ({
  clientId: 'client-1',
  on,
  visits,
  coverages: [commercial()],
  fees,
  sliding: { assessmentId: 'assessment-1', pays: 6_000 },
  noticeSignedOn: '2026-11-20',
  medicare: { 'therapist-1': enrolled, 'therapist-2': enrolled },
  ...changes,
})

/** What the client owes of a line at once: nothing of a claim, the fee less its discount otherwise. */
export const owedAtOnce = ({ billTo, charge, adjustments }: ChargeLine): number =>
  billTo === 'claim' ? 0 : adjustments.reduce((owed, { cents }) => owed - cents, charge as number)

/** So much open of one day. */
export const openToday = (cents: Cents) => [{ on, cents }]
