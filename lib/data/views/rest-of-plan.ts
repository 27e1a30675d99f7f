import 'server-only'
import { boardWithout, movedBy, moveOn } from '../../domain/absences/board.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { type AskedBy, type LawFinding, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { openingsOfMove } from '../../domain/law/openings.ts'
import { nearestRest, placeRest, type RestTime } from '../../domain/swaps/rest-of-plan.ts'
import { daysBetween, type LocalDate, type LocalTime } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { loadJourneysFrom, loadRestBoard } from '../records/rest-of-plan.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'
import { loadBookingPlaces, nameColumns, type OpenDay, openDayOf } from './booking-parts.ts'
import { moveAsked, type PlannedMove, type Shift, shiftsOf } from './shifts.ts'
import { daysOf, windowFrom } from './visit-options.ts'

/** A cycle that goes another way than the first, or nowhere: which, and what the law says. */
type CycleSaid = { readonly id: string; readonly cycleNumber: number | null; readonly findings: readonly LawFinding[] }

export type RestOfPlan = {
  readonly clientId: string
  readonly clientName: string
  readonly cycleNumber: number
  /** How many cycles move, and the first visit of them that does. */
  readonly cycles: number
  readonly journeyId: string
  readonly startsAt: Date
  readonly timeZone: string
  /** Days and times at which the first journey could be, were the later ones out of the way. */
  readonly days: readonly OpenDay[]
  readonly on: LocalDate
  readonly times: readonly LocalTime[]
  /** Present once a time on another day is chosen. */
  readonly chosen: {
    /** By how many days the first cycle moves; below zero for sooner. */
    readonly days: number
    readonly moves: readonly PlannedMove[]
    /** The journeys that stay when they are. */
    readonly stays: readonly string[]
    readonly shifts: readonly Shift[]
    readonly unlike: readonly (CycleSaid & { readonly sameOn: LocalDate; readonly on: LocalDate })[]
    readonly stopped: readonly (CycleSaid & { readonly startsAt: Date })[]
    readonly instead: RestTime | null
    readonly waitsFor: readonly Finding[]
    readonly warnings: readonly Finding[]
  } | null
}

type Asked = {
  readonly cycleId: string
  readonly on: LocalDate | undefined
  readonly at: LocalTime | undefined
  readonly now: Date
}

/** Where a cycle and all of its plan after it could move, and what would come of a time. Null where nothing of it is ahead or there to see, or where it is not moved this way. */
export async function findRestOfPlan(tx: Tx, actor: Actor, { cycleId, on: askedOn, at, now }: Asked): Promise<RestOfPlan | null> {
  const { practiceId } = actor
  const journeys = await loadJourneysFrom(tx, practiceId, cycleId)
  const [first] = journeys
  const client =
    first && (await tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: first.clientId }] }, select: nameColumns }))
  if (!first || !client) return null
  const { timeZone, startsAt } = first
  const standsOn = localDateOf(startsAt, timeZone)
  const on = askedOn ?? standsOn
  const window = windowFrom(on, localDateOf(now, timeZone))
  const { loaded, asked } = await loadRestBoard(tx, journeys, { practiceId, on: window.to, now })
  const { board, keyOf } = loaded
  const key = keyOf.get(first.id) ?? ''
  const world = board.worlds.get(key)
  const move = moveOn(boardWithout(board, movedBy(board, asked.slice(1))), key, first.id)
  if (!world || !move) return null
  const by = { actor, now }
  const openings = openingsOfMove(
    move,
    daysOf(window).filter((day) => day !== standsOn),
    { clinicianId: first.clinicianId, roomId: null },
    by,
  )
  const to = at && on !== standsOn ? { on, at } : null
  const dayShown = on === standsOn ? openings.find((day) => day.on > standsOn && day.times.length > 0)?.on : on
  const rooms = to ? (await loadBookingPlaces(tx, practiceId)).flatMap((place) => place.rooms) : []
  return {
    ...{ clientId: first.clientId, clientName: clientNameOf(client), timeZone, startsAt, on: dayShown ?? on, journeyId: first.id },
    ...{ cycles: journeys.length, cycleNumber: world.cycles.find(({ id }) => id === cycleId)?.number ?? 0 },
    days: openings.map(openDayOf),
    times: openings.find((day) => day.on === dayShown)?.times ?? [],
    chosen: to && chosenRest({ board, asked }, { ...to, days: daysBetween(standsOn, on) }, by, rooms),
  }
}

type On = { readonly board: Parameters<typeof placeRest>[0]; readonly asked: Parameters<typeof placeRest>[1] }

function chosenRest({ board, asked }: On, to: RestTime & { readonly days: number }, by: AskedBy, rooms: Parameters<typeof shiftsOf>[1]) {
  const rest = placeRest(board, asked, to, by)
  if (!rest) return null
  const { steps, unlike, stays } = rest
  const rulings = steps.map(({ decided }) => decided.ruling)
  const numberOf = (id: string) => {
    const world = board.worlds.get(asked.find(({ appointmentId }) => appointmentId === id)?.worldKey ?? '')
    const visit = world?.visits.find((one) => one.id === id)
    return world?.cycles.find((cycle) => cycle.id === visit?.cycleId)?.number ?? null
  }
  const stopped = steps.flatMap(({ asked: { appointmentId: id }, moved, stops }) => {
    const row = moved.find((one) => one.row.id === id)?.row
    return stops.length > 0 && row ? { id, cycleNumber: numberOf(id), startsAt: row.startsAt, findings: stops } : []
  })
  return {
    ...{ days: to.days, moves: steps.map(moveAsked), stays, shifts: shiftsOf(steps, rooms), stopped },
    unlike: unlike.map(({ appointmentId: id, ...one }) => ({ ...one, id, cycleNumber: numberOf(id) })),
    instead: stopped.length > 0 ? nearestRest(board, asked, to, by) : null,
    ...{ waitsFor: onceEach(rulings.flatMap(waitsIn)), warnings: onceEach(rulings.flatMap(warningsIn)) },
  }
}
