import { expect, test } from 'vitest'
import type { AccountLine } from '@/lib/domain/billing/account-types'
import { estimateCycles, estimateFormat, estimateFormats, type FormatEstimateFacts } from '@/lib/domain/billing/estimate-formats'
import { journeyDays } from '@/lib/domain/billing/format-lines'
import { slidingTier } from '@/lib/domain/billing/sliding-fee'
import type { CostShare } from '@/lib/domain/coverage/benefits'
import { toCents } from '@/lib/domain/money'
import { startingTiers } from '@/lib/domain/reference/billing-tiers'
import { commercial, coverage, enrolled, on, ruleset } from '../coverage/facts'
import { answer, datedFees, estimateFacts, forEstimate, left, tier, twentyPercent, withLeft } from './facts'

const household = { size: 3, income: toCents(4_500_000), region: 'contiguous' } as const
const sixth = { tiers: [tier(slidingTier(household, startingTiers, on).pays)] }
const of = (format: 'A' | 'B' | 'C' | 'D', changes: Partial<FormatEstimateFacts> = {}) =>
  estimateFormat(format, estimateFacts(changes), ruleset)
const sharedByVideo = (video: CostShare) => withLeft(0, 500_000, { costShare: { office: twentyPercent, medical: twentyPercent, video } })
const sixCycles = { journeysOn: journeyDays('2026-11-23', 6) }
test('T95 household of 3, income 45,000: the insured share and 60 % of two hours', () => {
  const estimate = of('A', sixth)
  expect(estimate.oneCycle).toEqual({
    charged: 55_000,
    client: 24_200,
    clientAtLeast: 24_200,
    open: 0,
    insurer: 12_800,
    writtenOff: 18_000,
    discount: 14_000,
  })
  expect(estimate.lines.map(({ client }) => client)).toEqual([3_200, 21_000])
})

test('a higher income pays the whole fee of the two hours', () => {
  expect(of('A', { tiers: [tier(10_000)] }).oneCycle?.client).toBe(3_200 + 35_000)
})

test('paying alone, the scale takes in the insured hour as well', () => {
  const estimate = of('A', { ...sixth, coverages: [forEstimate(coverage('self_pay'))] })
  expect(estimate.oneCycle).toMatchObject({ charged: 55_000, client: 12_000 + 21_000, insurer: 0 })
})

test('T99 six three-hour visits', () => {
  const estimate = of('A', { ...sixth, ...sixCycles })
  expect(estimate.regimen?.client).toBe(145_200)
  expect(estimate.cycles.map(({ client }) => client)).toEqual([24_200, 24_200, 24_200, 24_200, 24_200, 24_200])
})

test('T100 six cycles on three days, with 5,000 and with 500 left out of pocket', () => {
  expect(of('B', { ...sixCycles, coverages: [withLeft(0, 500_000)] }).regimen?.client).toBe(57_600)
  expect(of('B', { ...sixCycles, coverages: [withLeft(0, 50_000)] }).regimen?.client).toBe(50_000)
})

test('a deductible that ends in the middle of the regimen', () => {
  const estimate = of('B', { ...sixCycles, coverages: [withLeft(60_000, 500_000)] })
  expect(estimate.cycles.map(({ client }) => client)).toEqual([48_000, 12_000 + 800 + 3_200 * 2, 9_600, 9_600, 9_600, 9_600])
})

test('each format bills its own lines', () => {
  const lines = (format: 'A' | 'B' | 'C' | 'D', changes: Partial<FormatEstimateFacts> = {}) =>
    of(format, changes).lines.map(({ line }) => `${line.on} ${line.code}`)
  expect(lines('A')).toEqual(['2026-12-01 90837', '2026-12-01 KAP-EXT'])
  expect(lines('B')).toEqual(['2026-11-30 90837', '2026-12-01 90837', '2026-12-02 90837'])
  expect(lines('C')).toEqual(['2026-12-01 90837', '2026-12-01 90853', '2026-12-02 90837'])
  expect(lines('C', { groupPhase: 'integration' })).toEqual(['2026-11-30 90837', '2026-12-01 90837', '2026-12-01 90853'])
  expect(lines('D')).toEqual(['2026-11-30 90837', '2026-12-01 90837', '2026-12-02 90837'])
  expect(lines('D', { homeJourneyWithTherapist: false })).toEqual(['2026-11-30 90837', '2026-12-02 90837'])
})

