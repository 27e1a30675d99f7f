import { expect, test } from 'vitest'
import { type PhaseDaysFacts, rulePhaseDays } from '@/lib/domain/journeys/rule-phase-days'
import { bookingFacts, instant, inWords, phaseVisit } from './facts'

const findings = (facts: Partial<PhaseDaysFacts> = {}) => rulePhaseDays({ ...bookingFacts(), ...facts })
const codes = (facts: Partial<PhaseDaysFacts> = {}) => inWords(findings(facts))

/** A journey at ten in the morning in Chicago with its two visits at the same time of day. */
const around = (journey: string, preparation: string, integration: string, closed: readonly string[] = []): Partial<PhaseDaysFacts> => ({
  startsAt: instant(journey),
  endsAt: new Date(instant(journey).getTime() + 180 * 60_000),
  groupsThatDay: 'open',
  phaseVisits: [
    phaseVisit('preparation', preparation, { dayIsClosed: closed.includes('preparation') }),
    phaseVisit('integration', integration, { dayIsClosed: closed.includes('integration') }),
  ],
})

test('T23 Sunday before Monday is the day before, on the day of 25 hours too', () => {
  expect(codes(around('2026-11-02T16:00', '2026-11-01T06:30', '2026-11-03T16:00'))).toEqual([])
  expect(codes(around('2026-11-02T16:00', '2026-11-01T05:00', '2026-11-03T16:00'))).toEqual([])
  expect(codes(around('2026-11-02T16:00', '2026-11-01T16:00', '2026-11-03T16:00', ['preparation']))).toEqual(['hold PHASE_DAY_CLOSED'])
})

test('the day before is a day on the calendar: 24 hours earlier can be the same day or two days off', () => {
  expect(codes(around('2026-11-02T05:30', '2026-11-01T05:30', '2026-11-02T16:00'))).toEqual(['refuse PHASE_SAME_DAY'])
  expect(codes(around('2026-03-09T05:30', '2026-03-08T05:30', '2026-03-10T16:00'))).toEqual(['hold PHASE_NOT_ADJACENT'])
})

test('T25 the last day of February is the day before the first of March', () => {
  expect(codes(around('2027-03-01T16:00', '2027-02-28T16:00', '2027-03-02T16:00'))).toEqual([])
})

test('T27 a Friday journey whose integration falls on a closed Saturday waits', () => {
  const asked = around('2026-12-04T16:00', '2026-12-03T16:00', '2026-12-05T16:00', ['integration'])
  expect(findings(asked)).toMatchObject([
    { code: 'PHASE_DAY_CLOSED', effect: 'hold', params: { phase: 'integration', visitOn: '2026-12-05' } },
  ])
})

test('T27 Saturday by telehealth is fine, Monday waits for somebody who may set policy aside', () => {
  expect(codes(around('2026-12-04T16:00', '2026-12-03T16:00', '2026-12-05T16:00'))).toEqual([])
  const [monday] = findings(around('2026-12-04T16:00', '2026-12-03T16:00', '2026-12-07T16:00'))
  expect(monday).toMatchObject({ code: 'PHASE_NOT_ADJACENT', effect: 'hold', overridableBy: ['billing-lead', 'clinical-director'] })
})

test('three days off is the farthest, and nobody may go farther', () => {
  expect(codes(around('2026-12-04T16:00', '2026-12-01T16:00', '2026-12-07T16:00'))).toEqual([
    'hold PHASE_NOT_ADJACENT',
    'hold PHASE_NOT_ADJACENT',
  ])
  const far = findings(around('2026-12-04T16:00', '2026-11-30T16:00', '2026-12-08T16:00'))
  expect(inWords(far)).toEqual(['refuse PHASE_TOO_FAR', 'refuse PHASE_TOO_FAR'])
  expect(far.flatMap(({ overridableBy }) => overridableBy)).toEqual([])
})

test('preparation after and integration before the journey are refused', () => {
  expect(codes(around('2026-12-01T16:00', '2026-12-02T16:00', '2026-11-30T16:00'))).toEqual([
    'refuse PHASE_WRONG_SIDE',
    'refuse PHASE_WRONG_SIDE',
  ])
})

