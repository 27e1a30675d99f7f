import { expect, test } from 'vitest'
import { allocateOldestFirst, owedOf } from '@/lib/domain/billing/allocate'
import { toCents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'

const open = (on: LocalDate, cents: number) => ({ on, cents: toCents(cents) })
const days = [open('2026-12-03', 300), open('2026-12-01', 100), open('2026-12-02', -50), open('2026-12-04', 1)]

test('the oldest day first, down to the last cent', () => {
  expect(allocateOldestFirst(days, toCents(400))).toEqual({ days: [open('2026-12-01', 100), open('2026-12-03', 300)], over: 0 })
  expect(allocateOldestFirst(days, toCents(101))).toEqual({ days: [open('2026-12-01', 100), open('2026-12-03', 1)], over: 0 })
  expect(allocateOldestFirst(days, toCents(402))).toEqual({
    days: [open('2026-12-01', 100), open('2026-12-03', 300), open('2026-12-04', 1)],
    over: 1,
  })
})

test('nothing goes against a day that owes nothing, and no money against none', () => {
  expect(allocateOldestFirst([open('2026-12-01', 0), open('2026-12-02', -50)], toCents(10))).toEqual({ days: [], over: 10 })
  expect(allocateOldestFirst(days, toCents(0))).toEqual({ days: [], over: 0 })
})

test('owed is what is open, without what stands in credit', () => {
  expect(owedOf(days)).toBe(401)
  expect(owedOf([])).toBe(0)
})

test('a single cent is owed, and one that stands in credit is not', () => {
  expect([owedOf([open('2026-12-01', 1)]), owedOf([open('2026-12-01', -1)]), owedOf([open('2026-12-01', 0)])]).toEqual([1, 0, 0])
})
