import { expect, test } from 'vitest'
import { type ChargedAtTier, equityOf } from '@/lib/domain/billing/scale-equity'
import { toCents } from '@/lib/domain/money'

const at = (pays: number, asked: readonly number[], income: number | null = 3_000_000): ChargedAtTier[] =>
  asked.map((cents, index) => ({
    clientId: `${pays} ${index}`,
    pays,
    charged: toCents(20_000),
    asked: toCents(cents),
    income: income === null ? null : toCents(income),
  }))

test('each tier says how many, its share of what was charged, and what was asked of the client in the middle', () => {
  expect(
    equityOf([...at(10_000, [20_000, 20_000, 20_000, 20_000, 20_000], null), ...at(2_000, [3_000, 5_040, 60_000, 4_000, 4_000])]),
  ).toEqual([
    { pays: 2_000, clients: 5, share: 5_000, medianAsked: 4_000, medianOfIncome: 13 },
    { pays: 10_000, clients: 5, share: 5_000, medianAsked: 20_000, medianOfIncome: null },
  ])
})

test('a tier with fewer than five says nothing, and is in no sum from which it could be found', () => {
  const five = at(4_000, [1_000, 2_000, 3_000, 4_000, 5_000])
  expect(equityOf([...five, ...at(2_000, [500, 500, 500, 500])])).toEqual([
    { pays: 2_000, clients: null },
    { pays: 4_000, clients: 5, share: 10_000, medianAsked: 3_000, medianOfIncome: 10 },
  ])
})

test('of an even number the middle is between two; amounts are whole dollars', () => {
  expect(equityOf(at(4_000, [1_000, 1_010, 2_030, 3_000, 4_000, 5_000]))).toMatchObject([{ medianAsked: 2_500 }])
})
