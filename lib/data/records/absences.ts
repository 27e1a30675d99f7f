import 'server-only'
import { type Absence, isHitBy } from '../../domain/absences/absence.ts'
import { type Board, boardOf, type WorldKey } from '../../domain/absences/board.ts'
import type { World } from '../../domain/law/world.ts'
import { addDays, daysBetween, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import type { VisitAhead } from './client-facts.ts'
import { loadWorldAhead } from './world.ts'
import { placeOf } from './world-around.ts'

/** The visits of clients that an absence hits and that have not begun, the first one first. */
export async function loadHitVisits(tx: Tx, practiceId: string, absence: Absence, now: Date) {
  const { clinicianId, roomId, chairId, startsAt, endsAt } = absence
  const rows = await tx.appointment.findMany({
    where: {
      ...{ practiceId, clientId: { not: null }, status: { in: ['tentative', 'confirmed'] } },
      ...{ startsAt: { lt: endsAt, gt: now }, endsAt: { gt: startsAt } },
      ...(clinicianId !== null && { clinicianId }),
      ...(roomId !== null && { roomId }),
      ...(chairId !== null && { chairId }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { ...visitColumns, status: true, clinicianId: true, roomId: true, chairId: true, endsAt: true },
  })
  return rows.flatMap(({ clientId, ...visit }) => (clientId !== null && isHitBy(absence, visit) ? [{ ...visit, clientId }] : []))
}

/** Visits of clients by id, wherever they stand. */
export async function loadVisitsById(tx: Tx, practiceId: string, ids: readonly string[]): Promise<VisitToPlace[]> {
  const rows = await tx.appointment.findMany({ where: { practiceId, id: { in: [...ids] } }, select: visitColumns })
  return rows.flatMap(({ clientId, ...visit }) => (clientId === null ? [] : [{ ...visit, clientId }]))
}

/** The visits of the plan a cycle belongs to, wherever they stand, the first one first. */
export async function loadVisitsOfPlan(tx: Tx, practiceId: string, cycleId: string) {
  const cycle = await tx.cycle.findUnique({ where: { practiceId_id: { practiceId, id: cycleId } }, select: { regimenId: true } })
  if (!cycle) return []
  const rows = await tx.appointment.findMany({
    where: { practiceId, cycle: { regimenId: cycle.regimenId } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { ...visitColumns, kind: true, status: true, clinicianId: true },
  })
  return rows.flatMap(({ clientId, ...visit }) => (clientId === null ? [] : [{ ...visit, clientId }]))
}

const visitColumns = { id: true, clientId: true, cycleId: true, locationId: true, startsAt: true, timeZone: true, sequence: true } as const

export type VisitToPlace = {
  readonly id: string
  readonly clientId: string
  readonly cycleId: string | null
  readonly locationId: string | null
  readonly startsAt: Date
  readonly timeZone: string
  readonly sequence: number
}

/** How many days after an absence, or after the last visit it hits, another time is looked for. */
export const LOOK_AHEAD = 21
/** Days around those looked at that hold the visits of their cycles, and before today what still counts. */
const AROUND = 4

export type LoadedBoard = {
  readonly board: Board
  readonly aheadOf: ReadonlyMap<WorldKey, readonly VisitAhead[]>
  /** The world each of the visits is decided in. */
  readonly keyOf: ReadonlyMap<string, WorldKey>
  /** From today on, the days on which visits may be. */
  readonly days: readonly LocalDate[]
}

/**
 * The worlds of the clients of these visits, each at the place of its visits, none of which counts what these clients have from today to
 * the last of the days as taken. The days reach past the last of the visits, and past `until` where that is later.
 */
export async function loadBoard(
  tx: Tx,
  visits: readonly VisitToPlace[],
  { practiceId, until, now }: { readonly practiceId: string; readonly until?: LocalDate; readonly now: Date },
): Promise<LoadedBoard> {
  const today = localDateOf(now, visits[0]?.timeZone ?? 'UTC')
  const days = visits.map(({ startsAt, timeZone }) => localDateOf(startsAt, timeZone))
  const last = [until ?? today, ...days].sort().at(-1) ?? today
  const to = addDays(last, LOOK_AHEAD)
  const window = { from: addDays(today, -AROUND), to: addDays(to, AROUND) }
  const clientIds = [...new Set(visits.map(({ clientId }) => clientId))]
  const rows = await tx.appointment.findMany({
    where: {
      ...{ practiceId, clientId: { in: clientIds }, status: { in: ['tentative', 'confirmed'] } },
      serviceOn: { gte: toDay(today), lte: toDay(window.to) },
    },
    select: { id: true },
  })
  const freed = rows.map(({ id }) => id)
  const keyOf = new Map<string, WorldKey>()
  const [worlds, aheadOf] = [new Map<WorldKey, World>(), new Map<WorldKey, readonly VisitAhead[]>()]
  for (const visit of visits) {
    const locationId = await placeOf(tx, { ...visit, practiceId })
    const key = `${visit.clientId} ${locationId}`
    keyOf.set(visit.id, key)
    if (worlds.has(key)) continue
    const read = await loadWorldAhead(tx, { practiceId, clientId: visit.clientId, locationId, now, ...window, freed })
    if (!read) continue
    worlds.set(key, read.world)
    aheadOf.set(key, read.ahead)
  }
  const ahead = Array.from({ length: daysBetween(today, to) + 1 }, (_, index) => addDays(today, index))
  return { board: boardOf(worlds, new Set(freed)), aheadOf, keyOf, days: ahead }
}
