import { expect, test } from 'vitest'
import { ruleTimes, type TimesFacts } from '@/lib/domain/scheduling/rule-times'
import { instant, resource, stretch, timesFacts } from './facts'

const findings = (facts: Partial<TimesFacts>) => ruleTimes(timesFacts(facts))
const codes = (facts: Partial<TimesFacts> = {}) => findings(facts).map(({ code, effect }) => `${effect} ${code}`)
const visit = (facts: Partial<TimesFacts['visit']>): Partial<TimesFacts> => ({ visit: { ...timesFacts().visit, ...facts } })
const room = (facts: Parameters<typeof resource>[1]): Partial<TimesFacts> => ({
  resources: [resource('clinician'), resource('room', facts), resource('client')],
})
const taken = (start: string, end: string, lapsesAt: Date | null = null) => ({ taken: [{ during: stretch(start, end), lapsesAt }] })

test('a free time in opening hours has nothing to say', () => {
  expect(codes()).toEqual([])
})

test('complaint 7: an overlap is refused and nobody may set it aside', () => {
  const [finding] = findings(room(taken('2026-12-01T18:59', '2026-12-01T20:00')))
  expect(finding).toMatchObject({ code: 'TIME_TAKEN', effect: 'refuse', params: { resource: 'room', visit: 'journey' }, overridableBy: [] })
})

test('the visit may begin the minute the one before has been cleared away', () => {
  expect(codes(room(taken('2026-12-01T12:30', '2026-12-01T16:00')))).toEqual([])
  expect(codes(room(taken('2026-12-01T12:30', '2026-12-01T16:01')))).toEqual(['refuse TIME_TAKEN'])
})

test('a hold or a tentative visit that has lapsed takes nothing', () => {
  expect(codes(room(taken('2026-12-01T16:00', '2026-12-01T17:00', instant('2026-11-22T16:00'))))).toEqual([])
  expect(codes(room(taken('2026-12-01T16:00', '2026-12-01T17:00', instant('2026-11-22T16:01'))))).toEqual(['refuse TIME_TAKEN'])
})

test('the buffer after the visit can be cut short by those who may set policy aside', () => {
  const [finding] = findings(room(taken('2026-12-01T19:20', '2026-12-01T20:00')))
  expect(finding).toMatchObject({ code: 'BUFFER_TOO_SHORT', effect: 'refuse', params: { minutesFree: 20, minutesWanted: 30 } })
  expect(finding?.overridableBy).toEqual(['billing-lead', 'clinical-director'])
  expect(codes(room(taken('2026-12-01T19:30', '2026-12-01T20:00')))).toEqual([])
})

test('the client is free again the minute the visit ends', () => {
  const resources = [resource('clinician'), resource('room'), resource('client', taken('2026-12-01T19:00', '2026-12-01T20:00'))]
  expect(codes({ resources })).toEqual([])
})

test('opening hours: the whole visit inside, over openings that touch, and never over a gap', () => {
  expect(codes(room({ open: [stretch('2026-12-01T14:00', '2026-12-01T18:59')] }))).toEqual(['refuse OUTSIDE_OPENING_HOURS'])
  expect(codes(room({ open: [stretch('2026-12-01T17:00', '2026-12-01T19:00'), stretch('2026-12-01T16:00', '2026-12-01T17:00')] }))).toEqual(
    [],
  )
  expect(codes(room({ open: [stretch('2026-12-01T16:00', '2026-12-01T17:00'), stretch('2026-12-01T17:01', '2026-12-01T23:00')] }))).toEqual(
    ['refuse OUTSIDE_OPENING_HOURS'],
  )
  expect(findings(room({ open: [] }))[0]?.overridableBy).toEqual(['billing-lead', 'clinical-director'])
})

test('time off is refused, and unlike opening hours not set aside', () => {
  expect(findings(room({ away: [stretch('2026-12-01T18:00', '2026-12-02T00:00')] }))).toMatchObject([
    { code: 'RESOURCE_AWAY', overridableBy: [] },
  ])
})

test('exactly the notice is enough', () => {
  expect(codes({ now: instant('2026-11-30T16:00') })).toEqual([])
  expect(findings({ now: instant('2026-11-30T16:01') })).toMatchObject([
    { code: 'NOTICE_TOO_SHORT', params: { noticeHours: 24 }, overridableBy: ['billing-lead', 'clinical-director'] },
  ])
})

