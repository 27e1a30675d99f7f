import type { AccountLine, SettledLine } from '../../../lib/domain/billing/account-types.ts'
import type { BillingLine } from '../../../lib/domain/billing/billing-line.ts'
import type { BillingDay, ChargeLine, VisitForBilling } from '../../../lib/domain/billing/charge-types.ts'
import type { DatedAmount, TierOnFile } from '../../../lib/domain/billing/dated-amounts.ts'
import type { FormatEstimateFacts } from '../../../lib/domain/billing/estimate-formats.ts'
import type { CoverageForEstimate } from '../../../lib/domain/billing/payer-situation.ts'
import type { BenefitAnswer } from '../../../lib/domain/billing/plan-year.ts'
import type { LedgerDraft } from '../../../lib/domain/billing/postings.ts'
import { settleAccount } from '../../../lib/domain/billing/settle-account.ts'
import type { Accumulators, CostShare } from '../../../lib/domain/coverage/benefits.ts'
import type { CoverageWithFlags } from '../../../lib/domain/coverage/rule-extended-care.ts'
import { type Cents, sumCents, toCents } from '../../../lib/domain/money.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { commercial, coverage, enrolled, on, signedOn } from '../coverage/facts.ts'

/** Fees and contract amounts of the money cases: 90837 at 200 and 160, 90853 at 80 and 55, extended care at 175 an hour. */
export const fees: Readonly<Record<string, Cents>> = {
  '90791': toCents(22_500),
  '90832': toCents(12_500),
  '90834': toCents(17_500),
  '90837': toCents(20_000),
  '90853': toCents(8_000),
  'KAP-EXT': toCents(17_500),
}
export const allowed: Readonly<Record<string, Cents>> = { '90834': toCents(14_000), '90837': toCents(16_000), '90853': toCents(5_500) }

const dated = (amounts: Readonly<Record<string, Cents>>): readonly DatedAmount[] =>
  Object.entries(amounts).map(([code, cents]) => ({ code, cents, from: '2020-01-01', to: null }))
export const contract = dated(allowed)
export const datedFees = dated(fees)
export const tier = (pays: number): TierOnFile => ({ assessmentId: 'assessment-1', pays, from: '2020-01-01', to: '2030-01-01' })

export const left = (deductible: number, outOfPocket: number | null = 500_000, changes: Partial<Accumulators> = {}): Accumulators => ({
  deductible: toCents(deductible),
  familyDeductible: null,
  outOfPocket: outOfPocket === null ? null : toCents(outOfPocket),
  familyOutOfPocket: null,
  ...changes,
})

export const twentyPercent: CostShare = { kind: 'coinsurance', rate: 2_000 }

/** A plan: what a member has left of its year, and what stands behind it. */
export type TestPlan = {
  readonly payer: 'plan' | 'medicaid' | 'va' | 'none'
  readonly network: 'in' | 'out'
  readonly costShare: CostShare
  readonly left: Accumulators
  readonly copayPerDay: boolean
  readonly secondary:
    | { readonly kind: 'medicaid' }
    | { readonly kind: 'plan'; readonly costShare: CostShare; readonly left: Accumulators }
    | null
}

export const plan = (changes: Partial<TestPlan> = {}): TestPlan => ({
  payer: 'plan',
  network: 'in',
  costShare: twentyPercent,
  left: left(0),
  copayPerDay: false,
  secondary: null,
  ...changes,
})

/** A line with what the contract allows of it, borne by the plan or, by a fee, by the client. */
export type TestLine = Pick<AccountLine, 'code' | 'on' | 'charge' | 'pays'> & {
  readonly number: number
  readonly allowed: Cents | null
  readonly bearing: 'plan' | 'client'
  readonly units?: number
}

export const line = (code: '90837' | '90853' | '90834' = '90837', changes: Partial<TestLine> = {}): TestLine => ({
  code,
  on,
  number: 1,
  charge: fees[code] ?? toCents(0),
  allowed: allowed[code] ?? null,
  bearing: 'plan',
  ...changes,
})

/** What a plan said of a member, from the first day of its year on. */
export const answer = (costShare: CostShare, given: Accumulators, changes: Partial<BenefitAnswer> = {}): BenefitAnswer => ({
  id: 'answer',
  from: '2026-11-20',
  corrects: null,
  saidOn: '2026-11-20',
  countsUntil: null,
  counted: new Set(),
  left: given,
  yearly: { deductible: null, familyDeductible: null, outOfPocket: null, familyOutOfPocket: null },
  costShare: { office: costShare, video: costShare, medical: costShare },
  yearStartsOn: '2026-10-01',
  ...changes,
})

const programs = { plan: 'commercial', medicaid: 'medicaid', va: 'va', none: 'self_pay' } as const