test('Medicaid has no three-hour visit and costs the client nothing', () => {
  const formats = estimateFormats(estimateFacts({ coverages: [forEstimate(coverage('medicaid'))] }), ruleset)
  expect(formats.map(({ format, effect, oneCycle }) => [format, effect === 'refuse', oneCycle?.client ?? null])).toEqual([
    ['A', true, null],
    ['B', false, 0],
    ['C', false, 0],
    ['D', false, 0],
  ])
})

test('Medicaid behind a commercial plan leaves the client nothing', () => {
  const coverages = [withLeft(50_000, 500_000), forEstimate(coverage('medicaid', { priority: 2 }))]
  expect(of('B', { coverages }).oneCycle).toMatchObject({ client: 0, insurer: 48_000 })
  expect(of('A', { coverages }).oneCycle).toBeNull()
})

test('VA leaves the veteran nothing and has no three-hour visit', () => {
  const coverages = [forEstimate(coverage('va'))]
  expect(of('B', { coverages }).oneCycle).toMatchObject({ client: 0, insurer: 48_000 })
  expect(of('A', { coverages }).effect).toBe('refuse')
})

test('a private Medicare contract is paid by the client', () => {
  const medicare = { status: 'opted_out', privateContractSignedOn: '2026-11-01' } as const
  expect(of('B', { coverages: [forEstimate(coverage('medicare'))], medicare, tiers: [tier(10_000)] }).oneCycle).toMatchObject({
    client: 60_000,
    insurer: 0,
  })
})

test('what is not known is said and has no price; at most it is all that the contract allows', () => {
  const unknown = of('B', { coverages: [forEstimate(commercial({ coversTelehealth: 'unknown' }), { answers: [] })] })
  expect(unknown.unknown).toEqual(['BENEFITS_NOT_KNOWN', 'PRESCRIBER_SEPARATE', 'MEDICINE_SEPARATE'])
  expect(unknown.regimen).toMatchObject({ client: null, clientAtLeast: 0, open: 48_000, writtenOff: 12_000 })
  expect(of('B', { coverages: [] }).unknown).toContain('COVERAGE_NOT_KNOWN')
  expect(of('A', { tiers: [] }).unknown).toContain('SLIDING_NOT_KNOWN')
  expect(of('A', { coverages: [forEstimate(commercial({ allowsNoncoveredCharge: 'unknown' }))] }).unknown).toContain(
    'EXTENDED_CHARGE_NOT_KNOWN',
  )
  expect(of('C', { coverages: [forEstimate(commercial({ allowsSameDayPair: 'unknown' }))] }).unknown).toContain('SAME_DAY_PAIR_NOT_KNOWN')
  expect(of('D', { coverages: [forEstimate(commercial({ coversTelehealth: 'unknown' }))] }).unknown).toContain('TELEHEALTH_NOT_KNOWN')
  expect(of('B', { coverages: [forEstimate(commercial(), { contract: [] })] }).unknown).toContain('ALLOWED_NOT_KNOWN')
})

