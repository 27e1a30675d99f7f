import { expect, test } from 'vitest'
import { decideMove } from '@/lib/domain/law/decide-move'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import { moveOf } from '@/lib/domain/law/move-of'
import { nearestOpeningOfMove, openingsOfMove } from '@/lib/domain/law/openings'
import type { World } from '@/lib/domain/law/world'
import { addDays, type LocalDate, type LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { worldWith } from './cycles'
import { calendar, desk, timeZone } from './world'

const DAYS = Array.from({ length: 8 }, (_, day) => addDays('2026-11-29', day))
const HOURS = Array.from({ length: 96 }, (_, quarter): LocalTime => {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}` as LocalTime
})

/** One cycle in the calendar around Wednesday, Dec 2, its therapist out for some hours of the days around. */
function standing(out: readonly (readonly [on: LocalDate, from: LocalTime, to: LocalTime])[]): World {
  const at = (on: LocalDate, time: LocalTime) => minuteOf(instantAt(on, time, timeZone))
  const away = out.flatMap(([on, from, to]) => [at(on, from), at(on, to)])
  const world = worldWith()
  const ids = ['lark', 'room', 'other'].map((id) => [id, calendar(id)] as const)
  return {
    ...world,
    roomIds: ['room', 'other'],
    calendars: new Map([['wren', calendar('wren', { away })], ...ids, ['client', calendar('client', { hours: null })]]),
  }
}

const worlds = [
  standing([]),
  standing([
    ['2026-12-01', '08:00', '11:00'],
    ['2026-12-03', '09:00', '14:00'],
    ['2026-12-04', '08:00', '18:00'],
  ]),
]

for (const kind of ['preparation', 'journey', 'integration'] as const)
  test(`every time to which the ${kind} of a cycle could move is lawful, and no other`, () => {
    for (const world of worlds) {
      const booked = world.visits.find((visit) => visit.kind === kind)
      const move = booked && moveOf(world, booked)
      if (!move) throw new Error('it is in the calendar')
      const by = { ...desk, now: world.now }
      const asked = { clinicianId: booked.clinicianId, roomId: null }
      const isLawful = (on: LocalDate, at: LocalTime) => !decideMove(move, { ...asked, on, at }, by).ruling.findings.some(isInTheWay)
      const listed = openingsOfMove(move, DAYS, asked, by)
      expect(listed.map(({ on, times }) => [on, times])).toEqual(DAYS.map((on) => [on, HOURS.filter((at) => isLawful(on, at))]))
      for (const { on, times, why } of listed) {
        const nearest = nearestOpeningOfMove(move, { ...asked, on, at: '10:00' }, by)
        expect('at' in nearest ? times.includes(nearest.at) : nearest.why()).toEqual('at' in nearest ? true : why)
        if (times.includes('10:00')) expect(nearest).toEqual({ at: '10:00' })
      }
      expect(listed.some(({ times }) => times.length > 0)).toBe(true)
    }
  })
