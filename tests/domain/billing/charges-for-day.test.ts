import { expect, test } from 'vitest'
import type { BillingDay, ChargeLine, VisitForBilling } from '@/lib/domain/billing/charge-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { toCents } from '@/lib/domain/money'
import { commercial, coverage, on, ruleset, said, signedOn } from '../coverage/facts'
import { billingDay, journeyA, owedAtOnce, visit } from './facts'

const charge = (visits: readonly VisitForBilling[], changes: Partial<BillingDay> = {}) =>
  chargesForDay(billingDay(visits, changes), ruleset)
const short = (lines: readonly ChargeLine[]) =>
  lines.map(({ code, modifiers, units, billTo, charge: cents }) => `${[code, ...modifiers].join('-')} x${units} ${billTo} ${cents}`)
const group = (changes: Parameters<typeof visit>[0] = {}) =>
  visit({ visitId: 'visit-2', kind: 'group', at: '2026-12-01T20:00:00Z', ...changes })
const selfPay = { coverages: [coverage('self_pay')] }

test('a signed preparation bills one 90837 to the plan', () => {
  const { lines, claims, findings } = charge([visit()])
  expect(short(lines)).toEqual(['90837 x1 claim 20000'])
  expect(lines[0]).toMatchObject({
    placeOfService: '11',
    minutes: 55,
    coverageId: 'commercial-1',
    isIndividual: true,
    revenue: 'revenue_individual',
    adjustments: [],
  })
  expect(claims).toMatchObject([{ key: `client-1 commercial-1 ${on}`, coverageId: 'commercial-1', ready: true }])
  expect(findings).toEqual([])
})

test('the three-hour visit bills one 90837 and two hours of extended care with the sliding discount beside it', () => {
  const { lines, claims } = charge([journeyA()])
  expect(short(lines)).toEqual(['90837 x1 claim 20000', 'KAP-EXT x2 client 35000'])
  expect(lines[1]).toMatchObject({
    minutes: 120,
    claimKey: null,
    revenue: 'revenue_extended',
    adjustments: [{ kind: 'sliding_fee', cents: 14_000, assessmentId: 'assessment-1' }],
  })
  expect(lines.map(owedAtOnce)).toEqual([0, 21_000])
  expect(claims.map(({ lines: own }) => own.map(({ code }) => code))).toEqual([['90837']])
})

test('without an assessment the extended hours cost what they cost', () => {
  expect(charge([journeyA()], { sliding: null }).lines[1]).toMatchObject({ charge: 35_000, adjustments: [] })
})

test('a discount is rounded once, on the whole line', () => {
  const fees = { '90837': toCents(20_000), 'KAP-EXT': toCents(17_533) }
  expect(charge([journeyA()], { fees, sliding: { assessmentId: 'a', pays: 6_667 } }).lines[1]?.adjustments[0]?.cents).toBe(35_066 - 23_379)
})

test('a visit that ended early bills the extended hours that were given', () => {
  const hours = (minutes: number) => charge([journeyA({ minutes })]).lines.find(({ code }) => code === 'KAP-EXT')?.units ?? 0
  expect([60, 90, 100, 150, 170, 240].map(hours)).toEqual([0, 0, 1, 1, 2, 2])
})

test('without the notice, or with a contract that forbids it, the extended hours are nobody’s and it is said', () => {
  const missing = charge([journeyA()], { notices: [] })
  expect([short(missing.lines), said(missing.findings)]).toEqual([['90837 x1 claim 20000'], ['hold EXTENDED_CARE_NOTICE_MISSING']])
  const forbidden = charge([journeyA()], { coverages: [commercial({ allowsNoncoveredCharge: 'no' })] })
  expect([short(forbidden.lines), said(forbidden.findings)]).toEqual([['90837 x1 claim 20000'], ['refuse EXTENDED_CARE_CONTRACT_FORBIDS']])
})

test('T53 Medicaid: the covered hour to the plan, nothing to the client', () => {
  for (const program of ['medicaid', 'chip', 'medicaid_mco', 'dual_snp'] as const)
    expect(short(charge([visit()], { coverages: [coverage(program)] }).lines)).toEqual(['90837 x1 claim 20000'])
})

test('a three-hour visit of somebody who turns out to have Medicaid charges them nothing', () => {
  const { lines, findings } = charge([journeyA()], { coverages: [commercial(), coverage('medicaid', { priority: 2 })] })
  expect(short(lines)).toEqual(['90837 x1 claim 20000'])
  expect(said(findings)).toEqual(['refuse MEDICAID_NO_CLIENT_CHARGE'])
})

