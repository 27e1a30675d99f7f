import { expect, test } from 'vitest'
import { boardOf, boardWithout, decideStepsInTurn } from '@/lib/domain/absences/board'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { journeysFrom, nearestRest, placeRest } from '@/lib/domain/swaps/rest-of-plan'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { cycleIn, worldWith } from '../law/cycles'
import { calendar, desk, timeZone } from '../law/world'

const WEEKS = [0, 1, 2]
const minute = (on: LocalDate, later = 0) => minuteOf(instantAt(addDays(on, later), '00:00', timeZone))
const awayOn = (days: readonly LocalDate[]) => days.flatMap((on) => [minute(on), minute(on, 1)])

/** Three cycles a week apart, their journeys on the Wednesdays Dec 2, 9 and 16 at ten, all of Wren's, who is away on `away`. */
function planOf(away: readonly LocalDate[] = []): World {
  const one = worldWith()
  const visits = WEEKS.flatMap((week) =>
    one.visits.map((visit): BookedVisit => {
      const moved = { on: addDays(visit.on, week * 7), startsAt: laterBy(visit.startsAt, week), endsAt: laterBy(visit.endsAt, week) }
      return { ...visit, ...moved, id: `${visit.id} ${week + 1}`, cycleId: `cycle ${week + 1}` }
    }),
  )
  const cycle = cycleIn(one)
  return {
    ...one,
    visits,
    roomIds: ['room', 'other'],
    cycles: WEEKS.map((week) => ({ ...cycle, id: `cycle ${week + 1}`, number: week + 1 })),
    journeys: visits.flatMap(({ id, kind, on, cycleId, facilityId }) =>
      kind === 'journey' ? [{ id, on, cycleId, facilityId, regimenId: cycle.regimenId }] : [],
    ),
    calendars: new Map([
      ['wren', calendar('wren', { away: awayOn(away) })],
      ...['lark', 'room', 'other'].map((id) => [id, calendar(id)] as const),
      ['client', calendar('client', { hours: null })],
    ]),
  }
}

const laterBy = (at: Date, weeks: number) => new Date(at.getTime() + weeks * 7 * 86_400_000)

function rest(world: World, on: LocalDate, from = 1) {
  const board = boardOf(new Map([['client', world]]), new Set(world.visits.map(({ id }) => id)))
  const journeys = journeysFrom(world.visits, `cycle ${from}`).map(({ id }) => ({ appointmentId: id, worldKey: 'client' }))
  const to = { on, at: '10:00' } as const
  const by = { ...desk, now: world.now }
  const placed = placeRest(board, journeys, to, by)
  return {
    board,
    by,
    placed,
    nearest: () => nearestRest(board, journeys, to, by),
    days: placed?.steps.map(({ asked }) => `${asked.on} ${asked.at} ${asked.clinicianId}`),
    stops: placed?.steps.map(({ stops }) => stops.map(({ code }) => code)),
    warned: placed?.steps.flatMap(({ decided }) => decided.ruling.findings.map(({ code }) => code)),
  }
}

test('all move by the same number of days where that is lawful, onto the days of one another too, and each takes its cycle along', () => {
  for (const [on, days] of [
    ['2026-12-03', ['2026-12-03', '2026-12-10', '2026-12-17']],
    ['2026-12-09', ['2026-12-09', '2026-12-16', '2026-12-23']],
    ['2026-12-01', ['2026-12-01', '2026-12-08', '2026-12-15']],
  ] as const) {
    const { days: found, stops, placed, warned } = rest(planOf(), on)
    expect(found).toEqual(days.map((day) => `${day} 10:00 wren`))
    expect(stops).toEqual([[], [], []])
    expect(placed?.unlike).toEqual([])
    expect(placed?.steps.map(({ moved }) => moved.length)).toEqual([3, 3, 3])
    expect(warned).not.toContain('GAP_TOO_LONG')
  }
})

test('one after the other they would be too near, or too far, on the way', () => {
  const { board, by, placed } = rest(planOf(), '2026-12-09')
  const asked = placed?.steps.map((step) => step.asked) ?? []
  expect(decideStepsInTurn(board, asked, by).steps.at(-1)?.stops).not.toEqual([])
})

