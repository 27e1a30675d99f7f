import { expect, test } from 'vitest'
import { atLeast, atMost, hasLimits, type OrderLimits } from '@/lib/domain/journeys/order-limits'

const none: OrderLimits = { systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null }

test('an order sets limits of its own where it sets one', () => {
  expect(hasLimits(none)).toBe(false)
  for (const name of Object.keys(none)) expect(hasLimits({ ...none, [name]: 90 })).toBe(true)
  expect(hasLimits({ systolic: 150, diastolic: 95, heartRateHigh: 100, spo2Low: 96 })).toBe(true)
})

test('an order’s limit is stricter or it is none', () => {
  expect([atMost(160, 150), atMost(160, 170), atMost(160, null), atMost(160, undefined)]).toEqual([150, 160, 160, 160])
  expect([atLeast(94, 96), atLeast(94, 90), atLeast(94, null), atLeast(94, undefined)]).toEqual([96, 94, 94, 94])
})