test('T77 VA: the covered hour to the administrator, nothing to the veteran', () => {
  const { lines, findings } = charge([journeyA()], { coverages: [coverage('va')] })
  expect([short(lines), said(findings)]).toEqual([['90837 x1 claim 20000'], ['refuse VA_NO_CLIENT_CHARGE']])
})

test('a journey of format B bills one hour of its three and nothing else', () => {
  expect(short(charge([journeyA({ format: 'B' })]).lines)).toEqual(['90837 x1 claim 20000'])
})

test('a home journey alone bills nothing, one by video bills the therapist’s time at 10', () => {
  expect(charge([visit({ kind: 'journey', format: 'D', setting: 'home', contact: 'none', therapistMinutes: 0 })])).toEqual({
    lines: [],
    claims: [],
    findings: [],
    waiting: [],
  })
  const { lines } = charge([visit({ kind: 'journey', format: 'D', setting: 'home', contact: 'video', clientAt: 'home' })])
  expect(short(lines)).toEqual(['90837-95 x1 claim 20000'])
  expect(lines[0]?.placeOfService).toBe('10')
})

test('minutes decide the code, and fewer than 16 bill nothing', () => {
  const code = (minutes: number) => charge([visit({ minutes })]).lines[0]?.code ?? null
  expect([15, 16, 38, 52, 53].map(code)).toEqual([null, '90832', '90834', '90834', '90837'])
  expect(said(charge([visit({ minutes: 15 })]).findings)).toEqual(['hold VISIT_TOO_SHORT'])
})

test('T55 individual and group on one day: the modifier goes on the individual line', () => {
  const { lines, claims, findings } = charge([journeyA({ format: 'C' }), group()])
  expect(short(lines)).toEqual(['90837-59 x1 claim 20000', '90853 x1 claim 8000'])
  expect(claims).toHaveLength(1)
  expect(findings).toEqual([])
  expect(short(charge([visit(), group()], { coverages: [commercial({ prefersXE: true })] }).lines)[0]).toBe('90837-XE x1 claim 20000')
  expect(short(charge([visit({ contact: 'video', setting: 'telehealth' }), group()]).lines)[0]).toBe('90837-59-95 x1 claim 20000')
})

test('T57 the group’s note is not signed: its line waits, and so does the claim', () => {
  const { lines, claims, findings } = charge([visit(), group({ noteSigned: false })])
  expect(short(lines)).toEqual(['90837 x1 claim 20000'])
  expect(claims[0]?.ready).toBe(false)
  expect(said(findings)).toEqual(['hold VISIT_NOTE_NOT_SIGNED', 'hold PAIR_NOTE_MISSING'])
})

test('T58 a second individual hour bills nobody', () => {
  const { lines, findings } = charge([visit(), visit({ visitId: 'visit-2', clinicianId: 'therapist-2', at: '2026-12-01T20:00:00Z' })])
  expect(lines.map(({ visitId }) => visitId)).toEqual(['visit-1'])
  expect(said(findings)).toEqual(['refuse INDIVIDUAL_SECOND_SAME_DAY'])
})

test('it bills nobody when paying alone, either', () => {
  expect(charge([visit(), visit({ visitId: 'visit-2', at: '2026-12-01T20:00:00Z' })], selfPay).lines).toHaveLength(1)
})

test('a payer that refuses the pair gets the individual hour', () => {
  const { lines, findings } = charge([visit(), group()], { coverages: [commercial({ allowsSameDayPair: 'no' })] })
  expect([short(lines), said(findings)]).toEqual([['90837 x1 claim 20000'], ['refuse PAIR_NOT_PAID']])
})

test('an evaluation and therapy by one clinician bill the evaluation', () => {
  const intake = visit({ visitId: 'visit-2', kind: 'intake', format: null, at: '2026-12-01T20:00:00Z' })
  expect(charge([visit(), intake]).lines.map(({ code }) => code)).toEqual(['90791'])
  const beside = (specialty: string | null) => charge([visit(), { ...intake, clinicianId: 'therapist-2', specialty }])
  expect(beside('103TC0700X').lines.map(({ code }) => code)).toEqual(['90837', '90791'])
  expect(said(beside('103TC0700X').findings)).toEqual(['warn EVALUATION_OTHER_SPECIALTY'])
  expect(beside('1041C0700X').lines.map(({ code }) => code)).toEqual(['90791'])
  expect(beside(null).waiting.map(({ visitId }) => visitId)).toEqual(['visit-1'])
})

