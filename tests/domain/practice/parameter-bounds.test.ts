import { expect, test } from 'vitest'
import { crossedBy, isWithinBounds, parameterBounds } from '@/lib/domain/practice/parameter-bounds'
import type { Parameter } from '@/lib/domain/reference/parameter'
import { type ParameterKey, parameters, rulesetOn } from '@/lib/domain/ruleset'

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

/** Every bound a second time: by unit, then where the unit alone would let through what makes no sense. */
const units: Readonly<Record<Parameter['unit'], readonly [least: number, most: number, isWhole: boolean]>> = {
  minutes: [0, 1_440, true],
  hours: [0, 1_000, true],
  days: [0, 3_660, true],
  months: [0, 240, true],
  years: [0, 100, true],
  cents: [0, 10_000_000, true],
  count: [0, 1_000, true],
  mmHg: [5, 260, true],
  bpm: [20, 240, true],
  percent: [0, 100, false],
  celsius: [30, 45, false],
  points: [0, 100, true],
  mg: [0, 2_000, false],
  'mg-per-kg': [0, 10, false],
  'per-minute': [0, 80, true],
}
const own: Partial<Record<ParameterKey, readonly [least: number, most: number]>> = {
  'ride.ride-share-alone': [0, 1],
  'cancel.missed-fee-cents': [0, 50_000],
  'booking.step-minutes': [5, 60],
  'consult.step-minutes': [5, 60],
  'booking.horizon-days': [7, 730],
  'consult.horizon-days': [1, 180],
  'booking.hold-minutes': [5, 120],
  'visit.video-opens-minutes': [0, 120],
  'visit.video-closes-minutes': [0, 240],
  'wait.offer-hours': [1, 168],
  'regimen.cycles': [1, 12],
  'regimen.cycles-least': [1, 12],
  'regimen.cycles-most': [1, 12],
  'training.kap-hours': [16, 1_000],
  'screening.adult-age': [18, 100],
  'exclusion.check-age': [1, 366],
  'retention.consult-days': [7, 90],
  'retention.kept-mail-days': [1, 366],
  'retention.sent-message-days': [7, 366],
  'retention.given-up-message-days': [30, 366],
  'retention.answer-days': [2, 90],
  'retention.session-days': [30, 3_660],
  'retention.link-days': [7, 366],
  'retention.hold-days': [1, 30],
  'retention.reservation-days': [7, 366],
  'retention.draft-days': [14, 366],
  'retention.recheck-days': [7, 366],
  'retention.news-days': [14, 366],
  'retention.import-days': [7, 366],
  'retention.planner-days': [7, 366],
  'retention.attempt-days': [1, 30],
  'audit.checkpoint-entries': [100, 100_000],
  'audit.whole-days': [1, 31],
  'retention.record-years': [7, 50],
  'retention.money-years': [7, 50],
  'files.largest-megabytes': [1, 20],
  'files.most-in-chart': [20, 10_000],
  'files.most-of-client-in-day': [4, 200],
}

test.each(Object.entries<Parameter>(parameters))(
  '%s is set between its bounds, both inside, whole where it is counted',
  (key, { unit }) => {
    const name = key as ParameterKey
    const [unitLeast, unitMost, isWhole] = units[unit]
    const [least, most] = own[name] ?? [unitLeast, unitMost]
    expect([least, most, least - 1, most + 1].map((value) => isWithinBounds(name, value))).toEqual([true, true, false, false])
    expect(isWithinBounds(name, least + (most - least) / 2 + 0.25)).toBe(!isWhole)
  },
)

/** What must not pass what. */
const pairs: readonly (readonly [low: ParameterKey, high: ParameterKey])[] = [
  ['regimen.cycles-least', 'regimen.cycles'],
  ['regimen.cycles', 'regimen.cycles-most'],
  ['regimen.gap-least-days', 'regimen.gap-most-days'],
  ['vitals.systolic-asks', 'vitals.systolic-stops'],
  ['vitals.diastolic-asks', 'vitals.diastolic-stops'],
  ['vitals.heart-rate-low', 'vitals.heart-rate-high'],
  ['home.supervised-floor', 'home.supervised-advised'],
  ['credential.notice-last', 'credential.notice-third'],
  ['credential.notice-third', 'credential.notice-second'],
  ['credential.notice-second', 'credential.notice-first'],
]

test.each(pairs)('%s stays at or below %s', (low, high) => {
  const ruleset = rulesetOn('2026-11-22')
  const { values } = ruleset
  expect(crossedBy(low, values[high], ruleset)).toBeNull()
  expect(crossedBy(high, values[low], ruleset)).toBeNull()
  expect(crossedBy(low, values[high] + 1, ruleset)).toBe(high)
  expect(crossedBy(high, values[low] - 1, ruleset)).toBe(low)
})
