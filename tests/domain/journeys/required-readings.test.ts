import { expect, test } from 'vitest'
import { requiredReadings } from '@/lib/domain/journeys/required-readings'
import type { VitalReading } from '@/lib/domain/journeys/rule-vitals'
import { instant, ruleset } from './facts'

const at = (time: string): VitalReading => ({
  takenAt: instant(`2026-12-01T${time}`),
  systolic: 120,
  diastolic: 80,
  heartRate: 70,
  spo2: 98,
  temperature: null,
})
const day = (doseAt: string | null, ...times: string[]) =>
  requiredReadings({
    plannedDoseAt: instant('2026-12-01T16:30'),
    doseAt: doseAt === null ? null : instant(`2026-12-01T${doseAt}`),
    endsAt: instant('2026-12-01T19:00'),
    readings: times.map(at),
    ruleset,
  }).map(({ moment, dueAt, takenAt }) => `${moment} ${dueAt.toISOString().slice(11, 16)} ${takenAt?.toISOString().slice(11, 16) ?? '-'}`)

test('three readings: before the dose, forty minutes after it, before leaving', () => {
  expect(day(null)).toEqual(['before-dose 16:30 -', 'after-dose 17:10 -', 'before-leaving 19:00 -'])
})

test('the real dose moves what follows', () => {
  expect(day('16:45', '16:20')).toEqual(['before-dose 16:45 16:20', 'after-dose 17:25 -', 'before-leaving 19:00 -'])
})

test('one reading after the dose does not stand for two', () => {
  expect(day('16:30', '16:20', '18:50')).toEqual(['before-dose 16:30 16:20', 'after-dose 17:10 18:50', 'before-leaving 19:00 -'])
  expect(day('16:30', '16:20', '17:12', '18:50')).toEqual([
    'before-dose 16:30 16:20',
    'after-dose 17:10 17:12',
    'before-leaving 19:00 18:50',
  ])
})

test('a second reading soon after the first is not the one before leaving', () => {
  expect(day('16:30', '16:20', '17:12', '17:20')[2]).toBe('before-leaving 19:00 -')
})
