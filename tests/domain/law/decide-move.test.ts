import { describe, expect, test } from 'vitest'
import { decideMove, journeyDayOf, movedPhases, type VisitMove } from '@/lib/domain/law/decide-move'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import type { World } from '@/lib/domain/law/world'
import type { TimeRequest } from '@/lib/domain/scheduling/visit-request'
import { addMinutes } from '@/lib/domain/time/interval'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { moveIn, without, worldWith } from './cycles'
import { calendar, desk, timeZone } from './world'

const world = worldWith()
const to = (on: TimeRequest['on'], at: TimeRequest['at'] = '10:00', given: Partial<TimeRequest> = {}): TimeRequest => ({
  on,
  at,
  clinicianId: null,
  roomId: null,
  ...given,
})
const minute = (on: TimeRequest['on'], at: TimeRequest['at']) => minuteOf(instantAt(on, at, timeZone))
const factsOf = (move: VisitMove) => {
  if (move.of !== 'cycle') throw new Error('This move is of a single visit.')
  return move.facts
}
const moved = (move: VisitMove, at: TimeRequest) =>
  decideMove(move, at, desk).visits.map(({ kind, on, startsAt, givenBy }) => [kind, on, startsAt.toISOString().slice(11, 16), givenBy])
const stops = (move: VisitMove, at: TimeRequest) =>
  decideMove(move, at, desk)
    .ruling.findings.filter(isInTheWay)
    .map(({ code }) => code)
const withBusy = (id: string, on: TimeRequest['on'], at: TimeRequest['at'], minutes = 55): World => {
  const start = minute(on, at)
  return worldWith({ calendars: new Map([...world.calendars, [id, calendar(id, { busy: [start, start + minutes] })]]) })
}

describe('which visits change', () => {
  const phases = (phase: 'preparation' | 'journey' | 'integration', on: TimeRequest['on'], begun: string[] = []) =>
    movedPhases(factsOf(moveIn(world, phase, begun)), to(on))

  test('one phase alone, and a journey that keeps its day', () => {
    expect(phases('preparation', '2026-11-30')).toEqual(['preparation'])
    expect(phases('integration', '2026-12-04')).toEqual(['integration'])
    expect(phases('journey', '2026-12-02')).toEqual(['journey'])
  })

  test('a journey that changes its day takes along what has not begun', () => {
    expect(phases('journey', '2026-12-09')).toEqual(['preparation', 'journey', 'integration'])
    expect(phases('journey', '2026-12-09', ['before'])).toEqual(['journey', 'integration'])
    expect(phases('journey', '2026-12-09', ['journey'])).toEqual(['preparation', 'journey', 'integration'])
  })

  test('what the cycle costs hangs on the journey’s day', () => {
    expect(journeyDayOf(factsOf(moveIn(world, 'journey')), to('2026-12-09'))).toBe('2026-12-09')
    expect(journeyDayOf(factsOf(moveIn(world, 'preparation')), to('2026-11-30'))).toBe('2026-12-02')
  })
})

