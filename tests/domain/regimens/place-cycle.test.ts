import { describe, expect, test } from 'vitest'
import { planFor, standingOf } from '@/lib/domain/law/decide-cycle'
import type { World } from '@/lib/domain/law/world'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import { type CyclePlan, phaseOf, visitsPlacer } from '@/lib/domain/regimens/place-visits'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { cycleIn, requestIn, without, worldWith } from '../law/cycles'
import type { SceneKind } from '../law/ready'
import { calendar, timeZone } from '../law/world'

const freshOf = (kind: SceneKind = 'journey') => without(worldWith({}, kind), () => true)
const placed = (asked: Partial<CycleRequest> = {}, plan: Partial<CyclePlan> = {}, at: World = freshOf(), kind: SceneKind = 'journey') => {
  const request = { ...requestIn(worldWith({}, kind)), ...asked }
  return visitsPlacer(at, { ...planFor(at, cycleIn(at)), ...plan }, request)(request.journeyAt)
}
const taking = (visits: ReturnType<typeof placed>) => visits.map(({ chosen }) => chosen)
const minutes = (on: `${number}-${number}-${number}`, ...times: `${number}:${number}`[]) =>
  times.map((time) => minuteOf(instantAt(on, time, timeZone)))
const withBusy = (id: string, busy: readonly number[]): World => ({
  ...freshOf(),
  calendars: new Map([...freshOf().calendars, [id, calendar(id, { busy })]]),
})

describe('who takes a part of the cycle', () => {
  const whoever = { preparationBy: null, journeyBy: null, integrationBy: null }
  const away: World = { ...freshOf(), calendars: new Map([...freshOf().calendars, ['wren', calendar('wren', { away: [0, 2 ** 40] })]]) }

  test('the primary therapist, and another only for the preparation', () => {
    expect(taking(placed(whoever)).map(({ clinician }) => clinician)).toEqual(['wren', 'wren', 'wren'])
    expect(taking(placed(whoever, {}, away)).map(({ clinician }) => clinician)).toEqual(['lark', 'wren', 'wren'])
  })

  test('of those who could stand in, whoever may give it comes before who is first by name alone', () => {
    const untrained = away.clinicians.map((one) => (one.id === 'lark' ? { ...one, credentials: [] } : one))
    const wagtail = { ...away.clinicians.find(({ id }) => id === 'lark'), id: 'wagtail' } as World['clinicians'][number]
    const at = { ...away, clinicians: [...untrained, wagtail], calendars: new Map([...away.calendars, ['wagtail', calendar('wagtail')]]) }
    expect(taking(placed(whoever, {}, at)).map(({ clinician }) => clinician)).toEqual(['wagtail', 'wren', 'wren'])
    const nobody = { ...at, clinicians: [...untrained, { ...wagtail, credentials: [] }] }
    expect(taking(placed(whoever, {}, nobody)).map(({ clinician }) => clinician)).toEqual(['lark', 'wren', 'wren'])
  })

  test('whoever is asked for, each part by its own', () => {
    const asked = { preparationBy: 'lark', journeyBy: 'wren', integrationBy: 'lark' }
    expect(taking(placed(asked)).map(({ clinician }) => clinician)).toEqual(['lark', 'wren', 'lark'])
    expect(taking(placed({ ...whoever, journeyBy: 'lark' })).map(({ clinician }) => clinician)).toEqual(['wren', 'lark', 'wren'])
  })

  test('all in one is the primary therapist’s', () => {
    const one = { ...away, visits: [] }
    expect(taking(placed({ ...whoever, format: 'A' }, {}, one)).map(({ clinician }) => clinician)).toEqual(['wren'])
  })
})

test('a part of a cycle is named by its phase, and all in one by the journey', () => {
  expect(phaseOf({ phases: ['preparation', 'journey', 'integration'] })).toBe('journey')
  expect([phaseOf({ phases: ['preparation'] }), phaseOf({ phases: ['integration'] })]).toEqual(['preparation', 'integration'])
  expect([phaseOf({ phases: ['journey'] }), phaseOf({ phases: [] })]).toEqual(['journey', 'journey'])
})