/** Settles lines against a plan through the very function that signing asks. */
export function settle(lines: readonly TestLine[], given: TestPlan): SettledLine[] {
  const { secondary } = given
  const isApart = lines.some((one) => lines.some((other) => other.code === one.code && other.allowed !== one.allowed))
  const coded = lines.map((one, index) => ({ ...one, code: isApart ? `${one.code} ${index}` : one.code }))
  const row = coverage(programs[given.payer], { id: 'first', startsOn: null, endsOn: null })
  const first = forEstimate(
    { ...row, flags: { ...row.flags, copayPerDay: given.copayPerDay } },
    {
      network: given.network,
      answers: [answer(given.costShare, given.left)],
      contract: coded.flatMap(({ code, allowed: cents }) =>
        cents === null ? [] : [{ code, cents, from: '2020-01-01', to: null } as const],
      ),
    },
  )
  const second =
    secondary?.kind === 'plan'
      ? [forEstimate(coverage('commercial', { id: 'second', priority: 2 }), { answers: [answer(secondary.costShare, secondary.left)] })]
      : secondary
        ? [forEstimate(coverage('medicaid', { id: 'second', priority: 2 }))]
        : []
  const asked = coded.map(
    ({ number, bearing, allowed: _, units = 1, ...rest }, index): AccountLine => ({
      ...rest,
      units,
      id: String(index),
      coverageId: bearing === 'client' || given.payer === 'none' ? null : 'first',
      startedAt: new Date(Date.parse(rest.on) + number * 60_000 + index),
      placeOfService: '11',
      medicare: enrolled,
    }),
  )
  return settleAccount(asked, [first, ...second])
}

/** A coverage whose plan said on 20 November that 20 % are the client's and nothing is left to meet, unless told otherwise. */
export const forEstimate = (row: CoverageWithFlags = commercial(), changes: Partial<CoverageForEstimate> = {}): CoverageForEstimate => ({
  ...row,
  payerId: 'payer',
  network: 'in',
  answers: [answer(twentyPercent, left(0), { yearStartsOn: null })],
  contract,
  ...changes,
})

/** One whose plan said what is left of its year. */
export const withLeft = (
  deductible: number,
  outOfPocket: number | null = 500_000,
  changes: Partial<BenefitAnswer> = {},
): CoverageForEstimate =>
  forEstimate(commercial(), { answers: [answer(twentyPercent, left(deductible, outOfPocket), { yearStartsOn: null, ...changes })] })

export const estimateFacts = (changes: Partial<FormatEstimateFacts> = {}): FormatEstimateFacts => ({
  today: '2026-11-22',
  journeysOn: [on],
  coverages: [forEstimate()],
  account: [],
  fees: datedFees,
  tiers: [tier(6_000)],
  medicare: enrolled,
  notices: [signedOn('2026-11-20')],
  hardships: [],
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
    specialty: '1041C0700X',
    groupId: null,
    participants: null,
    timeZone: 'America/Chicago',
    startedAt,
    stoppedAt: addMinutes(startedAt, minutes),
    therapistMinutes: minutes,
    noteSigned: true,
    goal: null,
    need: null,
    diagnosisCodes: ['F33.2'],
    coverageId: null,
    payerChoice: null,
    ...rest,
  }
}

export const journeyA = (changes: Parameters<typeof visit>[0] = {}) => visit({ kind: 'journey', format: 'A', minutes: 180, ...changes })

export const billingDay = (visits: readonly VisitForBilling[], changes: Partial<BillingDay> = {}): BillingDay => ({
  clientId: 'client-1',
  on,
  visits,
  otherSessions: [],
  coverages: [commercial()],
  fees,
  sliding: { assessmentId: 'assessment-1', pays: 6_000 },
  notices: [signedOn('2026-11-20')],
  medicare: { 'therapist-1': enrolled, 'therapist-2': enrolled },
  ...changes,
})

/** What the client owes of a line at once: nothing of a claim, the fee less its discount otherwise. */
export const owedAtOnce = ({ billTo, charge, adjustments }: ChargeLine): number =>
  billTo === 'claim' ? 0 : adjustments.reduce((owed, { cents }) => owed - cents, charge as number)

/** Whether the sides of a transaction add up to zero. */
export const isBalanced = ({ postings }: LedgerDraft): boolean => sumCents(postings.map(({ cents }) => cents)) === 0

/** So much open of one day. */
export const openToday = (cents: Cents) => [{ on, cents }]

export type LineChanges = Partial<BillingLine> & { at?: string }

/** A line as it was billed, of an hour at four (UTC) that one note describes. */
export const billed = (code: string, { at = '16:00', ...changes }: LineChanges = {}): BillingLine => {
  const minutes = changes.minutes ?? 60
  const start = new Date(`2026-12-01T${at}:00Z`)
  return {
    lineId: `${code}-${at}`,
    visitId: `${code}-${at}`,
    claimKey: 'claim',
    program: 'commercial',
    flags: commercial().flags,
    specialty: '1041C0700X',
    code,
    modifiers: [],
    units: 1,
    clinicianId: 'therapist-1',
    session: { start, end: addMinutes(start, minutes) },
    minutes,
    on,
    servedOn: on,
    noteSigned: true,
    contentDistinct: true,
    medicallyNecessary: true,
    groupSessionId: null,
    ...changes,
  }
}