describe('a visit of a cycle', () => {
  test('a preparation and an integration go where they are asked to', () => {
    expect(moved(moveIn(world, 'preparation'), to('2026-12-01', '13:00'))).toEqual([['preparation', '2026-12-01', '19:00', 'wren']])
    expect(moved(moveIn(world, 'preparation'), to('2026-12-01', '13:00', { clinicianId: 'lark' }))).toEqual([
      ['preparation', '2026-12-01', '19:00', 'lark'],
    ])
    expect(moved(moveIn(world, 'integration'), to('2026-12-03', '13:00', { clinicianId: 'lark' }))).toEqual([
      ['integration', '2026-12-03', '19:00', 'lark'],
    ])
    expect(stops(moveIn(world, 'preparation'), to('2026-12-01', '13:00'))).toEqual([])
  })

  test('too far from the journey the law of the cycle stops it', () => {
    expect(stops(moveIn(world, 'preparation'), to('2026-11-25'))).toContain('PHASE_TOO_FAR')
    expect(stops(moveIn(world, 'integration'), to('2026-12-09'))).toContain('PHASE_TOO_FAR')
  })

  test('a journey that keeps its day moves alone, with another person where one is asked for', () => {
    expect(moved(moveIn(world, 'journey'), to('2026-12-02', '13:00'))).toEqual([['journey', '2026-12-02', '19:00', 'wren']])
    expect(moved(moveIn(world, 'journey'), to('2026-12-02', '13:00', { clinicianId: 'lark' }))).toEqual([
      ['journey', '2026-12-02', '19:00', 'lark'],
    ])
  })

  test('a journey that changes its day takes its neighbours to the days around it, at their time and with their person', () => {
    const { visits, byVisit } = decideMove(moveIn(world, 'journey'), to('2026-12-09', '13:00'), desk)
    expect(visits.map(({ kind, on, startsAt }) => [kind, on, startsAt.toISOString().slice(11, 16)])).toEqual([
      ['preparation', '2026-12-08', '16:00'],
      ['journey', '2026-12-09', '19:00'],
      ['integration', '2026-12-10', '16:00'],
    ])
    expect(byVisit.map(({ visit }) => visit.kind)).toEqual(['preparation', 'journey', 'integration'])
    expect(stops(moveIn(world, 'journey'), to('2026-12-09', '13:00'))).toEqual([])
  })

  test('where their time is taken on the new day, the first that fits', () => {
    const before = withBusy('wren', '2026-12-08', '10:00')
    expect(moved(moveIn(before, 'journey'), to('2026-12-09'))[0]).toEqual(['preparation', '2026-12-08', '15:00', 'wren'])
    expect(moved(moveIn(before, 'journey'), to('2026-12-09'))[2]).toEqual(['integration', '2026-12-10', '16:00', 'wren'])
    const after = withBusy('wren', '2026-12-10', '10:00')
    expect(moved(moveIn(after, 'journey'), to('2026-12-09'))[2]).toEqual(['integration', '2026-12-10', '15:00', 'wren'])
    expect(moved(moveIn(after, 'journey'), to('2026-12-09'))[0]).toEqual(['preparation', '2026-12-08', '16:00', 'wren'])
  })

  test('each keeps its own time of day where just that is free on the new day', () => {
    const shifted = (facts: Partial<World> = {}): World => ({
      ...worldWith(facts),
      visits: world.visits.map((visit) =>
        visit.id === 'after' ? { ...visit, startsAt: addMinutes(visit.startsAt, 60), endsAt: addMinutes(visit.endsAt, 60) } : visit,
      ),
    })
    const busy = (...days: readonly [TimeRequest['on'], TimeRequest['at']][]) => {
      const edges = days.map(([on, time]) => minute(on, time)).flatMap((start) => [start, start + 55])
      return shifted({ calendars: new Map([...world.calendars, ['wren', calendar('wren', { busy: edges })]]) })
    }
    const times = (at: World) => moved(moveIn(at, 'journey'), to('2026-12-09', '13:00')).map(([, , time]) => time)
    expect(times(busy(['2026-12-08', '11:00'], ['2026-12-10', '10:00']))).toEqual(['16:00', '19:00', '17:00'])
    expect(times(busy(['2026-12-08', '10:00'], ['2026-12-10', '11:00']))).toEqual(['15:00', '19:00', '15:00'])
  })

  test('a visit around it that is gone, or a seat in a group, has no time to keep', () => {
    const gone = without(world, ({ id }) => id === 'before')
    expect(moved(moveIn(gone, 'journey'), to('2026-12-09')).map(([kind, on]) => [kind, on])).toEqual([
      ['journey', '2026-12-09'],
      ['integration', '2026-12-10'],
    ])
    const grouped = moved(moveIn(worldWith({}, 'format C'), 'journey'), to('2026-12-09'))
    expect(grouped.map(([kind, on]) => [kind, on])).toEqual([
      ['preparation', '2026-12-08'],
      ['journey', '2026-12-09'],
      ['group', '2026-12-09'],
    ])
  })

  test('what goes along goes to the day beside the journey, however far it was', () => {
    const far: World = {
      ...world,
      visits: world.visits.map((visit) =>
        visit.id === 'after'
          ? {
              ...visit,
              on: '2026-12-05',
              startsAt: instantAt('2026-12-05', '10:00', timeZone),
              endsAt: instantAt('2026-12-05', '10:55', timeZone),
            }
          : visit,
      ),
    }
    expect(moved(moveIn(far, 'journey', ['before']), to('2026-12-03')).map(([kind, on]) => [kind, on])).toEqual([
      ['journey', '2026-12-03'],
      ['integration', '2026-12-04'],
    ])
  })

  test('what has begun stays, and the law says what becomes of it', () => {
    const move = moveIn(world, 'journey', ['before'])
    expect(moved(move, to('2026-12-03')).map(([kind, on]) => [kind, on])).toEqual([
      ['journey', '2026-12-03'],
      ['integration', '2026-12-04'],
    ])
    expect(stops(move, to('2026-12-09'))).toContain('PHASE_TOO_FAR')
  })

  test('a room that is asked for is of the visit asked about', () => {
    const rooms = worldWith({ roomIds: ['room', 'other'], calendars: new Map([...world.calendars, ['other', calendar('other')]]) })
    const { visits } = decideMove(moveIn(rooms, 'journey'), to('2026-12-09', '13:00', { roomId: 'other' }), desk)
    expect(visits.map(({ chosen }) => chosen.room)).toEqual(['room', 'other', 'room'])
  })

  test('its own present time is no hindrance, another’s is', () => {
    const own = withBusy('wren', '2026-12-09', '13:00')
    expect(stops(moveIn(own, 'journey'), to('2026-12-09', '13:00', { clinicianId: 'wren' }))).toContain('TIME_TAKEN')
    expect(stops(moveIn(world, 'journey'), to('2026-12-02', '10:30'))).toEqual([])
  })
})

describe('a visit by itself', () => {
  const hours = worldWith({}, 'hour')
  const [booked] = hours.visits
  if (!booked) throw new Error('No hour stands.')
  const single = (at: World = hours): VisitMove => ({ of: 'single', world: at, booked, kind: 'follow_up', setting: 'office' })

  test('is asked about as the visit it is', () => {
    const { visits, byVisit, ruling } = decideMove(single(), to('2026-12-04', '13:00'), desk)
    expect(visits.map(({ on, kind, cycle, format, booked: row }) => [on, kind, cycle, format, row?.id])).toEqual([
      ['2026-12-04', 'follow_up', null, null, 'hour'],
    ])
    expect(byVisit).toEqual([{ visit: visits[0], findings: ruling.findings }])
    expect(stops(single(), to('2026-12-04', '13:00'))).toEqual([])
    expect(stops(single(), to('2026-12-04', '20:00'))).toContain('OUTSIDE_OPENING_HOURS')
  })
})
