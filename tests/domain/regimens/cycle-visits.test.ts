import { expect, test } from 'vitest'
import { cycleFormats } from '@/lib/domain/coverage/format'
import { settings } from '@/lib/domain/journeys/setting'
import { type CycleOptions, visitsOf } from '@/lib/domain/regimens/cycle-visits'
import { rulesetOn } from '@/lib/domain/ruleset'
import { usesIndividualHour } from '@/lib/domain/scheduling/billing-shape'
import { addDays } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

const ruleset = rulesetOn('2026-12-01')
const usual: CycleOptions = {
  setting: 'office',
  preparationSetting: 'office',
  integrationSetting: 'office',
  groupPhase: 'integration',
  prescriberOnSite: false,
}
const plan = (format: 'A' | 'B' | 'C' | 'D', options: Partial<CycleOptions> = {}) =>
  visitsOf(format, '2026-12-01', { ...usual, ...options }, ruleset).map(
    ({ kind, on, minutes, bufferMinutes, bills }) => `${on} ${kind} ${minutes}+${bufferMinutes} ${bills}`,
  )

test('A is one visit of three hours: an individual hour and extended care', () => {
  expect(plan('A')).toEqual(['2026-12-01 journey 180+30 individual-and-extended'])
  expect(visitsOf('A', '2026-12-01', usual, ruleset)[0]?.phases).toEqual(['preparation', 'journey', 'integration'])
})

test('B is the day before, the journey and the day after, one individual hour each', () => {
  expect(plan('B')).toEqual([
    '2026-11-30 preparation 55+5 individual',
    '2026-12-01 journey 180+30 individual',
    '2026-12-02 integration 55+5 individual',
  ])
})

test('C has one group on the journey day and the other part on its own day', () => {
  expect(plan('C')).toEqual([
    '2026-11-30 preparation 55+5 individual',
    '2026-12-01 journey 180+30 individual',
    '2026-12-01 group 55+5 group',
  ])
  expect(plan('C', { groupPhase: 'preparation' })).toEqual([
    '2026-12-01 group 55+5 group',
    '2026-12-01 journey 180+30 individual',
    '2026-12-02 integration 55+5 individual',
  ])
})

test('D bills the journey only when a therapist is there', () => {
  expect(plan('D', { setting: 'telehealth' })[1]).toBe('2026-12-01 journey 180+30 individual')
  expect(plan('D', { setting: 'home' })[1]).toBe('2026-12-01 journey 180+30 none')
})

test('the days around a change of the clock and a month’s end are calendar days', () => {
  const days = (on: '2026-11-02' | '2027-03-01') => visitsOf('B', on, usual, ruleset).map((visit) => visit.on)
  expect(days('2026-11-02')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03'])
  expect(days('2027-03-01')).toEqual(['2027-02-28', '2027-03-01', '2027-03-02'])
})

test('who and what each place takes up', () => {
  const needs = (options: Partial<CycleOptions>, format: 'B' | 'D' = 'B') =>
    visitsOf(format, '2026-12-01', { ...usual, ...options }, ruleset).map((visit) => visit.needs)
  expect(needs({ prescriberOnSite: true })).toEqual([
    ['clinician', 'room', 'client'],
    ['clinician', 'room', 'client', 'prescriber'],
    ['clinician', 'room', 'client'],
  ])
  expect(needs({ setting: 'facility', preparationSetting: 'telehealth' })).toEqual([
    ['clinician', 'client'],
    ['clinician', 'chair', 'client'],
    ['clinician', 'room', 'client'],
  ])
  expect(needs({ setting: 'home' }, 'D')[1]).toEqual(['client'])
  expect(visitsOf('C', '2026-12-01', usual, ruleset)[2]?.needs).toEqual(['client'])
})

test('lengths, the time kept after and the code follow the practice’s own services', () => {
  const own = [{ key: 'preparation', minutes: 75, bufferMinutes: 10, code: '90834' }]
  const [preparation, journey] = visitsOf('B', '2026-12-01', usual, rulesetOn('2026-12-01', [], own))
  expect(preparation).toMatchObject({ minutes: 75, bufferMinutes: 10, code: '90834' })
  expect(journey).toMatchObject({ minutes: 180, bufferMinutes: 30, code: '90837' })
})

test('no cycle ever has two individual hours or two groups on one day, and every phase is in it once', () => {
  const options = fc.record({
    setting: fc.constantFrom(...settings),
    preparationSetting: fc.constantFrom('office', 'telehealth'),
    integrationSetting: fc.constantFrom('office', 'telehealth'),
    groupPhase: fc.constantFrom('preparation', 'integration'),
    prescriberOnSite: fc.boolean(),
  })
  const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(fc.constantFrom(...cycleFormats), day, options, (format, on, chosen) => {
      const visits = visitsOf(format, on, chosen, ruleset)
      const hours = visits.filter(({ bills }) => usesIndividualHour(bills)).map((visit) => visit.on)
      const groups = visits.filter(({ bills }) => bills === 'group').map((visit) => visit.on)
      expect(new Set(hours).size).toBe(hours.length)
      expect(groups.length).toBe(format === 'C' ? 1 : 0)
      expect(visits.flatMap(({ phases }) => phases)).toEqual(
        ['preparation', 'journey', 'integration'].sort((left, right) => order(left) - order(right)),
      )
      expect(visits.map((visit) => visit.on)).toEqual(visits.map((visit) => visit.on).sort())
    }),
  )
})

const order = (phase: string) => ['preparation', 'journey', 'integration'].indexOf(phase)

test('a group meets in the office, wherever the other visits of the cycle are', () => {
  const far = { setting: 'telehealth', preparationSetting: 'telehealth', integrationSetting: 'telehealth' } as const
  const places = (groupPhase: 'preparation' | 'integration') =>
    visitsOf('C', '2026-12-01', { ...usual, ...far, groupPhase }, ruleset).map(({ kind, setting }) => `${kind} ${setting}`)
  expect(places('integration')).toEqual(['preparation telehealth', 'journey telehealth', 'group office'])
  expect(places('preparation')).toEqual(['group office', 'journey telehealth', 'integration telehealth'])
})
