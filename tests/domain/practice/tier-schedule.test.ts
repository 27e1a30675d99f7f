import { expect, test } from 'vitest'
import { problemOfSchedule } from '@/lib/domain/practice/tier-schedule'
import { startingTiers } from '@/lib/domain/reference/billing-tiers'

const tier = (upToPercent: number | null, pays: number) => ({ upToPercent, pays })

test('the starting schedule is one', () => {
  expect(problemOfSchedule(startingTiers)).toBeNull()
})

test('bounds and shares rise, and the last tier is open', () => {
  expect(problemOfSchedule([])).toEqual({ is: 'no-open-end' })
  expect(problemOfSchedule([tier(100, 2_000)])).toEqual({ is: 'no-open-end' })
  expect(problemOfSchedule([tier(null, 2_000), tier(null, 10_000)])).toEqual({ is: 'open-end-not-last', tier: 0 })
  expect(problemOfSchedule([tier(150, 2_000), tier(100, 4_000), tier(null, 10_000)])).toEqual({ is: 'bounds-not-rising', tier: 1 })
  expect(problemOfSchedule([tier(100, 4_000), tier(150, 4_000), tier(null, 10_000)])).toEqual({ is: 'shares-not-rising', tier: 1 })
})

test('a bound or a share that stays where it was does not rise, nor does a first one of nothing', () => {
  expect(problemOfSchedule([tier(100, 2_000), tier(100, 4_000), tier(null, 10_000)])).toEqual({ is: 'bounds-not-rising', tier: 1 })
  expect(problemOfSchedule([tier(100, 2_000), tier(101, 2_001), tier(null, 2_002)])).toBeNull()
  expect(problemOfSchedule([tier(0, 0), tier(1, 1), tier(null, 2)])).toBeNull()
  expect(problemOfSchedule([tier(null, 10_000)])).toBeNull()
})

test('bounds rise all the way: one that falls below the one before it is named by its place', () => {
  expect(problemOfSchedule([tier(100, 1), tier(200, 2), tier(150, 3), tier(null, 4)])).toEqual({ is: 'bounds-not-rising', tier: 2 })
  expect(problemOfSchedule([tier(100, 1), tier(null, 1)])).toEqual({ is: 'shares-not-rising', tier: 1 })
  expect(problemOfSchedule([tier(-1, 0), tier(0, 1), tier(null, 2)])).toBeNull()
})