test('a day that no coverage on file reaches has no price, nor its plan’s share, and takes the price of the whole with it', () => {
  const ended = [forEstimate({ ...commercial(), endsOn: on })]
  const one = of('B', { coverages: ended })
  expect(one.oneCycle).toMatchObject({ client: null, clientAtLeast: 6_400, open: 20_000, charged: 60_000 })
  expect(one.unknown).toContain('COVERAGE_NOT_KNOWN')
  expect(one.trace.map(({ code }) => code)).toContain('TRACE_COVERAGE_UNKNOWN')
  const facts = estimateFacts({ coverages: ended })
  expect(estimateCycles([{ format: 'B', journeyOn: on }], facts, ruleset)[0]?.totals).toMatchObject({ client: null, open: 20_000 })
  expect(of('B', { coverages: [forEstimate(coverage('self_pay'))] }).oneCycle?.client).toBe(36_000)
})

test('a regimen over the new year has no price from that day on, until the year is asked', () => {
  const months = { journeysOn: journeyDays('2026-12-15', 2, 28) }
  const open = of('B', { ...months, coverages: [withLeft(10_000)] })
  expect(open.unknown).toContain('NEXT_YEAR_NOT_KNOWN')
  expect(open.cycles.map(({ client }) => client)).toEqual([11_200 + 6_400, null])
  expect(open.regimen).toMatchObject({ client: null, clientAtLeast: 17_600, open: 48_000 })
  const told = answer(twentyPercent, left(10_000), { id: 'new', from: '2027-01-01', yearStartsOn: null })
  const coverage = withLeft(0)
  expect(
    of('B', { ...months, coverages: [{ ...coverage, answers: [...coverage.answers, told] }] }).cycles.map(({ client }) => client),
  ).toEqual([9_600, 11_200 + 6_400])
})

test('what was billed before has drawn its part; a planned day stands in the place of what was billed of it', () => {
  const billed = (day: FormatEstimateFacts['today']): AccountLine => ({
    id: day,
    coverageId: 'commercial-1',
    on: day,
    startedAt: new Date(`${day}T16:00Z`),
    code: '90837',
    units: 1,
    charge: toCents(20_000),
    placeOfService: '11',
    medicare: enrolled,
  })
  const priced = (...account: AccountLine[]) => of('B', { account, coverages: [withLeft(50_000)] }).oneCycle?.client
  expect(priced()).toBe(48_000 + 0)
  expect(priced(billed('2026-11-23'), billed('2026-11-24'))).toBe(16_000 + 2_000 - 0 + 2_800 + 3_200)
  expect(priced(billed('2026-11-30'))).toBe(48_000)
})

test('a plan of cycles in different formats is priced as one, each at its place', () => {
  const { journeysOn: _, ...facts } = estimateFacts({ coverages: [withLeft(20_000)] })
  const cycles = [
    { format: 'B', journeyOn: on },
    { format: 'A', journeyOn: '2026-12-08' },
  ] as const
  expect(estimateCycles(cycles, facts, ruleset).map(({ totals }) => totals?.client)).toEqual([16_000 + 6_400 + 3_200, 3_200 + 21_000])
  expect(
    estimateCycles(cycles, { ...facts, coverages: [forEstimate(coverage('va'))] }, ruleset).map(({ totals }) => totals?.client),
  ).toEqual([0, undefined])
})

test('each line is at the fee and the tier of its day', () => {
  const alone = [forEstimate(coverage('self_pay'))]
  const fees = [
    ...datedFees.map((fee) => ({ ...fee, to: on })),
    { code: '90837', cents: toCents(22_000), from: '2026-12-02', to: null } as const,
  ]
  const tiers = [
    { ...tier(5_000), to: '2026-11-30' },
    { ...tier(2_500), from: '2026-12-01' },
  ] as const
  expect(of('B', { coverages: alone, fees, tiers }).lines.map(({ client }) => client)).toEqual([10_000, 5_000, 5_500])
})

test('video visits follow the plan’s own benefits for video', () => {
  const byVideo = sharedByVideo({ kind: 'copay', copay: toCents(0) })
  expect(of('D', { coverages: [byVideo] }).oneCycle?.client).toBe(0)
  expect(of('B', { coverages: [byVideo] }).oneCycle?.client).toBe(9_600)
})

