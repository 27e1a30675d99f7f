import { type Absence, isHitBy } from '../../../lib/domain/absences/absence.ts'
import { type Board, boardAfter, boardOf, type DecidedStep, decideStep, type MoveAsked } from '../../../lib/domain/absences/board.ts'
import { isJourney } from '../../../lib/domain/law/visit.ts'
import type { BookedVisit, World } from '../../../lib/domain/law/world.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { minuteOf } from '../../../lib/domain/time/zone-table.ts'
import { fc } from '../../support/property.ts'
import { sceneOf } from '../law/scene.ts'
import { desk, timeZone } from '../law/world.ts'

/** A day is lost: a client with two cycles, whoever is away, and where visits may go. */
export type LostDay = {
  readonly board: Board
  readonly absence: Absence
  readonly hit: readonly BookedVisit[]
  readonly days: readonly LocalDate[]
}

const KEY = 'client north'
const FIRST: LocalDate = '2026-11-29'
const DAYS = 13
export const by = (world: World) => ({ ...desk, now: world.now })

const facts = fc.record({
  closes: fc.constantFrom(14, 15),
  apart: fc.constantFrom(5, 6, 7),
  away: fc.record({ from: fc.integer({ min: 0, max: 4 }), days: fc.constantFrom(1, 1, 2, 3) }),
  takenOfWren: fc.array(fc.integer({ min: 0, max: DAYS }), { maxLength: 6 }),
  takenOfLark: fc.subarray(Array.from({ length: DAYS }, (_, day) => day)),
  larkPrepares: fc.boolean(),
  restsOn: fc.subarray([0, 6]),
})

const nextTo = (visit: BookedVisit, days: number, cycle: string): BookedVisit => {
  const on = addDays(visit.on, days)
  const minutes = visit.endsAt.getTime() - visit.startsAt.getTime()
  const startsAt = instantAt(on, '10:00', timeZone)
  return { ...visit, id: `${visit.id} ${cycle}`, cycleId: cycle, on, startsAt, endsAt: new Date(startsAt.getTime() + minutes) }
}

/** Two cycles of a client who is seen by one therapist, a colleague, one room, few hours a day: small enough to try everything. */
export const lostDay: fc.Arbitrary<LostDay> = facts.map(({ closes, apart, away, takenOfWren, takenOfLark, larkPrepares, restsOn }) => {
  const scene = sceneOf('journey', 'confirm').world
  const [cycle] = scene.cycles
  if (!cycle) throw new Error('a cycle stands')
  const visits = [0, apart].flatMap((days, index) => scene.visits.map((visit) => nextTo(visit, days, `cycle ${index}`)))
  const day = (index: number) => addDays(FIRST, index)
  const whole = (index: number) => [
    minuteOf(instantAt(day(index), '00:00', timeZone)),
    minuteOf(instantAt(day(index + 1), '00:00', timeZone)),
  ]
  const inTurn = (days: readonly number[]) => [...new Set(days)].sort((one, other) => one - other).flatMap(whole)
  const hours = {
    timeZone,
    weekly: [0, 1, 2, 3, 4, 5, 6]
      .filter((weekday) => !restsOn.includes(weekday))
      .map((weekday) => ({ weekday, opens: 600, closes: closes * 60 })),
    exceptions: [],
  }
  const isAway = Array.from({ length: away.days }, (_, index) => away.from + index)
  const absence: Absence = {
    ...{ clinicianId: 'wren', roomId: null, chairId: null },
    startsAt: instantAt(day(away.from), '00:00', timeZone),
    endsAt: instantAt(day(away.from + away.days), '00:00', timeZone),
  }
  const calendar = (id: string, gone: readonly number[], taken: readonly number[] = []) =>
    [id, { id, hours: id === 'client' ? null : hours, away: inTurn(gone), busy: inTurn(taken) }] as const
  const world: World = {
    ...scene,
    visits,
    cycles: [0, 1].map((index) => ({ ...cycle, id: `cycle ${index}`, number: index + 1 })),
    journeys: visits
      .filter(isJourney)
      .map(({ id, on, cycleId, facilityId }) => ({ id, on, cycleId, facilityId, regimenId: cycle.regimenId })),
    clinicians: scene.clinicians.map((one) =>
      one.id === 'lark' && larkPrepares ? { ...one, credentials: one.credentials.slice(0, 2) } : one,
    ),
    ruleset: { ...scene.ruleset, values: { ...scene.ruleset.values, 'booking.step-minutes': 60 } },
    calendars: new Map([
      calendar(
        'wren',
        isAway,
        takenOfWren.filter((index) => visits.every(({ on }) => on !== day(index))),
      ),
      calendar('lark', takenOfLark),
      calendar('room', []),
      calendar('hawthorn', []),
      calendar('client', []),
    ]),
  }
  const board = boardOf(new Map([[KEY, world]]), new Set(visits.map(({ id }) => id)))
  return {
    ...{ board, absence },
    hit: visits.filter((visit) => isHitBy(absence, visit)),
    days: Array.from({ length: DAYS }, (_, index) => day(index)).filter((on) => on >= world.today),
  }
})

