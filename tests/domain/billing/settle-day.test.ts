import { expect, test } from 'vitest'
import type { AccountLine } from '@/lib/domain/billing/account-types'
import { chargesForDay } from '@/lib/domain/billing/charges-for-day'
import type { CoverageForEstimate } from '@/lib/domain/billing/payer-situation'
import { povertyRegionOf } from '@/lib/domain/billing/poverty-region'
import { settleAccount } from '@/lib/domain/billing/settle-account'
import { type SettleFacts, settleDay } from '@/lib/domain/billing/settle-day'
import { toCents } from '@/lib/domain/money'
import { commercial, coverage, enrolled, on, ruleset } from '../coverage/facts'
import { billingDay, forEstimate, journeyA, visit, withLeft } from './facts'

const standing = { 'therapist-1': enrolled, 'therapist-2': enrolled }
const deductible = (cents: number): CoverageForEstimate => withLeft(cents)
const shares = (
  visits: Parameters<typeof billingDay>[0],
  coverages: readonly CoverageForEstimate[],
  changes: Partial<SettleFacts> = {},
): (number | null)[] => {
  const { lines } = chargesForDay(billingDay(visits, { coverages }), ruleset)
  return settleDay(lines, { coverages, medicare: standing, account: [], slidingPays: null, ...changes }).map(({ share }) => share)
}

/** An hour of the day before that the plan was billed. */
const earlier: AccountLine = {
  id: 'earlier',
  coverageId: 'commercial-1',
  on: '2026-11-30',
  startedAt: new Date('2026-11-30T16:00Z'),
  code: '90837',
  units: 1,
  charge: toCents(20_000),
  placeOfService: '11',
  medicare: enrolled,
}

test('a verified plan leaves its share of the hour, and the two hours beside it at the scale', () => {
  expect(shares([visit()], [forEstimate()])).toEqual([3_200])
  expect(shares([journeyA()], [forEstimate()], { slidingPays: 6_000 })).toEqual([3_200, 21_000])
})

test('a deductible is met first, and what earlier lines of the plan have met is met', () => {
  expect(shares([visit()], [deductible(10_000)])).toEqual([11_200])
  expect(shares([visit()], [deductible(10_000)], { account: [earlier] })).toEqual([3_200])
  expect(shares([visit()], [deductible(10_000)], { account: [{ ...earlier, coverageId: 'another' }] })).toEqual([11_200])
})

test('an hour settled late takes its part of the deductible back from those after it', () => {
  const later = { ...earlier, id: 'later', on: '2026-12-08', startedAt: new Date('2026-12-08T16:00Z') } as const
  const settled = settleAccount([later, earlier], [deductible(10_000)])
  expect(settled.map(({ line, client }) => [line.id, client])).toEqual([
    ['earlier', 11_200],
    ['later', 3_200],
  ])
})

test('what is on file of the day itself is not counted beside its lines', () => {
  expect(shares([visit()], [deductible(10_000)], { account: [{ ...earlier, on, startedAt: new Date('2026-12-01T08:00Z') }] })).toEqual([
    11_200,
  ])
})

test('nobody can say before the benefits are verified, or without an amount allowed', () => {
  expect(shares([visit()], [forEstimate(commercial(), { answers: [] })])).toEqual([null])
  expect(shares([visit()], [forEstimate(commercial(), { contract: [] })])).toEqual([null])
})

test('Medicaid and VA leave nothing, first or second', () => {
  expect(shares([visit()], [forEstimate(coverage('medicaid'))])).toEqual([0])
  expect(shares([visit()], [forEstimate(coverage('va'))])).toEqual([0])
  expect(shares([visit()], [forEstimate(), forEstimate(coverage('medicaid', { priority: 2 }))])).toEqual([0])
})

test('a second plan nobody has verified leaves the share open', () => {
  const second = forEstimate(coverage('commercial', { id: 'second', priority: 2 }), { answers: [] })
  expect(shares([visit()], [forEstimate(), second])).toEqual([null])
})

test('Alaska and Hawaii have a guideline of their own', () => {
  expect(['AK', 'HI', 'MO', null].map(povertyRegionOf)).toEqual(['alaska', 'hawaii', 'contiguous', 'contiguous'])
})
