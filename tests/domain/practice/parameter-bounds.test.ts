import { expect, test } from 'vitest'
import { crossedBy, isWithinBounds, parameterBounds } from '@/lib/domain/practice/parameter-bounds'
import { type Parameter, type ParameterKey, parameters, rulesetOn } from '@/lib/domain/ruleset'

test('every value of the release lies within the bounds a practice has', () => {
  const outside = Object.entries<Parameter>(parameters).filter(
    ([key, { kind, value }]) => kind === 'policy' && !isWithinBounds(key as ParameterKey, value),
  )
  expect(outside.map(([key]) => [key, parameterBounds(key as ParameterKey)])).toEqual([])
})

test('what makes no sense is out of bounds', () => {
  expect(isWithinBounds('ride.ride-share-alone', 2)).toBe(false)
  expect(isWithinBounds('regimen.cycles', 13)).toBe(false)
  expect(isWithinBounds('regimen.cycles', 2.5)).toBe(false)
  expect(isWithinBounds('booking.notice-hours', Number.NaN)).toBe(false)
  expect(isWithinBounds('vitals.temperature-high', 38.5)).toBe(true)
})

test('a stop cannot fall below the value that asks, nor a minimum pass the maximum', () => {
  const ruleset = rulesetOn('2026-11-22')
  expect(crossedBy('vitals.systolic-stops', 139, ruleset)).toBe('vitals.systolic-asks')
  expect(crossedBy('vitals.systolic-stops', 150, ruleset)).toBeNull()
  expect(crossedBy('regimen.cycles-least', 7, ruleset)).toBe('regimen.cycles')
})
