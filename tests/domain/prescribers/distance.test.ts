import { expect, test } from 'vitest'
import { milesBetween, nearestMiles } from '@/lib/domain/prescribers/distance'
import { lawrence, topeka, wichita } from './fixtures'

test('known distances, to a mile', () => {
  expect(milesBetween({ latitude: 40.7128, longitude: -74.006 }, { latitude: 34.0522, longitude: -118.2437 })).toBeCloseTo(2446, -0.5)
  expect(Math.round(milesBetween(lawrence, topeka))).toBe(24)
})

test('nowhere is far from itself, and both ways are the same', () => {
  expect(milesBetween(topeka, topeka)).toBe(0)
  expect(milesBetween(topeka, wichita)).toBeCloseTo(milesBetween(wichita, topeka), 9)
})

test('the nearest of several places; unknown without any', () => {
  expect(nearestMiles(lawrence, [wichita, null, topeka])).toBe(milesBetween(lawrence, topeka))
  expect(nearestMiles(lawrence, [null])).toBeNull()
  expect(nearestMiles(null, [topeka])).toBeNull()
})