describe('what a part takes up', () => {
  test('a room at the office, a chair at the facility that is asked for, the prescriber who stays', () => {
    expect(taking(placed())[1]).toEqual({ clinician: 'wren', room: 'room', client: 'client' })
    const heron = freshOf('at a facility')
    expect(taking(placed({}, {}, heron, 'at a facility'))[1]).toEqual({ clinician: 'wren', chair: 'chair', client: 'client' })
    expect(taking(placed({ facilityId: 'other' }, {}, heron, 'at a facility'))[1]).toStrictEqual({ clinician: 'wren', client: 'client' })
    const stays = { prescriber: { id: 'hawthorn', staysOnSite: true } }
    expect(taking(placed({}, stays))[1]).toMatchObject({ prescriber: 'hawthorn' })
    expect(taking(placed({}, stays))[0]).not.toHaveProperty('prescriber')
    expect(taking(placed({}, { prescriber: { id: 'hawthorn', staysOnSite: false } }))[1]).not.toHaveProperty('prescriber')
    expect(placed({}, { prescriber: null })[1]?.needs).toEqual(['clinician', 'room', 'client'])
  })

  test('a room asked for is of its part alone', () => {
    const rooms: World = { ...freshOf(), calendars: new Map([...freshOf().calendars, ['blue', calendar('blue')]]) }
    expect(taking(placed({}, { roomAsked: { phase: 'integration', roomId: 'blue' } }, rooms)).map(({ room }) => room)).toEqual([
      'room',
      'room',
      'blue',
    ])
  })

  test('a time at which somebody is taken is kept, with whoever is not; bookings that only touch take nobody', () => {
    const by = { preparationBy: null, preparationAt: '07:00' } as const
    const chosen = (busy: readonly number[]) => placed(by, {}, withBusy('wren', busy))[0]?.chosen.clinician
    expect(chosen(minutes('2026-12-01', '06:00', '07:00'))).toBe('wren')
    expect(chosen(minutes('2026-12-01', '07:55', '09:00'))).toBe('wren')
    expect(chosen(minutes('2026-12-01', '07:54', '09:00'))).toBe('lark')
    expect(chosen(minutes('2026-12-01', '06:00', '07:01'))).toBe('lark')
    expect(chosen(minutes('2026-12-01', '05:00', '06:00', '07:30', '07:40'))).toBe('lark')
    expect(chosen(minutes('2026-12-01', '05:00', '06:00', '08:00', '09:00'))).toBe('wren')
  })

  test('whoever nobody can stand in for is kept, and said to be taken', () => {
    const at = (id: string, times: readonly `${number}:${number}`[]) => withBusy(id, minutes('2026-12-02', ...times))
    const journeyIn = (world: World) => placed({}, {}, world)[1]
    expect(journeyIn(freshOf())?.taken).toEqual([])
    const visit = journeyIn(at('wren', ['10:00', '11:00']))
    expect(visit).toMatchObject({ taken: ['clinician'], chosen: { clinician: 'wren', room: 'room' } })
    expect(journeyIn(at('room', ['12:00', '13:00']))?.taken).toEqual(['room'])
    const two = { ...at('room', ['12:00', '13:00']), roomIds: ['room', 'blue'] }
    const blue = { ...two, calendars: new Map([...two.calendars, ['blue', calendar('blue')]]) }
    expect(journeyIn(blue)).toMatchObject({ taken: [], chosen: { room: 'blue' } })
    expect(placed({ facilityId: 'other' }, {}, freshOf('at a facility'), 'at a facility')[1]?.taken).toEqual([])
  })
})

describe('a part that stands', () => {
  test('keeps its day, time, people and room', () => {
    const world = worldWith()
    const visits = placed({ journeyOn: '2026-12-16' }, { standing: world.visits.map(standingOf) })
    expect(visits.map(({ on, startsAt, chosen, stands }) => [on, startsAt, chosen, stands])).toEqual(
      world.visits.map(({ on, startsAt }) => [on, startsAt, { clinician: 'wren', room: 'room', client: 'client' }, true]),
    )
  })

  test('without a person or a room it takes up the client', () => {
    const standing = worldWith().visits.map((visit) => ({ ...standingOf(visit), clinicianId: null, roomId: null }))
    expect(taking(placed({}, { standing }))).toEqual([{ client: 'client' }, { client: 'client' }, { client: 'client' }])
  })

  test('a seat takes up the client only; the session’s leader gives it', () => {
    const grouped = worldWith({}, 'format C')
    const [, , seat] = placed({}, { standing: grouped.visits.map(standingOf) }, freshOf('format C'), 'format C')
    expect(seat).toMatchObject({ mode: 'group', groupId: 'group', givenBy: 'wren', stands: true, chosen: { client: 'client' } })
    expect(seat?.chosen).toEqual({ client: 'client' })
    const [before] = worldWith().visits.map((visit) => ({ ...standingOf(visit), groupId: 'group' }))
    expect(placed({}, { standing: before ? [before] : [] })[0]).toMatchObject({
      mode: 'group',
      groupId: 'group',
      chosen: { client: 'client' },
    })
  })
})

describe('a seat that is asked for', () => {
  const grouped = freshOf('format C')

  test('has the session’s time and leader', () => {
    const [, , seat] = placed({}, {}, grouped, 'format C')
    expect(seat).toMatchObject({ groupId: 'group', givenBy: 'wren', stands: false, chosen: { client: 'client' } })
    expect(seat?.startsAt.toISOString()).toBe('2026-12-02T21:00:00.000Z')
  })

  test('without a session that day has no time of its own and takes up nobody', () => {
    const [, , seat] = placed({ groupId: null }, {}, { ...grouped, groups: [] }, 'format C')
    expect(seat).toMatchObject({ groupId: null, givenBy: null, chosen: {} })
    expect([seat?.startsAt.toISOString(), seat?.endsAt.toISOString()]).toEqual(['2026-12-02T06:00:00.000Z', '2026-12-02T06:55:00.000Z'])
  })
})
