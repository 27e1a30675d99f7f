import 'server-only'
import { type Board, type DecidedStep, decideStepsInTurn } from '../../domain/absences/board.ts'
import { type LeftVisit, type Replan, replan } from '../../domain/absences/replan.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type Finding, onceEach } from '../../domain/finding.ts'
import { type AskedBy, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { type LoadedBoard, loadBoard, loadHitVisits } from '../records/absences.ts'
import type { Tx } from '../scope.ts'
import { type Choice, loadBookingPlaces, nameColumns } from './booking-parts.ts'
import { type MovedVisit, moveAsked, type PlannedMove, previewOfBooked, type Shift, shiftsOf } from './shifts.ts'

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
  /** Whether somebody is away, or a room or a chair is out of use. */
  readonly what: 'person' | 'room' | 'chair'
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
    include: {
      clinician: { select: { name: true } },
      room: { select: { name: true } },
      chair: { select: { name: true, facility: { select: { name: true } } } },
    },
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
  const shown = { loaded, by, rooms, namesOf: new Map(names.map((client) => [client.id, clientNameOf(client)])) }
  return {
    ...{ id: absence.id, startsAt: absence.startsAt, endsAt: absence.endsAt, timeZone, hit: hits.length },
    ...{ who: nameOf(absence), what: absence.clinicianId ? 'person' : absence.chairId ? 'chair' : 'room' },
    clients: clientShifts(plan, shown),
    left: plan.left.map((one) => leftShown(one, shown)),
    until: loaded.days.at(-1) ?? localDateOf(absence.endsAt, timeZone),
  }
}

type Named = { readonly name: string }
const nameOf = ({
  clinician,
  room,
  chair,
}: {
  clinician: Named | null
  room: Named | null
  chair: (Named & { facility: Named }) | null
}): string => (chair ? `${chair.name}, ${chair.facility.name}` : (clinician?.name ?? room?.name ?? ''))

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
  readonly rooms: readonly Choice[]
  readonly namesOf: ReadonlyMap<string, string>
}

const clientShifts = ({ steps }: Replan, shown: Shown): ClientShift[] =>
  [...Map.groupBy(steps, ({ world }) => world.client.id)].flatMap(([clientId, own]) => {
    const [first] = own
    if (!first) return []
    const rulings = own.map(({ decided }) => decided.ruling)
    return {
      ...{ clientId, clientName: shown.namesOf.get(clientId) ?? '', timeZone: first.world.timeZone },
      shifts: shiftsOf(own, shown.rooms),
      moves: own.map(moveAsked),
      waitsFor: onceEach(rulings.flatMap(waitsIn)),
      warnings: onceEach(rulings.flatMap(warningsIn)),
      byItself: isByItself(shown.loaded.board, own, shown.by),
    }
  })

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

function leftShown({ worldKey, visit, because }: LeftVisit, { loaded: { board }, namesOf, rooms }: Shown): LeftShown {
  const world = board.worlds.get(worldKey)
  return {
    ...{ id: visit.id, because, timeZone: visit.timeZone },
    clientName: (world && namesOf.get(world.client.id)) ?? '',
    visit: previewOfBooked(visit, world ?? { clinicians: [], facilities: [] }, rooms),
  }
}
