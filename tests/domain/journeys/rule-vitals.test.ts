import { expect, test } from 'vitest'
import { ruleVitals, type VitalReading, type VitalsFacts } from '@/lib/domain/journeys/rule-vitals'
import { instant, inWords, ruleset } from './facts'

const fine: VitalReading = {
  takenAt: instant('2026-12-01T16:00'),
  systolic: 120,
  diastolic: 80,
  heartRate: 70,
  spo2: 98,
  temperature: 36.8,
}
const codes = (reading: Partial<VitalReading>, facts: Partial<VitalsFacts> = {}) =>
  inWords(
    ruleVitals({
      route: 'lozenge',
      now: instant('2026-12-01T16:10'),
      ruleset,
      reading: { ...fine, ...reading },
      clearedByPrescriber: false,
      ...facts,
    }),
  )

test('T33 a pressure of 140/90 passes', () => {
  expect(codes({ systolic: 140, diastolic: 90 })).toEqual([])
})

test('T34 a pressure of 141/88 waits for the prescriber, and so does 138/91', () => {
  expect(codes({ systolic: 141, diastolic: 88 })).toEqual(['hold PRESSURE_ASKS_PRESCRIBER'])
  expect(codes({ systolic: 138, diastolic: 91 })).toEqual(['hold PRESSURE_ASKS_PRESCRIBER'])
})

test('from 160 or 100 there is no dose today', () => {
  expect(codes({ systolic: 159, diastolic: 99 })).toEqual(['hold PRESSURE_ASKS_PRESCRIBER'])
  expect(codes({ systolic: 160, diastolic: 80 })).toEqual(['refuse PRESSURE_STOPS_DOSE', 'hold PRESSURE_ASKS_PRESCRIBER'])
  expect(codes({ systolic: 120, diastolic: 100 })).toEqual(['refuse PRESSURE_STOPS_DOSE', 'hold PRESSURE_ASKS_PRESCRIBER'])
})

test('the prescriber’s word lifts what waits for it, never the stop', () => {
  expect(codes({ systolic: 141, heartRate: 120 }, { clearedByPrescriber: true })).toEqual([])
  expect(codes({ systolic: 160 }, { clearedByPrescriber: true })).toEqual(['refuse PRESSURE_STOPS_DOSE'])
})

test('heart rate, oxygen and temperature at their edges', () => {
  expect(codes({ heartRate: 50, spo2: 94, temperature: 37.9 })).toEqual([])
  expect(codes({ heartRate: 110 })).toEqual([])
  expect(codes({ heartRate: 49 })).toEqual(['hold HEART_RATE_ASKS_PRESCRIBER'])
  expect(codes({ heartRate: 111 })).toEqual(['hold HEART_RATE_ASKS_PRESCRIBER'])
  expect(codes({ spo2: 93 })).toEqual(['hold OXYGEN_ASKS_PRESCRIBER'])
  expect(codes({ temperature: 38 })).toEqual(['hold TEMPERATURE_ASKS_PRESCRIBER'])
})

test('without a pressure, or with an old one, there is no dose yet', () => {
  expect(codes({}, { reading: null })).toEqual(['hold VITALS_MISSING'])
  expect(codes({ diastolic: null })).toEqual(['hold VITALS_MISSING'])
  expect(codes({ systolic: null })).toEqual(['hold VITALS_MISSING'])
  expect(codes({}, { now: instant('2026-12-01T16:30') })).toEqual([])
  expect(codes({}, { now: instant('2026-12-01T16:31') })).toEqual(['hold VITALS_TOO_OLD'])
  expect(codes({}, { route: 'im', now: instant('2026-12-01T16:15') })).toEqual([])
  expect(codes({}, { route: 'im', now: instant('2026-12-01T16:16') })).toEqual(['hold VITALS_TOO_OLD'])
})

test('oxygen is measured for esketamine, and advised for every route', () => {
  expect(codes({ spo2: null })).toEqual(['warn OXYGEN_NOT_MEASURED'])
  expect(codes({ spo2: null }, { route: 'esketamine' })).toEqual(['hold OXYGEN_NOT_MEASURED'])
})

test.each([
  ['lozenge', 'practice.vitals'],
  ['esketamine', 'spravato-rems'],
] as const)('that oxygen is measured for %s is said by %s', (route, source) => {
  const facts = { route, now: fine.takenAt, ruleset, clearedByPrescriber: false }
  expect(ruleVitals({ ...facts, reading: { ...fine, spo2: null } }).map(({ cites }) => cites)).toEqual([[source]])
})
