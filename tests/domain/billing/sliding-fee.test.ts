import { expect, test } from 'vitest'
import { povertyGuideline, povertyTableOn, slidingSplit, slidingTier } from '@/lib/domain/billing/sliding-fee'
import { toCents } from '@/lib/domain/money'
import { povertyRegions } from '@/lib/domain/reference/billing-poverty'
import { startingTiers } from '@/lib/domain/reference/billing-tiers'
import { fc } from '@/tests/support/property'
import { on } from '../coverage/facts'

const pays = (size: number, dollars: number, region: (typeof povertyRegions)[number] = 'contiguous') =>
  slidingTier({ size, income: toCents(Math.round(dollars * 100)), region }, startingTiers, on).pays

test('the 2026 guideline for every size and region', () => {
  const dollars = (region: (typeof povertyRegions)[number]) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((size) => povertyGuideline(on, { size, region }) / 100)
  expect(dollars('contiguous')).toEqual([15_960, 21_640, 27_320, 33_000, 38_680, 44_360, 50_040, 55_720, 61_400, 67_080])
  expect(dollars('alaska')).toEqual([19_950, 27_050, 34_150, 41_250, 48_350, 55_450, 62_550, 69_650, 76_750, 83_850])
  expect(dollars('hawaii')).toEqual([18_360, 24_890, 31_420, 37_950, 44_480, 51_010, 57_540, 64_070, 70_600, 77_130])
})

test('the guideline changes on its day and stays until the next one', () => {
  expect([povertyTableOn('2026-01-12').year, povertyTableOn('2026-01-13').year, povertyTableOn('2027-06-01').year]).toEqual([
    2025, 2026, 2026,
  ])
  expect(povertyGuideline('2025-06-01', { size: 4, region: 'contiguous' })).toBe(3_215_000)
  expect(povertyTableOn('2019-01-01').year).toBe(2025)
})

test('T97 exactly 150 % is within the tier, a cent more is not', () => {
  expect([pays(1, 23_940), pays(1, 23_940.01)]).toEqual([4_000, 6_000])
})

test('every tier takes in its own edge', () => {
  expect([100, 150, 200, 250].map((percent) => pays(1, (15_960 * percent) / 100))).toEqual([2_000, 4_000, 6_000, 8_000])
  expect([100, 150, 200, 250].map((percent) => pays(1, (15_960 * percent) / 100 + 0.01))).toEqual([4_000, 6_000, 8_000, 10_000])
  expect([pays(1, 0), pays(9, 61_400), pays(9, 61_400.01)]).toEqual([2_000, 2_000, 4_000])
})

test('Alaska and Hawaii have tables of their own', () => {
  expect([pays(3, 34_150, 'alaska'), pays(3, 34_150, 'hawaii'), pays(3, 34_150)]).toEqual([2_000, 4_000, 4_000])
})

test('T95 household of 3 with 45,000 is at 164.7 % and pays 60 %', () => {
  expect(slidingTier({ size: 3, income: toCents(4_500_000), region: 'contiguous' }, startingTiers, on)).toMatchObject({
    pays: 6_000,
    upToPercent: 200,
    year: 2026,
    guideline: 2_732_000,
    percent: 164.7,
  })
})

test('without tiers, or above them all, the fee is whole', () => {
  expect(slidingTier({ size: 1, income: toCents(0), region: 'contiguous' }, [], on).pays).toBe(10_000)
  expect(slidingTier({ size: 1, income: toCents(1_596_001), region: 'contiguous' }, [{ upToPercent: 100, pays: 0 }], on).pays).toBe(10_000)
})

test('the order in which tiers are listed changes nothing', () => {
  const household = { size: 2, income: toCents(3_000_000), region: 'contiguous' } as const
  expect(slidingTier(household, [...startingTiers].reverse(), on).pays).toBe(slidingTier(household, startingTiers, on).pays)
})

test('a fee is split once, on the whole line', () => {
  expect(slidingSplit(toCents(35_000), 6_000)).toEqual({ client: 21_000, discount: 14_000 })
  expect(slidingSplit(toCents(333), 5_000)).toEqual({ client: 167, discount: 166 })
})

test('nobody pays more for earning less, and the parts always make the fee', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 15 }),
      fc.nat(20_000_000),
      fc.nat(1_000_000),
      fc.constantFrom(...povertyRegions),
      (size, income, less, region) => {
        const tier = (cents: number) => slidingTier({ size, income: toCents(cents), region }, startingTiers, on).pays
        expect(tier(Math.max(0, income - less))).toBeLessThanOrEqual(tier(income))
        const { client, discount } = slidingSplit(toCents(income), tier(income))
        expect(client + discount).toBe(income)
      },
    ),
  )
})

test('a tier of nothing takes in who earns nothing, or less', () => {
  const tiers = [
    { upToPercent: 0, pays: 0 },
    { upToPercent: null, pays: 10_000 },
  ]
  const nothing = (income: number) => slidingTier({ size: 1, income: toCents(income), region: 'contiguous' }, tiers, on).pays
  expect([nothing(-100), nothing(0), nothing(1)]).toEqual([0, 0, 10_000])
})

test('a tier names the guideline it was found by, and the practice’s own scale', () => {
  const cites = (day: '2025-06-01' | '2026-12-01') =>
    slidingTier({ size: 1, income: toCents(0), region: 'contiguous' }, startingTiers, day).cites
  expect(cites('2025-06-01')).toEqual(['fr-poverty-2025', 'practice.sliding-scale'])
  expect(cites('2026-12-01')).toEqual([...povertyTableOn(on).cites, 'practice.sliding-scale'])
})
