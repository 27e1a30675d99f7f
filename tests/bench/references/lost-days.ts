import { isHitBy } from '../../../lib/domain/absences/absence.ts'
import { boardOf } from '../../../lib/domain/absences/board.ts'
import type { HitClient } from '../../../lib/domain/absences/replan.ts'
import { isJourney } from '../../../lib/domain/law/visit.ts'
import type { BookedVisit, World } from '../../../lib/domain/law/world.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { minuteOf } from '../../../lib/domain/time/zone-table.ts'
import { sceneOf } from '../../domain/law/scene.ts'
import { desk, timeZone } from '../../domain/law/world.ts'
import { numbers } from './workload.ts'

const CYCLES = 6
const COLLEAGUES = 19
const ROOMS = 6
const DAYS = 70

/**
 * A client six weekly cycles into a practice of twenty clinicians and six rooms, half of whose hours are taken; the lead is away for one
 * day, on which one of the first three journeys is.
 */
export function lostDayOf(seed: number) {
  const random = numbers(seed)
  const scene = sceneOf('journey', 'confirm').world
  const [cycle] = scene.cycles
  const [wren] = scene.clinicians
  if (!cycle || !wren) throw new Error('a cycle stands')
  const week = (visit: BookedVisit, index: number): BookedVisit => {
    const on = addDays(visit.on, index * 7)
    const startsAt = instantAt(on, '10:00', timeZone)
    const endsAt = new Date(startsAt.getTime() + visit.endsAt.getTime() - visit.startsAt.getTime())
    return { ...visit, id: `${visit.id} ${index}`, cycleId: `cycle ${index}`, on, startsAt, endsAt }
  }
  const weeks = Array.from({ length: CYCLES }, (_, index) => index)
  const visits = weeks.flatMap((index) => scene.visits.map((visit) => week(visit, index)))
  const lost = addDays('2026-12-02', 7 * Math.floor(random() * 3))
  const absence = {
    ...{ clinicianId: 'wren', roomId: null, chairId: null },
    startsAt: instantAt(lost, '00:00', timeZone),
    endsAt: instantAt(addDays(lost, 1), '00:00', timeZone),
  }
  const days = Array.from({ length: DAYS }, (_, index) => addDays(scene.today, index))
  const isOwn = (on: string) => visits.some((visit) => visit.on === on)
  /** Half of the hours of a week taken, an hour at a time; of the lead and the first room those of the client's own days are free. */
  const busy = (keepsDays: boolean) =>
    days.flatMap((on) =>
      Array.from({ length: 9 }, (_, hour) => minuteOf(instantAt(on, '08:00', timeZone)) + hour * 60).flatMap((start) =>
        random() < 0.5 && !(keepsDays && isOwn(on)) ? [start, start + 60] : [],
      ),
    )
  const hours = { timeZone, weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 480, closes: 1_020 })), exceptions: [] }
  const colleagues = Array.from({ length: COLLEAGUES }, (_, index) => `colleague ${index}`)
  const rooms = Array.from({ length: ROOMS }, (_, index) => (index === 0 ? 'room' : `room ${index}`))
  const calendar = (id: string, taken: number[], away: number[] = []) =>
    [id, { id, hours: id === 'client' ? null : hours, away, busy: taken }] as const
  const world: World = {
    ...scene,
    ...{ visits, roomIds: rooms },
    cycles: weeks.map((index) => ({ ...cycle, id: `cycle ${index}`, number: index + 1 })),
    journeys: visits
      .filter(isJourney)
      .map(({ id, on, cycleId, facilityId }) => ({ id, on, cycleId, facilityId, regimenId: cycle.regimenId })),
    clinicians: [wren, ...colleagues.map((id) => ({ ...wren, id, name: id }))],
    calendars: new Map([
      calendar('wren', busy(true), [minuteOf(absence.startsAt), minuteOf(absence.endsAt)]),
      ...colleagues.map((id) => calendar(id, busy(false))),
      ...rooms.map((id) => calendar(id, busy(id === 'room'))),
      calendar('client', []),
      calendar('hawthorn', []),
    ]),
  }
  const by = { ...desk, now: world.now }
  const board = boardOf(new Map([['client', world]]), new Set(visits.map(({ id }) => id)))
  const client: HitClient = { worldKey: 'client', days, by, hit: visits.filter((visit) => isHitBy(absence, visit)) }
  return { board, client }
}
