import { expect, test } from 'vitest'
import {
  addCents,
  type Cents,
  minCents,
  shareOf,
  splitEvenly,
  subtractCents,
  sumCents,
  timesCents,
  toCents,
  ZERO,
} from '@/lib/domain/money'

test('cents are whole numbers that can be counted exactly', () => {
  expect([0, 1, -1, Number.MAX_SAFE_INTEGER].map(toCents)).toEqual([0, 1, -1, Number.MAX_SAFE_INTEGER])
  for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
    expect(() => toCents(amount)).toThrow('cents are whole numbers')
})

test('amounts are added, taken away, multiplied and compared', () => {
  const [five, two] = [toCents(5), toCents(2)]
  expect([addCents(five, two), subtractCents(five, two), timesCents(five, 3), minCents(five, two), ZERO]).toEqual([7, 3, 15, 2, 0])
  expect([sumCents([five, two, toCents(-10)]), sumCents([])]).toEqual([-3, 0])
})

test.each([
  ['just below half a cent', 4_999, 1, 0],
  ['half a cent', 5_000, 1, 1],
  ['just below a cent and a half', 14_999, 1, 1],
  ['a cent and a half', 15_000, 1, 2],
  ['half a cent owed back', -5_000, 1, -1],
  ['just below a cent and a half owed back', -14_999, 1, -1],
  ['a fifth', 16_000, 2_000, 3_200],
  ['nothing of it', 16_000, 0, 0],
  ['all of it', 16_000, 10_000, 16_000],
])('a share is rounded once, half a cent away from zero: %s', (_, amount, share, expected) => {
  expect(shareOf(toCents(amount), share)).toBe(expected)
})

test.each([
  [10_001, 3, [3_334, 3_334, 3_333]],
  [10_002, 3, [3_334, 3_334, 3_334]],
  [2, 3, [1, 1, 0]],
  [0, 2, [0, 0]],
  [500, 1, [500]],
])('%i cents in %i parts differ by a cent at most, the first ones carry it', (total, parts, expected) => {
  const split: Cents[] = splitEvenly(toCents(total), parts)
  expect(split).toEqual(expected)
})
