import { expect, test } from 'vitest'
import { type DischargeFacts, type DischargeLook, ruleDischarge } from '@/lib/domain/journeys/rule-discharge'
import type { VitalReading } from '@/lib/domain/journeys/rule-vitals'
import { rulesetOn } from '@/lib/domain/ruleset'
import { instant, inWords, ruleset } from './facts'

const reading = (takenAt: string, facts: Partial<VitalReading> = {}): VitalReading => ({
  takenAt: instant(takenAt),
  systolic: 120,
  diastolic: 80,
  heartRate: 70,
  spo2: 98,
  temperature: null,
  ...facts,
})
const look: DischargeLook = {
  alertAndOriented: true,
  walksSteadily: true,
  nauseaControlled: true,
  dissociationResolved: true,
  instructionsGiven: true,
}
const facts: DischargeFacts = {
  route: 'lozenge',
  setting: 'office',
  now: instant('2026-12-01T19:00'),
  ruleset,
  doseAt: instant('2026-12-01T16:30'),
  before: reading('2026-12-01T16:10'),
  latest: reading('2026-12-01T18:50'),
  look,
  cssrsLevel: 'none',
  companionPresent: true,
  waitsIn: 'rest',
  closesAt: instant('2026-12-01T23:00'),
  signedByClinician: true,
  openAlerts: 0,
}
const codes = (change: Partial<DischargeFacts> = {}) => inWords(ruleDischarge({ ...facts, ...change }))

test('a client who is well and whose driver is here goes home', () => {
  expect(codes()).toEqual([])
})

test('T03 without the driver the client stays and rests, and after closing it is taken further', () => {
  expect(codes({ companionPresent: false })).toEqual(['hold DRIVER_ABSENT'])
  expect(codes({ companionPresent: false, now: instant('2026-12-01T23:00'), latest: reading('2026-12-01T22:55') })).toEqual([
    'hold DRIVER_ABSENT_AFTER_CLOSE',
  ])
})

test('at home the sitter is there', () => {
  expect(codes({ companionPresent: false, setting: 'home' })).toEqual(['hold SITTER_ABSENT'])
})

test('two hours after the dose, to the minute', () => {
  expect(codes({ now: instant('2026-12-01T18:30'), latest: reading('2026-12-01T18:20') })).toEqual([])
  expect(codes({ now: instant('2026-12-01T18:29'), latest: reading('2026-12-01T18:20') })).toEqual(['hold TOO_SOON_AFTER_DOSE'])
  expect(codes({ doseAt: null })).toEqual(['hold DOSE_TIME_MISSING'])
})

test('the practice may set another stay, but not for esketamine', () => {
  const shorter = rulesetOn('2026-12-01', [
    { key: 'discharge.after-dose-minutes', value: 60, effectiveFrom: '2026-01-01', effectiveTo: null },
  ])
  const early = { now: instant('2026-12-01T17:30'), latest: reading('2026-12-01T17:20'), ruleset: shorter }
  expect(codes(early)).toEqual([])
  expect(codes({ ...early, route: 'esketamine' })).toEqual(['hold TOO_SOON_AFTER_DOSE'])
})

test.each([
  ['lozenge', 'practice.discharge'],
  ['esketamine', 'spravato-rems'],
] as const)('how long one stays after %s is said by %s', (route, source) => {
  const early = { route, now: instant('2026-12-01T18:29'), latest: reading('2026-12-01T18:20') }
  expect(ruleDischarge({ ...facts, ...early }).map(({ code, cites, params }) => [code, cites, params])).toEqual([
    ['TOO_SOON_AFTER_DOSE', [source], { minutes: 120, readyAt: '2026-12-01T18:30:00.000Z' }],
  ])
})

test('blood pressure is back near where it was', () => {
  expect(codes({ latest: reading('2026-12-01T18:50', { systolic: 140, diastolic: 90 }) })).toEqual([])
  expect(codes({ latest: reading('2026-12-01T18:50', { systolic: 141 }) })).toEqual(['hold PRESSURE_NOT_BACK'])
  expect(codes({ latest: reading('2026-12-01T18:50', { diastolic: 91 }) })).toEqual(['hold PRESSURE_NOT_BACK'])
  expect(codes({ before: null })).toEqual(['hold PRESSURE_NOT_BACK'])
})

test('a reading from before the dose does not count', () => {
  expect(codes({ latest: reading('2026-12-01T16:29') })).toEqual(['hold READING_AFTER_DOSE_MISSING'])
  expect(codes({ latest: reading('2026-12-01T16:30') })).toEqual(['hold READING_OLD'])
  expect(codes({ latest: null })).toEqual(['hold READING_AFTER_DOSE_MISSING'])
  expect(codes({ latest: reading('2026-12-01T18:50', { systolic: null }) })).toEqual(['hold READING_AFTER_DOSE_MISSING'])
  expect(codes({ latest: reading('2026-12-01T18:50', { diastolic: null }) })).toEqual(['hold READING_AFTER_DOSE_MISSING'])
  expect(codes({ latest: reading('2026-12-01T18:50', { spo2: null }) })).toEqual([])
  expect(codes({ latest: reading('2026-12-01T18:50', { spo2: null }), route: 'esketamine' })).toEqual(['hold READING_AFTER_DOSE_MISSING'])
})

test('oxygen is fine', () => {
  expect(codes({ latest: reading('2026-12-01T18:50', { spo2: 94 }) })).toEqual([])
  expect(codes({ latest: reading('2026-12-01T18:50', { spo2: 93 }) })).toEqual(['hold OXYGEN_NOT_BACK'])
})

test('everything has been looked at and is right', () => {
  for (const item of Object.keys(look)) {
    expect(codes({ look: { ...look, [item]: null } })).toEqual(['hold DISCHARGE_NOT_LOOKED_AT'])
    expect(codes({ look: { ...look, [item]: false } })).toEqual(['hold DISCHARGE_NOT_READY'])
  }
  expect(codes({ signedByClinician: false })).toEqual(['hold DISCHARGE_NOT_SIGNED'])
})

test('high safety answers are never discharged as routine', () => {
  expect(codes({ cssrsLevel: 'high' })).toEqual(['refuse SAFETY_HIGH'])
  expect(codes({ cssrsLevel: 'moderate' })).toEqual([])
  expect(codes({ cssrsLevel: null })).toEqual(['hold SAFETY_NOT_ASKED'])
})

test('the last reading before leaving is at most fifteen minutes old', () => {
  expect(codes({ latest: reading('2026-12-01T18:45') })).toEqual([])
  expect(codes({ latest: reading('2026-12-01T18:44') })).toEqual(['hold READING_OLD'])
})

test('nobody leaves while an urgent alert of the journey is open', () => {
  expect(codes({ openAlerts: 1 })).toEqual(['hold ALERT_OPEN'])
})
