import 'server-only'
import type { VisitMove } from '../../domain/law/decide-move.ts'
import { moveOf } from '../../domain/law/move-of.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'
import { loadTimeWait, type TimeWait } from './time-waits.ts'
import { loadWorldAhead, type WorldAhead } from './world.ts'
import { placeOf } from './world-around.ts'

/** A visit as a move needs it. */
export type Movable = {
  readonly id: string
  readonly kind: string
  readonly clientId: string | null
  readonly cycleId: string | null
  readonly groupId: string | null
  readonly locationId: string | null
}

type Asked = { readonly practiceId: string; readonly now: Date; readonly from: LocalDate; readonly to: LocalDate }
export type LoadedMove = VisitMove &
  Pick<WorldAhead, 'ahead'> & {
    readonly locationId: string
    /** The visits that are written anew, and the time that is kept for one of them: neither counts as taken. */
    readonly moving: readonly string[]
    /** Their wait for an earlier time. */
    readonly wait: TimeWait | null
  }

/** Reads what a move of this visit depends on. Null for what is not moved this way: a call, a seat in a group. */
export async function loadMove(tx: Tx, visit: Movable, asked: Asked): Promise<LoadedMove | null> {
  const { practiceId } = asked
  const { id, clientId, cycleId, groupId, kind } = visit
  if (groupId !== null || clientId === null) return null
  const locationId = await placeOf(tx, { practiceId, locationId: visit.locationId, cycleId })
  const wait = await loadTimeWait(tx, practiceId, id)
  const kept = wait?.holdId ? [wait.holdId] : []
  const moving = [...(kind === 'journey' && cycleId !== null ? await idsOfCycle(tx, practiceId, cycleId) : [id]), ...kept]
  const read = await loadWorldAhead(tx, { ...asked, clientId, locationId, moving })
  const booked = read?.world.visits.find((one) => one.id === id)
  const move = read && booked && moveOf(read.world, booked)
  return move ? { ...move, ahead: read.ahead, locationId, moving, wait } : null
}

/** The visits of a cycle that a journey takes along: those not begun. */
export async function idsOfCycle(tx: Tx, practiceId: string, cycleId: string): Promise<string[]> {
  const rows = await tx.appointment.findMany({
    where: { practiceId, cycleId, status: { in: ['tentative', 'confirmed'] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