test('T28 preparation on the journey day, both individual, is refused', () => {
  const [finding] = findings(around('2026-12-01T19:00', '2026-12-01T15:00', '2026-12-02T16:00'))
  expect(finding).toMatchObject({ code: 'PHASE_SAME_DAY', effect: 'refuse', overridableBy: [] })
})

const formatC = (facts: Partial<PhaseDaysFacts>) => codes({ format: 'C', ...facts })

test('a group on the journey day comes before or after the journey, to the minute', () => {
  const integration = phaseVisit('integration', '2026-12-02T16:00')
  const group = (startsAt: string) => phaseVisit('preparation', startsAt, { mode: 'group' })
  expect(formatC({ phaseVisits: [group('2026-12-01T15:05'), integration] })).toEqual([])
  expect(formatC({ phaseVisits: [group('2026-12-01T15:06'), integration] })).toEqual(['refuse GROUP_NOT_BEFORE_JOURNEY'])
  const preparation = phaseVisit('preparation', '2026-11-30T16:00')
  const after = (startsAt: string) => phaseVisit('integration', startsAt, { mode: 'group' })
  expect(formatC({ phaseVisits: [preparation, after('2026-12-01T19:00')] })).toEqual([])
  expect(formatC({ phaseVisits: [preparation, after('2026-12-01T18:59')] })).toEqual(['refuse GROUP_NOT_AFTER_JOURNEY'])
})

test('one group a day, and format C has one', () => {
  const both = [
    phaseVisit('preparation', '2026-12-01T15:00', { mode: 'group' }),
    phaseVisit('integration', '2026-12-01T20:00', { mode: 'group' }),
  ]
  expect(formatC({ phaseVisits: both })).toEqual(['refuse TWO_GROUPS_SAME_DAY'])
  expect(formatC({})).toEqual(['hold FORMAT_WITHOUT_GROUP'])
})

test.each(['none', 'full', 'open'] as const)('a journey without its group says what groups that day has: %s', (groupsThatDay) => {
  expect(findings({ format: 'C', groupsThatDay }).map(({ params }) => params)).toEqual([{ groups: groupsThatDay }])
})

test('what is not planned is waited for; at the door only what should have been', () => {
  expect(codes({ phaseVisits: [] })).toEqual(['hold PHASE_NOT_PLANNED', 'hold PHASE_NOT_PLANNED'])
  expect(formatC({ phaseVisits: [] })).toEqual(['hold PHASE_NOT_PLANNED', 'hold PHASE_NOT_PLANNED'])
  expect(findings({ phaseVisits: [] }).map(({ params }) => params.wantedOn)).toEqual(['2026-11-30', '2026-12-02'])
  expect(codes({ phaseVisits: [], moment: 'check-in' })).toEqual(['hold PHASE_NOT_PLANNED', 'warn PHASE_NOT_PLANNED'])
})

test.each([
  ['preparation', 'integration', '2026-12-02'],
  ['integration', 'preparation', '2026-11-30'],
] as const)('with its %s alone planned, its %s is waited for', (there, gone, wantedOn) => {
  const phaseVisits = [phaseVisit(there, there === 'preparation' ? '2026-11-30T16:00' : '2026-12-02T16:00')]
  expect(findings({ phaseVisits }).map(({ code, params }) => [code, params])).toEqual([['PHASE_NOT_PLANNED', { phase: gone, wantedOn }]])
  expect(formatC({ phaseVisits })).toEqual(['hold PHASE_NOT_PLANNED', 'hold FORMAT_WITHOUT_GROUP'])
})

test('a day that is closed is said beside what else is wrong with it', () => {
  expect(codes(around('2026-12-01T19:00', '2026-12-01T15:00', '2026-12-02T16:00', ['preparation']))).toEqual([
    'hold PHASE_DAY_CLOSED',
    'refuse PHASE_SAME_DAY',
  ])
  expect(codes(around('2026-12-01T16:00', '2026-11-30T16:00', '2026-11-30T16:00', ['integration']))).toEqual([
    'hold PHASE_DAY_CLOSED',
    'refuse PHASE_WRONG_SIDE',
  ])
})

test('format A has everything in one visit', () => {
  expect(codes({ format: 'A', phaseVisits: [] })).toEqual([])
})