test('a plan that ends on the way gives way to what follows it', () => {
  const coverages = [
    { ...withLeft(0, 500_000), endsOn: '2026-12-04' as const },
    forEstimate(coverage('medicaid', { startsOn: '2026-12-05' })),
  ]
  const estimate = of('B', { coverages, journeysOn: journeyDays(on, 2) })
  expect(estimate.cycles.map(({ client }) => client)).toEqual([9_600, 0])
  expect(of('A', { coverages, journeysOn: journeyDays(on, 2) }).effect).toBe('refuse')
})

test('the trace tells every line and ends with the sum', () => {
  const { trace } = of('A', { ...sixth, medicare: enrolled })
  expect(trace.map(({ number, code, cents }) => [number, code, cents])).toEqual([
    [1, 'TRACE_CHARGE', 20_000],
    [2, 'TRACE_ALLOWED', -4_000],
    [3, 'TRACE_COINSURANCE', 3_200],
    [4, 'TRACE_PLAN_PAYS', -12_800],
    [5, 'TRACE_CLIENT', 3_200],
    [6, 'TRACE_EXTENDED', 35_000],
    [7, 'TRACE_SLIDING', -14_000],
    [8, 'TRACE_CLIENT', 21_000],
    [9, 'TRACE_TOTAL', 24_200],
  ])
})

test('what is not known is said of the format it matters to, and of no other', () => {
  const open = commercial({ allowsNoncoveredCharge: 'unknown', allowsSameDayPair: 'unknown', coversTelehealth: 'unknown' })
  const said = (['A', 'B', 'C', 'D'] as const).map((format) => of(format, { coverages: [forEstimate(open)] }).unknown)
  const always = ['PRESCRIBER_SEPARATE', 'MEDICINE_SEPARATE']
  expect(said).toEqual([
    ['EXTENDED_CHARGE_NOT_KNOWN', ...always],
    always,
    ['SAME_DAY_PAIR_NOT_KNOWN', ...always],
    ['TELEHEALTH_NOT_KNOWN', ...always],
  ])
})

test('a second plan is said where it has told nothing, and only then', () => {
  const second = (changes: Parameters<typeof forEstimate>[1]) =>
    of('B', { coverages: [forEstimate(), forEstimate({ ...commercial(), id: 'second', priority: 2 }, changes)] }).unknown
  expect(second({ answers: [] })).toContain('SECOND_PLAN_NOT_KNOWN')
  expect(second({})).not.toContain('SECOND_PLAN_NOT_KNOWN')
  expect(of('B').unknown).toEqual(['PRESCRIBER_SEPARATE', 'MEDICINE_SEPARATE'])
})

test('next year is not known from the line on that reaches it, were it the last', () => {
  const reset = (yearStartsOn: FormatEstimateFacts['today']) => of('B', { coverages: [withLeft(0, 500_000, { yearStartsOn })] }).unknown
  expect(reset('2025-12-02')).toContain('NEXT_YEAR_NOT_KNOWN')
  expect(reset('2025-12-03')).not.toContain('NEXT_YEAR_NOT_KNOWN')
})

test('benefits are old after thirty days, counted to the day', () => {
  const verified = (verifiedOn: FormatEstimateFacts['today']) =>
    of('B', { coverages: [withLeft(0, 500_000, { saidOn: verifiedOn, from: verifiedOn })] }).unknown
  expect(verified('2026-10-23')).not.toContain('BENEFITS_OLD')
  expect(verified('2026-10-22')).toContain('BENEFITS_OLD')
})

test('a share by video is for what is by video', () => {
  const coverages = [sharedByVideo({ kind: 'copay', copay: toCents(1_000) })]
  expect(of('D', { coverages }).lines.map(({ client }) => client)).toEqual([1_000, 1_000, 1_000])
  expect(of('B', { coverages }).lines.map(({ client }) => client)).toEqual([3_200, 3_200, 3_200])
})