export const client = ({ board, hit, days }: LostDay) => ({ worldKey: KEY, hit, days, by: by(worldOf(board)) })

export function worldOf({ worlds }: Board): World {
  const world = worlds.get(KEY)
  if (!world) throw new Error('the client has a world')
  return world
}

const people = ['wren', 'lark']
/** A journey that begins later ends after closing. */
const times: readonly LocalTime[] = ['10:00', '11:00', '12:00']
const timesOfHour: readonly LocalTime[] = [...times, '13:00', '14:00']

/** Every way that a visit could be asked to go. */
const asksFor = (visit: BookedVisit, days: readonly LocalDate[]): MoveAsked[] =>
  days.flatMap((on) =>
    (isJourney(visit) ? times : timesOfHour).flatMap((at) =>
      people.map((clinicianId) => ({ worldKey: KEY, appointmentId: visit.id, on, at, clinicianId, roomId: null })),
    ),
  )

/**
 * The fewest visits that have to move so that nobody is left with whoever is away, by trying everything: any visit that is hit, any journey,
 * at any time of any day with anybody, in any order, one after the other, as long as the cycles stay in their order. Null where nothing
 * helps. Tried by how many visits change.
 */
export function fewestMoved({ board, absence, days }: LostDay): number | null {
  const asked = { by: by(worldOf(board)) }
  const most = worldOf(board).visits.length
  const hits = (at: Board) => worldOf(at).visits.filter((visit) => isHitBy(absence, visit))
  const tried = new Set<string>()
  const found = (at: Board, moved: ReadonlySet<string>, left: number): boolean => {
    const open = hits(at)
    if (open.length === 0) return isInOrder(worldOf(at))
    const key = `${left} ${worldOf(at).visits.map(({ id, startsAt, clinicianId }) => `${id} ${startsAt.getTime()} ${clinicianId}`)}`
    if (left <= 0 || tried.has(key)) return false
    tried.add(key)
    const candidates = worldOf(at).visits.filter((visit) => !moved.has(visit.id) && (open.includes(visit) || isJourney(visit)))
    return candidates.some((visit) =>
      asksFor(visit, isJourney(visit) && left >= 3 ? days : [visit.on]).some((ask) => {
        if (ask.on === visit.on && !open.includes(visit)) return false
        const step = decideStep(at, ask, asked.by)
        if (!step || step.stops.length > 0) return false
        const changed = changedBy(step)
        if (changed.length > left || changed.some((id) => moved.has(id))) return false
        return found(boardAfter(at, step), new Set([...moved, ...changed]), left - changed.length)
      }),
    )
  }
  for (let left = 0; left <= most; left += 1) if (found(board, new Set(), left)) return left
  return null
}

/** Whether the journeys come in the order of their cycles. */
function isInOrder({ cycles, visits }: World): boolean {
  const days = cycles.map(({ id }) => visits.find((visit) => isJourney(visit) && visit.cycleId === id)?.on ?? '')
  return days.every((on, index) => index === 0 || on > (days[index - 1] ?? ''))
}

const changedBy = ({ moved }: DecidedStep): string[] => moved.map(({ row }) => row.id)