test('a line is measured by what stands, and not by one that was itself left off', () => {
  const at = (hour: number) => `2026-12-01T${hour}:00:00Z`
  const intake = visit({ visitId: 'visit-2', kind: 'intake', format: null, at: at(18) })
  const later = visit({ visitId: 'visit-3', clinicianId: 'therapist-2', specialty: '103TC0700X', at: at(20) })
  expect(charge([visit(), intake, later]).lines.map(({ visitId }) => visitId)).toEqual(['visit-2', 'visit-3'])
})

test('two groups a day bill one', () => {
  const { lines, findings } = charge([group({ visitId: 'visit-1', at: '2026-12-01T16:00:00Z' }), group()])
  expect([short(lines), said(findings)]).toEqual([['90853 x1 claim 8000'], ['refuse GROUP_SECOND_SAME_DAY']])
})

test('units above the limit of the quarter are left off, the latest first, or wait for an appeal', () => {
  const hours = [visit(), group()]
  const limited = (code: string, kind: 'absolute' | 'appealable') =>
    chargesForDay(billingDay(hours, {}), { ...ruleset, unitLimits: { [code]: { most: 0, kind } } })
  const absolute = limited('90853', 'absolute')
  expect([short(absolute.lines), said(absolute.findings)]).toEqual([['90837 x1 claim 20000'], ['refuse CODE_UNITS_LIMIT']])
  expect(limited('90853', 'appealable').waiting).toMatchObject([{ visitId: 'visit-2', findings: [{ code: 'CODE_UNITS_LIMIT' }] }])
  expect(limited('90791', 'absolute').findings).toEqual([])
})

test('what was given at one time is billed once', () => {
  const { lines, findings } = charge([visit(), group({ at: '2026-12-01T16:30:00Z' })])
  expect(short(lines)).toEqual(['90837 x1 claim 20000'])
  expect(said(findings)).toEqual(['hold PAIR_OVERLAPS', 'hold SESSIONS_OVERLAP_CLIENT'])
})

test('consults and prescriber visits are not the practice’s to bill', () => {
  expect(charge([visit({ kind: 'consult' }), visit({ kind: 'prescriber_evaluation' })]).lines).toEqual([])
})

test('a note that is not signed bills nothing', () => {
  const { lines, findings } = charge([visit({ noteSigned: false })])
  expect([lines, said(findings)]).toEqual([[], ['hold VISIT_NOTE_NOT_SIGNED']])
})

test('paying alone, every line is the client’s, on the scale', () => {
  const { lines, claims } = charge([journeyA()], { ...selfPay, notices: [] })
  expect(short(lines)).toEqual(['90837 x1 client 20000', 'KAP-EXT x2 client 35000'])
  expect(lines.map(owedAtOnce)).toEqual([12_000, 21_000])
  expect(claims).toEqual([])
})

test('T70 a private Medicare contract: the client pays, no claim', () => {
  const medicare = { 'therapist-1': { status: 'opted_out', privateContractSignedOn: '2026-11-01' } } as const
  const { lines, claims } = charge([journeyA()], { coverages: [coverage('medicare')], medicare, sliding: null, notices: [] })
  expect(short(lines)).toEqual(['90837 x1 client 20000', 'KAP-EXT x2 client 35000'])
  expect(claims).toEqual([])
})

test('enrolled Medicare files its hour and charges no extended care; neither bills at all', () => {
  const medicare = charge([journeyA()], { coverages: [coverage('medicare')] })
  expect([short(medicare.lines), said(medicare.findings)]).toEqual([['90837 x1 claim 20000'], ['refuse MEDICARE_NO_EXTRA_CHARGE']])
  const nobody = charge([visit()], { coverages: [coverage('medicare')], medicare: {} })
  expect([nobody.lines, said(nobody.findings)]).toEqual([[], ['hold MEDICARE_STATUS_UNKNOWN']])
})

test('T81 what the client pays in full and keeps from the plan is on no claim, and has no discount', () => {
  const { lines, claims } = charge([visit({ payerChoice: 'not_told' })])
  expect(short(lines)).toEqual(['90837 x1 client 20000'])
  expect(lines[0]).toMatchObject({ restricted: true, adjustments: [], coverageId: null })
  expect(claims).toEqual([])
})

