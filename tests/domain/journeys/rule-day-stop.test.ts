import { expect, test } from 'vitest'
import { type DayReading, type DayStopFacts, ruleDayStop, ruleLiftStop } from '@/lib/domain/journeys/rule-day-stop'
import { ruleVoidReading } from '@/lib/domain/journeys/rule-void-reading'
import { standingReadings, voidStateOf } from '@/lib/domain/journeys/standing-readings'
import { instant, inWords, ruleset, timeZone } from './facts'
import { sayToAll } from './say'

const read = (time: string, systolic: number, diastolic: number, facts: Partial<DayReading> = {}): DayReading => ({
  id: `at ${time}`,
  takenAt: instant(`2026-12-01T${time}`),
  systolic,
  diastolic,
  moment: 'before',
  voidsId: null,
  voidConfirmedBy: null,
  ...facts,
})
const wrong = (reading: DayReading, confirmedBy: string | null) =>
  read('16:30', 0, 0, { id: `wrong ${reading.id}`, systolic: null, diastolic: null, voidsId: reading.id, voidConfirmedBy: confirmedBy })
const stops = (readings: readonly DayReading[], facts: Partial<DayStopFacts> = {}) =>
  inWords(ruleDayStop({ readings, liftedAt: [], on: '2026-12-01', timeZone, ruleset, ...facts }))

const high = read('16:00', 190, 120)

test('one stopping pressure stops the whole day, whatever is measured later', () => {
  expect(stops([high, read('16:02', 120, 78)])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(stops([read('16:00', 159, 99)])).toEqual([])
  expect(stops([read('16:00', 160, 80)])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(stops([read('16:00', 120, 100)])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
})

test('the day is the local one: last evening’s reading stops nothing today', () => {
  const lastEvening = { ...high, takenAt: instant('2026-12-01T05:59') }
  expect(stops([lastEvening])).toEqual([])
  expect(stops([{ ...high, takenAt: instant('2026-12-01T06:00') }])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
})

test('a reading after the dose does not stop what is taken already', () => {
  expect(stops([{ ...high, moment: 'after' }])).toEqual([])
})

test('the prescriber’s word lifts what was measured before it, not what comes after', () => {
  expect(stops([high], { liftedAt: [instant('2026-12-01T16:20')] })).toEqual([])
  expect(stops([high, read('16:25', 162, 90)], { liftedAt: [instant('2026-12-01T16:20')] })).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(stops([high], { liftedAt: [high.takenAt] })).toEqual([])
  expect(stops([high], { liftedAt: [instant('2026-12-01T15:59')] })).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
})

test.each<[number | null, number | null, Readonly<Record<string, string | number>>]>([
  [null, 100, { systolic: '–', diastolic: 100 }],
  [160, null, { systolic: 160, diastolic: '–' }],
])('a pressure of which one number was measured stops by that one: %s/%s', (systolic, diastolic, params) => {
  const half = read('16:00', 0, 0, { systolic, diastolic })
  const said = ruleDayStop({ readings: [half], liftedAt: [], on: '2026-12-01', timeZone, ruleset })
  expect(said.map((finding) => [finding.code, finding.params])).toEqual([
    ['PRESSURE_STOPPED_TODAY', { ...params, at: '2026-12-01T16:00:00.000Z' }],
  ])
})

test.each<[string, Partial<DayReading>]>([
  ['lacks its upper number', { systolic: null }],
  ['lacks its lower number', { diastolic: null }],
  ['is somebody’s word about another', { voidsId: 'another' }],
])('what %s repeats nothing', (_, facts) => {
  const again = read('16:06', 136, 84, facts)
  expect(voidStateOf(high, [high, again, wrong(high, 'other')], ruleset)).toBe('waits-for-repeat')
})

test('a wrong measurement counts for nothing once two people said so and it was repeated within ten minutes', () => {
  const again = read('16:06', 136, 84)
  expect(stops([high, again, wrong(high, 'other')])).toEqual([])
  expect(stops([high, again, wrong(high, null)])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(stops([high, wrong(high, 'other')])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(stops([high, read('16:10', 136, 84), wrong(high, 'other')])).toEqual([])
  expect(stops([high, read('16:11', 136, 84), wrong(high, 'other')])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(stops([high, read('16:06', 175, 84), wrong(high, 'other')])).toEqual(['refuse PRESSURE_STOPPED_TODAY'])
  expect(voidStateOf(high, [high], ruleset)).toBe(null)
  expect(voidStateOf(high, [high, wrong(high, null)], ruleset)).toBe('waits-for-person')
  expect(voidStateOf(high, [high, wrong(high, 'other')], ruleset)).toBe('waits-for-repeat')
  expect(standingReadings([again, read('16:30', 120, 80), high], ruleset).map(({ id }) => id)).toEqual(['at 16:00', 'at 16:06', 'at 16:30'])
  expect(standingReadings([again, high, wrong(high, 'other')], ruleset).map(({ id }) => id)).toEqual(['at 16:06'])
})

test('the second person neither measured nor called it wrong first', () => {
  const confirmed = (confirmedBy: string) => inWords(ruleVoidReading({ takenBy: 'june', saidBy: 'june', confirmedBy }))
  expect(confirmed('june')).toEqual(['refuse VOID_NEEDS_OTHER_PERSON'])
  expect(confirmed('robin')).toEqual([])
  expect(inWords(ruleVoidReading({ takenBy: 'june', saidBy: 'robin', confirmedBy: 'robin' }))).toEqual(['refuse VOID_NEEDS_OTHER_PERSON'])
})

test('the stop is lifted on two later readings below the limit, five minutes apart', () => {
  const lift = (...later: DayReading[]) => inWords(ruleLiftStop(high, [high, ...later], ruleset))
  expect(lift()).toEqual(['hold LIFT_NEEDS_LATER_READINGS'])
  expect(lift(read('16:10', 150, 90))).toEqual(['hold LIFT_NEEDS_LATER_READINGS'])
  expect(lift(read('16:10', 150, 90), read('16:14', 148, 90))).toEqual(['hold LIFT_NEEDS_LATER_READINGS'])
  expect(lift(read('16:10', 150, 90), read('16:15', 148, 90))).toEqual([])
  expect(lift(read('16:10', 150, 90), read('16:12', 165, 90), read('16:20', 148, 90))).toEqual(['hold LIFT_NEEDS_LATER_READINGS'])
  expect(lift(read('16:10', 150, 90), read('16:20', 160, 90))).toEqual(['hold LIFT_NEEDS_LATER_READINGS'])
})

test('what stops a day has words', () => {
  for (const sentence of ruleDayStop({ readings: [high], liftedAt: [], on: '2026-12-01', timeZone, ruleset }).flatMap(sayToAll))
    expect(sentence).not.toMatch(/—|!|NaN|undefined/)
})
