import 'server-only'
import { type Board, type DecidedStep, decideStepsInTurn, type MoveAsked } from '../../domain/absences/board.ts'
import { type LeftVisit, type Replan, replan } from '../../domain/absences/replan.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { journeyDayOf } from '../../domain/law/decide-move.ts'
import { type AskedBy, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import { moveOf } from '../../domain/law/move-of.ts'
import type { BookedVisit, World } from '../../domain/law/world.ts'
import type { Cents } from '../../domain/money.ts'
import { priceOf } from '../../domain/regimens/cycle-alternatives.ts'
import { visitPrice } from '../../domain/regimens/visit-price.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { type LoadedBoard, loadBoard, loadHitVisits } from '../records/absences.ts'
import type { Tx } from '../scope.ts'
import { loadBookingPlaces, nameColumns, type PreviewVisit } from './booking-parts.ts'

/** A visit that somebody else moves: what missing it costs was said when it was booked. */
type MovedVisit = Omit<PreviewVisit, 'missedFee'>

/** A visit as it stands and as it would. */
export type ShiftedVisit = { readonly id: string; readonly from: MovedVisit; readonly to: MovedVisit }

/** A move as the command is asked for it. */
export type PlannedMove = {
  readonly appointmentId: string
  readonly sequence: number
  readonly on: LocalDate
  readonly at: MoveAsked['at']
  readonly clinicianId: string | null
  readonly shown: { readonly appointmentId: string; readonly startsAt: string; readonly clinicianId: string | null }[]
}

/** What changes together: a cycle, or a visit by itself; what it costs the client, before and after. */
export type Shift = {
  readonly key: string
  readonly cycleNumber: number | null
  readonly visits: readonly ShiftedVisit[]
  readonly centsBefore: Cents | null
  readonly centsAfter: Cents | null
}

export type ClientShift = {
  readonly clientId: string
  readonly clientName: string
  readonly timeZone: string
  readonly shifts: readonly Shift[]
  readonly moves: readonly PlannedMove[]
  readonly waitsFor: readonly Finding[]
  readonly warnings: readonly Finding[]
  /** It can be done without the others: it takes no time that one of them leaves. */
  readonly byItself: boolean
}

export type LeftShown = Pick<LeftVisit, 'because'> & {
  readonly id: string
  readonly clientName: string
  readonly timeZone: string
  readonly visit: MovedVisit
}

export type AwayPlan = {
  readonly id: string
  readonly who: string
  /** It is a room that is out of use. */
  readonly isRoom: boolean
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  /** How many visits of clients need whoever is away. */
  readonly hit: number
  readonly clients: readonly ClientShift[]
  readonly left: readonly LeftShown[]
  /** The last day on which another time was looked for. */
  readonly until: LocalDate
}

/** What an absence hits and the plan that moves the fewest visits. Null where this person has no such absence to see. */
export async function findAwayPlan(tx: Tx, actor: Actor, { timeOffId, now }: { timeOffId: string; now: Date }): Promise<AwayPlan | null> {
  const { practiceId } = actor
  const absence = await tx.timeOff.findFirst({
    where: { practiceId, id: timeOffId, ...(actor.role === 'therapist' ? { clinicianId: actor.clinicianId } : {}) },
    include: { clinician: { select: { name: true } }, room: { select: { name: true } } },
  })
  if (!absence) return null
  const hits = await loadHitVisits(tx, practiceId, absence, now)
  const places = await loadBookingPlaces(tx, practiceId)
  const timeZone = hits[0]?.timeZone ?? places[0]?.timeZone ?? 'UTC'
  const loaded = await loadBoard(tx, hits, { practiceId, until: localDateOf(absence.endsAt, timeZone), now })
  const names = await tx.client.findMany({
    where: { practiceId, id: { in: hits.map(({ clientId }) => clientId) } },
    select: { id: true, ...nameColumns },
  })
  const by: AskedBy = { actor, now }
  const plan = replan(loaded.board, clientsOf(loaded, hits, by))
  const rooms = places.flatMap((place) => place.rooms)
  const shown = { loaded, by, rooms, nameOf: new Map(names.map((client) => [client.id, clientNameOf(client)])) }
  return {
    ...{ id: absence.id, startsAt: absence.startsAt, endsAt: absence.endsAt, timeZone, hit: hits.length },
    ...{ who: absence.clinician?.name ?? absence.room?.name ?? '', isRoom: absence.clinicianId === null },
    clients: clientShifts(plan, shown),
    left: plan.left.map((one) => leftShown(one, shown)),
    until: loaded.days.at(-1) ?? localDateOf(absence.endsAt, timeZone),
  }
}

function clientsOf({ board, keyOf, days }: LoadedBoard, hits: readonly { readonly id: string }[], by: AskedBy) {
  const keys = [...new Set(hits.flatMap(({ id }) => keyOf.get(id) ?? []))]
  return keys.map((worldKey) => {
    const ids = hits.filter(({ id }) => keyOf.get(id) === worldKey).map(({ id }) => id)
    const visits = board.worlds.get(worldKey)?.visits ?? []
    return { worldKey, days, by, hit: ids.flatMap((id) => visits.find((visit) => visit.id === id) ?? []) }
  })
}

type Shown = {
  readonly loaded: LoadedBoard
  readonly by: AskedBy
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  readonly nameOf: ReadonlyMap<string, string>
}

const clientShifts = ({ steps }: Replan, shown: Shown): ClientShift[] =>
  [...Map.groupBy(steps, ({ world }) => world.client.id)].flatMap(([clientId, own]) => {
    const [first] = own
    if (!first) return []
    const rulings = own.map(({ decided }) => decided.ruling)
    return {
      ...{ clientId, clientName: shown.nameOf.get(clientId) ?? '', timeZone: first.world.timeZone },
      shifts: shiftsOf(own, shown),
      moves: own.map(moveAsked),
      waitsFor: onceEach(rulings.flatMap(waitsIn)),
      warnings: onceEach(rulings.flatMap(warningsIn)),
      byItself: isByItself(shown.loaded.board, own, shown.by),
    }
  })

function moveAsked({ asked: { appointmentId, on, at, clinicianId }, moved }: DecidedStep): PlannedMove {
  const sequence = moved.find(({ row }) => row.id === appointmentId)?.row.sequence ?? 0
  const shown = moved.map((one) => ({
    appointmentId: one.row.id,
    startsAt: one.moved.startsAt.toISOString(),
    clinicianId: one.moved.clinicianId,
  }))
  return { appointmentId, sequence, on, at, clinicianId, shown }
}

/** Whether one client's moves come to the same where nobody else is moved. */
function isByItself(board: Board, own: readonly DecidedStep[], by: AskedBy): boolean {
  const { steps } = decideStepsInTurn(
    board,
    own.map(({ asked }) => asked),
    by,
  )
  return (
    steps.length === own.length &&
    steps.every(({ stops }) => stops.length === 0) &&
    JSON.stringify(steps.map(moveAsked)) === JSON.stringify(own.map(moveAsked))
  )
}

function shiftsOf(own: readonly DecidedStep[], { rooms }: Shown): Shift[] {
  const byCycle = Map.groupBy(own, ({ moved, asked }) => moved[0]?.row.cycleId ?? asked.appointmentId)
  return [...byCycle].flatMap(([key, steps]) => {
    const [first] = steps
    if (!first) return []
    return {
      key,
      cycleNumber: first.world.cycles.find(({ id }) => id === key)?.number ?? null,
      visits: steps
        .flatMap(({ moved, world }) =>
          moved.map((one) => ({
            id: one.row.id,
            from: previewOfBooked(one.row, world, rooms),
            to: previewOfBooked(one.moved, world, rooms),
          })),
        )
        .sort((one, other) => one.to.startsAt.getTime() - other.to.startsAt.getTime()),
      ...pricesOf(first),
    }
  })
}

/** What a cycle, or a visit by itself, costs the client where it stands and where it would. */
function pricesOf({ world, asked }: DecidedStep): Pick<Shift, 'centsBefore' | 'centsAfter'> {
  const booked = world.visits.find(({ id }) => id === asked.appointmentId)
  const move = booked && moveOf(world, booked)
  if (!move) return { centsBefore: null, centsAfter: null }
  if (move.of === 'single') {
    const price = (on: LocalDate) => visitPrice(world, { kind: move.kind, on, setting: move.setting })
    return { centsBefore: price(move.booked.on), centsAfter: price(asked.on) }
  }
  const price = priceOf(world)
  const { current } = move.facts
  return { centsBefore: price(current.format, current.journeyOn), centsAfter: price(current.format, journeyDayOf(move.facts, asked)) }
}

const previewOfBooked = (
  { kind, phase, startsAt, endsAt, setting, clinicianId, roomId }: BookedVisit,
  { clinicians }: Pick<World, 'clinicians'>,
  rooms: Shown['rooms'],
): MovedVisit => ({
  ...{ kind, startsAt, endsAt, setting, phases: phase === null ? [] : [phase] },
  clinicianName: clinicians.find(({ id }) => id === clinicianId)?.name ?? null,
  roomName: rooms.find(({ id }) => id === roomId)?.name ?? null,
})

function leftShown({ worldKey, visit, because }: LeftVisit, { loaded: { board }, nameOf, rooms }: Shown): LeftShown {
  const world = board.worlds.get(worldKey)
  return {
    ...{ id: visit.id, because, timeZone: visit.timeZone },
    clientName: (world && nameOf.get(world.client.id)) ?? '',
    visit: previewOfBooked(visit, { clinicians: world?.clinicians ?? [] }, rooms),
  }
}
