import { expect, test } from 'vitest'
import { ageBandOf, ageBands, agesOf, oldestBandOf } from '@/lib/domain/billing/ageing'
import { toCents } from '@/lib/domain/money'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

const TODAY: LocalDate = '2026-11-24'
const ago = (days: number) => addDays(TODAY, -days)

test.each([
  [-3, 'to-30'],
  [0, 'to-30'],
  [30, 'to-30'],
  [31, 'to-60'],
  [60, 'to-60'],
  [61, 'to-90'],
  [90, 'to-90'],
  [91, 'over'],
  [400, 'over'],
] as const)('what is open since %i days is %s', (days, band) => {
  expect(ageBandOf(ago(days), TODAY)).toBe(band)
})

test('what stands below zero is set against the oldest', () => {
  const open = [
    { on: ago(100), cents: toCents(500) },
    { on: ago(45), cents: toCents(2_000) },
    { on: ago(40), cents: toCents(-900) },
    { on: ago(2), cents: toCents(1_000) },
  ]
  const ages = agesOf(open, TODAY)
  expect(ages).toEqual({ 'to-30': 1_000, 'to-60': 1_600, 'to-90': 0, over: 0 })
  expect(oldestBandOf(ages)).toBe('to-60')
  expect(oldestBandOf(agesOf([], TODAY))).toBeNull()
})

test('the bands come to what is owed, and none is below zero', () => {
  const day = fc.record({ on: fc.integer({ min: -30, max: 400 }).map(ago), cents: fc.integer({ min: -50_000, max: 50_000 }).map(toCents) })
  fc.assert(
    fc.property(fc.array(day, { maxLength: 20 }), (open) => {
      const ages = agesOf(open, TODAY)
      const net = open.reduce((sum, { cents }) => sum + cents, 0)
      expect(ageBands.reduce((sum, band) => sum + ages[band], 0)).toBe(Math.max(0, net))
      expect(Math.min(...ageBands.map((band) => ages[band]))).toBeGreaterThanOrEqual(0)
    }),
  )
})