test('a cycle that cannot move by as many days goes to the first lawful day after, is told with why, and those after it go by the same where they keep the gap', () => {
  // A journey is on a Tuesday, Wednesday or Thursday: its preparation is the day before, its integration the day after.
  const { days, stops, placed } = rest(planOf(['2026-12-10']), '2026-12-03')
  expect(days).toEqual(['2026-12-03 10:00 wren', '2026-12-15 10:00 wren', '2026-12-22 10:00 wren'])
  expect(stops).toEqual([[], [], []])
  expect(
    placed?.unlike.map(({ appointmentId, sameOn, on, findings }) => [appointmentId, sameOn, on, findings.map(({ code }) => code)]),
  ).toEqual([
    ['journey 2', '2026-12-10', '2026-12-15', ['RESOURCE_AWAY']],
    ['journey 3', '2026-12-17', '2026-12-22', ['SECOND_INDIVIDUAL_HOUR', 'TOO_SOON_AFTER_LAST']],
  ])
})

test('one whose first lawful time is the one it has stays, and is not moved', () => {
  const { days, placed } = rest(planOf(['2026-12-08']), '2026-12-01')
  expect(days).toEqual(['2026-12-01 10:00 wren', '2026-12-15 10:00 wren'])
  expect(placed?.stays).toEqual(['journey 2'])
  expect(placed?.unlike).toMatchObject([{ appointmentId: 'journey 2', sameOn: '2026-12-08', on: '2026-12-09' }])
})

test('where there is no day for one, it is that one that is stopped, and the nearest time at which all can move is named', () => {
  const away = Array.from({ length: 30 }, (_, day) => addDays('2026-12-17', day))
  const { stops, nearest } = rest(planOf(away), '2026-12-03')
  expect(stops?.map((codes) => codes.includes('RESOURCE_AWAY'))).toEqual([false, false, true])
  expect(nearest()).toEqual({ on: '2026-12-01', at: '10:00' })
  expect(rest(planOf(Array.from({ length: 60 }, (_, day) => addDays('2026-11-23', day))), '2026-12-03').nearest()).toBeNull()
})

test('the first moves to the time asked for or is stopped there', () => {
  const { stops, nearest } = rest(planOf(['2026-12-03']), '2026-12-03')
  expect(stops?.[0]).toEqual(['RESOURCE_AWAY'])
  // On the Friday no integration could follow.
  expect(nearest()).toEqual({ on: '2026-12-01', at: '10:00' })
})

test('from a later cycle on, those before stay; a journey that has begun or is called off is none of the rest', () => {
  const { days } = rest(planOf(), '2026-12-10', 2)
  expect(days).toEqual(['2026-12-10 10:00 wren', '2026-12-17 10:00 wren'])
  const { visits } = planOf()
  const with3 = (status: BookedVisit['status']) => visits.map((visit) => (visit.id === 'journey 3' ? { ...visit, status } : visit))
  for (const status of ['arrived', 'in_progress', 'completed', 'cancelled'] as const) {
    expect(journeysFrom(with3(status), 'cycle 2').map(({ id }) => id)).toEqual(['journey 2'])
    expect(journeysFrom(with3(status), 'cycle 3')).toEqual([])
  }
})

test('what a later cycle leaves counts for nobody’s day, and its seat is free', () => {
  const plan = planOf()
  const full: World = {
    ...plan,
    ruleset: { ...plan.ruleset, values: { ...plan.ruleset.values, 'booking.clinician-visits-a-day': 1 } },
    clinicianDays: plan.visits.map(({ id, on, kind }) => ({ appointmentId: id, clinicianId: 'wren', on, kind })),
  }
  const { days, stops } = rest(full, '2026-12-09')
  expect(days).toEqual(['2026-12-09', '2026-12-16', '2026-12-23'].map((day) => `${day} 10:00 wren`))
  expect(stops).toEqual([[], [], []])
  const world = worldWith({}, 'format C')
  const seats = (gone: readonly string[]) =>
    boardWithout(boardOf(new Map([['client', world]]), new Set()), new Set(gone))
      .worlds.get('client')
      ?.groups.map(({ seatsLeft }) => seatsLeft)
  expect([seats([]), seats(['seat'])]).toEqual([[4], [5]])
})