test('complaint 14: notice is counted in hours that pass, over the night the clock goes back', () => {
  const begins = {
    ...visit(stretch('2026-11-02T16:00', '2026-11-02T19:00')),
    resources: ['clinician', 'room', 'client'].map((kind) => resource(kind as 'room', { open: null })),
  }
  // Ten in the morning: a day and a night before, the clock showed eleven.
  expect(codes({ ...begins, now: instant('2026-11-01T16:00') })).toEqual([])
  expect(codes({ ...begins, ...visit(stretch('2026-11-01T16:00', '2026-11-01T19:00')), now: instant('2026-10-31T16:00') })).toEqual([])
  expect(codes({ ...begins, ...visit(stretch('2026-11-01T16:00', '2026-11-01T19:00')), now: instant('2026-10-31T16:01') })).toEqual([
    'refuse NOTICE_TOO_SHORT',
  ])
})

test('the past is refused for good', () => {
  expect(findings({ now: instant('2026-12-01T16:01') })).toMatchObject([{ code: 'TIME_PAST', overridableBy: [] }])
})

test('beyond the horizon is refused, counted in local days', () => {
  expect(codes({ now: instant('2025-12-01T06:00') })).toEqual([])
  expect(codes({ now: instant('2025-12-01T05:59') })).toEqual(['refuse TOO_FAR_AHEAD'])
})

test('a visit that ends before it begins is refused', () => {
  expect(codes(visit({ end: instant('2026-12-01T16:00') }))).toEqual(['refuse TIME_EMPTY'])
})

test('what is needed and not chosen is waited for', () => {
  expect(codes({ resources: [resource('clinician'), resource('client')] })).toEqual(['hold RESOURCE_NOT_CHOSEN'])
})

test('a clinician takes so many visits and journeys a day', () => {
  const clinician = (visits: number, journeys: number) => ({
    resources: [resource('clinician', { sameDay: { visits, journeys } }), resource('room'), resource('client')],
  })
  expect(codes(clinician(7, 1))).toEqual([])
  expect(codes(clinician(7, 2))).toEqual(['refuse DAY_LIMIT_REACHED'])
  expect(codes(clinician(8, 0))).toEqual(['refuse DAY_LIMIT_REACHED'])
})

test('one individual hour a client and day, whoever gives it; a group beside it is fine', () => {
  expect(findings({ clientDay: { individualHours: 1, groups: 0 } })).toMatchObject([{ code: 'SECOND_INDIVIDUAL_HOUR', overridableBy: [] }])
  expect(codes({ clientDay: { individualHours: 0, groups: 1 } })).toEqual([])
  const group = visit({ kind: 'group', bills: 'group' })
  expect(codes({ ...group, clientDay: { individualHours: 1, groups: 0 } })).toEqual([])
  expect(codes({ ...group, clientDay: { individualHours: 0, groups: 1 } })).toEqual(['refuse SECOND_GROUP_SAME_DAY'])
  expect(codes({ ...visit({ bills: 'none' }), clientDay: { individualHours: 1, groups: 1 } })).toEqual([])
})

test('complaint 11: every reason is given with what it is about, not only the first', () => {
  const all = { ...room({ ...taken('2026-12-01T16:00', '2026-12-01T17:00'), open: [] }), clientDay: { individualHours: 1, groups: 0 } }
  expect(codes(all)).toEqual(['refuse TIME_TAKEN', 'refuse OUTSIDE_OPENING_HOURS', 'refuse SECOND_INDIVIDUAL_HOUR'])
})

test('a visit that begins this minute is not past, only without notice', () => {
  expect(codes({ now: instant('2026-12-01T16:00') })).toEqual(['refuse NOTICE_TOO_SHORT'])
})

test('of two that follow, the sooner says how much of the buffer is left, whichever is listed first', () => {
  const [soon, later] = [stretch('2026-12-01T19:10', '2026-12-01T19:20'), stretch('2026-12-01T19:25', '2026-12-01T20:00')]
  for (const order of [
    [soon, later],
    [later, soon],
  ]) {
    const [finding] = findings(room({ taken: order.map((during) => ({ during, lapsesAt: null })) }))
    expect(finding).toMatchObject({ code: 'BUFFER_TOO_SHORT', params: { minutesFree: 10, minutesWanted: 30 } })
  }
})

test('a visit that keeps nothing after it may be followed at once, one that keeps a minute not', () => {
  const next = room(taken('2026-12-01T19:00', '2026-12-01T20:00'))
  expect(codes({ ...visit({ bufferMinutes: 0 }), ...next })).toEqual([])
  expect(codes({ ...visit({ bufferMinutes: 1 }), ...next })).toEqual(['refuse BUFFER_TOO_SHORT'])
})
