import { expect, test } from 'vitest'
import type { BillingDay, VisitForBilling } from '@/lib/domain/billing/charge-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import { estimateFormat } from '@/lib/domain/billing/estimate-formats'
import { journeyDays } from '@/lib/domain/billing/format-lines'
import type { CoverageForEstimate } from '@/lib/domain/billing/payer-situation'
import { settleDay } from '@/lib/domain/billing/settle-day'
import { slidingTier } from '@/lib/domain/billing/sliding-fee'
import { toCents } from '@/lib/domain/money'
import { startingTiers } from '@/lib/domain/reference/billing-tiers'
import { addDays } from '@/lib/domain/time/local'
import { commercial, coverage, on, ruleset, said } from '../coverage/facts'
import { answer, billingDay, estimateFacts, forEstimate, journeyA, left, tier, visit, withLeft } from './facts'

type Given = Partial<Omit<BillingDay, 'coverages'>> & { readonly coverages?: readonly CoverageForEstimate[] }

/**
 * What signing the notes of a day comes to: each line with who is billed and what of it is the client's, in cents, how many claims
 * are ready, and what is said.
 */
function signed(visits: readonly VisitForBilling[], given: Given = {}) {
  const { coverages = [withLeft(0)], sliding = { assessmentId: 'assessment-1', pays: 6_000 }, ...day } = given
  const facts = billingDay(visits, { coverages, sliding, ...day })
  const { lines, claims, findings } = chargesForDay(facts, ruleset)
  const settled = settleDay(lines, { coverages, account: [], medicare: facts.medicare, slidingPays: sliding?.pays ?? null })
  return {
    lines: settled.map(
      ({ line, share }) => `${[line.code, ...line.modifiers].join('-')} at ${line.placeOfService} to ${line.billTo}: ${share}`,
    ),
    claims: claims.filter(({ ready }) => ready).length,
    said: said(findings),
  }
}
const group = (changes: Parameters<typeof visit>[0] = {}) =>
  visit({ visitId: 'visit-2', kind: 'group', at: '2026-12-01T20:00:00Z', ...changes })
const walled = (program: 'medicaid' | 'va') => ({ coverages: [forEstimate(coverage(program, { id: 'first' }))] })
const copay = (cents: number) => ({ kind: 'copay', copay: toCents(cents) }) as const
/** A plan that takes this share of an hour, past its deductible. */
const sharing = (costShare: ReturnType<typeof copay> | { readonly kind: 'coinsurance'; readonly rate: number }, deductible = 0) =>
  forEstimate(commercial(), { answers: [answer(costShare, left(deductible), { yearStartsOn: null })] })

test('T53 Medicaid on three days is one hour to the plan on each, and nothing to the client', () => {
  for (const [kind, day] of [
    ['preparation', addDays(on, -1)],
    ['journey', on],
    ['integration', addDays(on, 1)],
  ] as const)
    expect(signed([visit({ kind, at: `${day}T16:00:00Z` })], { on: day, ...walled('medicaid') })).toEqual({
      lines: ['90837 at 11 to claim: 0'],
      claims: 1,
      said: [],
    })
})

test('T55 an individual hour and a group of one day are one claim, the modifier on the hour', () => {
  expect(signed([visit(), group()])).toEqual({
    lines: ['90837-59 at 11 to claim: 3200', '90853 at 11 to claim: 1100'],
    claims: 1,
    said: [],
  })
  expect(signed([visit(), group()], { coverages: [forEstimate(commercial({ prefersXE: true }))] }).lines[0]).toBe(
    '90837-XE at 11 to claim: 3200',
  )
})

test('T57 without the group’s note its line and the claim wait', () => {
  expect(signed([visit(), group({ noteSigned: false })])).toEqual({
    lines: ['90837 at 11 to claim: 3200'],
    claims: 0,
    said: ['hold VISIT_NOTE_NOT_SIGNED', 'hold PAIR_NOTE_MISSING'],
  })
})

test('T58 of two individual hours by two clinicians the second bills nobody', () => {
  const second = visit({ visitId: 'visit-2', clinicianId: 'therapist-2', at: '2026-12-01T20:00:00Z' })
  expect(signed([visit(), second])).toEqual({
    lines: ['90837 at 11 to claim: 3200'],
    claims: 1,
    said: ['refuse INDIVIDUAL_SECOND_SAME_DAY'],
  })
})

test('T59 two units of 90834 for ninety minutes, where the payer takes them: each at what the contract allows', () => {
  const lines = (minutes: number, allows2x90834: boolean) =>
    chargesForDay(billingDay([visit({ minutes })], { coverages: [forEstimate(commercial({ allows2x90834 }))] }), ruleset).lines.map(
      ({ code, units, charge }) => [code, units, charge],
    )
  expect([lines(90, true), lines(90, false)]).toEqual([[['90834', 2, 35_000]], [['90837', 1, 20_000]]])
  expect([lines(75, true), lines(76, true), lines(104, true), lines(105, true)].flat().map(([code]) => code)).toEqual([
    '90837',
    '90834',
    '90834',
    '90837',
  ])
  const plan = { coverages: [forEstimate(commercial({ allows2x90834: true }))] }
  expect(signed([visit({ minutes: 90 })], plan)).toEqual({ lines: ['90834 at 11 to claim: 5600'], claims: 1, said: [] })
})

test('T62 52, 53, 37, 38 and 15 minutes', () => {
  const code = (minutes: number) => signed([visit({ minutes })]).lines[0]?.split(' ')[0] ?? null
  expect([52, 53, 37, 38, 15].map(code)).toEqual(['90834', '90837', '90832', '90834', null])
})