test('a Medicaid client cannot be made to pay by keeping it from the plan', () => {
  expect(short(charge([visit({ payerChoice: 'not_told' })], { coverages: [coverage('medicaid')] }).lines)).toEqual(['90837 x1 claim 20000'])
})

test('with no coverage known nothing is posted to anybody', () => {
  const { lines, findings } = charge([visit()], { coverages: [] })
  expect([lines, said(findings)]).toEqual([[], ['hold VISIT_COVERAGE_UNKNOWN']])
})

test('a service without a fee waits for one', () => {
  const { lines, findings } = charge([visit()], { fees: {} })
  expect([lines, said(findings)]).toEqual([[], ['hold VISIT_FEE_MISSING']])
})

test('a visit goes to the coverage it was booked on, while that is in force', () => {
  const second = { ...commercial(), id: 'second', priority: 2 }
  expect(charge([visit({ coverageId: 'second' })], { coverages: [commercial(), second] }).lines[0]?.coverageId).toBe('second')
  const ended = { ...second, endsOn: '2026-11-30' as const }
  expect(charge([visit({ coverageId: 'second' })], { coverages: [commercial(), ended] }).lines[0]?.coverageId).toBe('commercial-1')
})

test('whatever order the notes come in, the day is billed in the order of its hours', () => {
  const second = visit({ visitId: 'visit-2', clinicianId: 'therapist-2', at: '2026-12-01T20:00:00Z' })
  expect(charge([second, visit()]).lines.map(({ visitId }) => visitId)).toEqual(['visit-1'])
  expect(charge([group(), visit()])).toEqual(charge([visit(), group()]))
})

test('a payer that refuses the pair pays the group beside an hour that is not on its claim', () => {
  const { lines, findings } = charge([visit({ payerChoice: 'not_told' }), group()], {
    coverages: [commercial({ allowsSameDayPair: 'no' })],
  })
  expect([short(lines), said(findings)]).toEqual([['90837 x1 client 20000', '90853 x1 claim 8000'], []])
})

test('what is kept from the plan is the hour, not the extended care, and nothing where a plan pays', () => {
  const kept = (given: Parameters<typeof charge>[1], restricted = true) =>
    charge([journeyA({ payerChoice: restricted ? 'not_told' : null })], given).lines.map((line) => line.restricted)
  expect(kept(selfPay)).toEqual([true, false])
  expect(kept(selfPay, false)).toEqual([false, false])
  expect(kept({})).toEqual([true, false])
  expect(kept({ coverages: [coverage('medicaid')] })[0]).toBe(false)
})

test('a call, an evaluation and a visit nobody came to are no half of a pair, signed or not', () => {
  const beside = (other: Parameters<typeof visit>[0]) =>
    said(charge([group({ noteSigned: false }), visit({ ...other, noteSigned: false })]).findings).filter((one) => one.includes('PAIR'))
  expect(beside({ kind: 'consult' })).toEqual([])
  expect(beside({ kind: 'prescriber_evaluation' })).toEqual([])
  expect(beside({ contact: 'none' })).toEqual([])
  const ready = (other: Parameters<typeof visit>[0]) => charge([visit(), group({ ...other, noteSigned: false })]).claims[0]?.ready
  expect([ready({ kind: 'consult' }), ready({ contact: 'none' }), ready({})]).toEqual([true, true, false])
})

test('a signed visit waits to be billed while what keeps it can be mended, and not where it may never be billed', () => {
  const waiting = (visits: readonly VisitForBilling[], changes: Partial<BillingDay> = {}) =>
    charge(visits, changes).waiting.map(({ visitId, findings }) => [visitId, ...findings.map(({ code }) => code)])
  expect(waiting([visit()])).toEqual([])
  expect(waiting([visit()], { coverages: [] })).toEqual([['visit-1', 'VISIT_COVERAGE_UNKNOWN']])
  expect(waiting([visit({ noteSigned: false })], { coverages: [] })).toEqual([])
  expect(waiting([visit()], { fees: {} })).toEqual([['visit-1', 'VISIT_FEE_MISSING']])
  expect(waiting([journeyA()], { notices: [] })).toEqual([['visit-1', 'EXTENDED_CARE_NOTICE_MISSING']])
  expect(waiting([journeyA()], { notices: [signedOn('2026-12-02')] })).toEqual([])
  expect(waiting([visit(), visit({ visitId: 'visit-2', at: '2026-12-01T20:00:00Z' })])).toEqual([])
})