test('T66 the client at home, the therapist elsewhere: 10', () => {
  const atHome = { setting: 'telehealth', contact: 'video', clientAt: 'home' } as const
  expect(signed([visit(atHome)]).lines).toEqual(['90837-95 at 10 to claim: 3200'])
})

test('T67 T68 three hours without the contract’s word, or without the notice, post the hour alone', () => {
  const unknown = { coverages: [forEstimate(commercial({ allowsNoncoveredCharge: 'unknown' }))] }
  expect(signed([journeyA()], unknown)).toEqual({
    lines: ['90837 at 11 to claim: 3200'],
    claims: 1,
    said: ['hold EXTENDED_CARE_CONTRACT_UNKNOWN'],
  })
  expect(signed([journeyA()], { notices: [] })).toEqual({
    lines: ['90837 at 11 to claim: 3200'],
    claims: 1,
    said: ['hold EXTENDED_CARE_NOTICE_MISSING'],
  })
})

test('T70 by private contract the client pays the fee, and there is no claim', () => {
  const contract = { status: 'opted_out', privateContractSignedOn: '2026-11-01' } as const
  const given = { coverages: [forEstimate(coverage('medicare'))], medicare: { 'therapist-1': contract }, sliding: null, notices: [] }
  expect(signed([journeyA()], given)).toEqual({
    lines: ['90837 at 11 to client: 20000', 'KAP-EXT at 11 to client: 35000'],
    claims: 0,
    said: [],
  })
})

test('T77 a veteran is charged nothing for three hours', () => {
  expect(signed([journeyA()], walled('va'))).toEqual({
    lines: ['90837 at 11 to claim: 0'],
    claims: 1,
    said: ['refuse VA_NO_CLIENT_CHARGE'],
  })
})

test('T81 what is paid in full and not told to the plan is on no claim', () => {
  expect(signed([visit({ payerChoice: 'not_told' })])).toEqual({ lines: ['90837 at 11 to client: 20000'], claims: 0, said: [] })
})

test('T85 a deductible of 100.00 left, then 20 %: 112.00', () => {
  expect(signed([visit()], { coverages: [withLeft(10_000)] }).lines).toEqual(['90837 at 11 to claim: 11200'])
})

test('T86 with 500.00 of the deductible left an hour is 160.00, a group 55.00: it saves 105.00', () => {
  const given = { coverages: [withLeft(50_000)] }
  expect([signed([visit()], given), signed([group()], given)].flatMap(({ lines }) => lines)).toEqual([
    '90837 at 11 to claim: 16000',
    '90853 at 11 to claim: 5500',
  ])
})

test('T87 with the deductible met an hour is 32.00, a group 11.00: it saves 21.00', () => {
  expect([signed([visit()]), signed([group()])].flatMap(({ lines }) => lines)).toEqual([
    '90837 at 11 to claim: 3200',
    '90853 at 11 to claim: 1100',
  ])
})

test('T89 a copay of 30.00 with the deductible waived', () => {
  expect(signed([visit()], { coverages: [sharing(copay(3_000), 50_000)] }).lines).toEqual(['90837 at 11 to claim: 3000'])
})

test('T91 50.00 left out of pocket and three hours: 32.00, 18.00, 0.00', () => {
  const { lines } = estimateFormat('B', estimateFacts({ coverages: [withLeft(0, 5_000)] }), ruleset)
  expect(lines.map(({ client }) => client)).toEqual([3_200, 1_800, 0])
})

test('T93 15 % of 118.33 are 17.75', () => {
  const given = sharing({ kind: 'coinsurance', rate: 1_500 })
  const contract = [{ code: '90837', cents: toCents(11_833), from: '2020-01-01', to: null } as const]
  expect(signed([visit()], { coverages: [{ ...given, contract }] }).lines).toEqual(['90837 at 11 to claim: 1775'])
})

const household = { size: 3, income: toCents(4_500_000), region: 'contiguous' } as const
const { pays } = slidingTier(household, startingTiers, on)

test('T95 a household of 3 on 45,000: 32.00 and 60 % of 350.00, estimated as it is posted', () => {
  const posted = signed([journeyA()], { sliding: { assessmentId: 'assessment-1', pays } })
  expect(posted.lines).toEqual(['90837 at 11 to claim: 3200', 'KAP-EXT at 11 to client: 21000'])
  expect(estimateFormat('A', estimateFacts({ tiers: [tier(pays)] }), ruleset).oneCycle?.client).toBe(24_200)
})

test('T97 a cent above 150 % of the guideline is the next tier', () => {
  const posted = (dollars: number) => {
    const { pays: part } = slidingTier({ size: 1, income: toCents(Math.round(dollars * 100)), region: 'contiguous' }, startingTiers, on)
    return signed([visit()], { coverages: [forEstimate(coverage('self_pay'))], sliding: { assessmentId: 'assessment-1', pays: part } })
      .lines
  }
  expect([posted(23_940), posted(23_940.01)].flat()).toEqual(['90837 at 11 to client: 8000', '90837 at 11 to client: 12000'])
})

test('T99 T100 six cycles: 1,452.00 in format A, 576.00 in format B, and never more than what is left out of pocket', () => {
  const six = { journeysOn: journeyDays('2026-11-23', 6) }
  const regimen = (format: 'A' | 'B', changes: Parameters<typeof estimateFacts>[0]) =>
    estimateFormat(format, estimateFacts({ ...six, ...changes }), ruleset).regimen?.client
  expect(regimen('A', { tiers: [tier(pays)] })).toBe(145_200)
  expect(regimen('B', { coverages: [withLeft(0, 500_000)] })).toBe(57_600)
  expect(regimen('B', { coverages: [withLeft(0, 50_000)] })).toBe(50_000)
})
