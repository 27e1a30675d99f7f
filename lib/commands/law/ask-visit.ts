import 'server-only'
import { BrokenInvariant } from '../../data/errors.ts'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { lockClientOfVisit } from '../../data/records/clients.ts'
import { worldAround } from '../../data/records/world-around.ts'
import type { Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { decideVisit, type LawFinding, type LawRuling, stopsFor, waitsIn, warningsIn } from '../../domain/law/decide-visit.ts'
import type { LawMoment } from '../../domain/law/moment.ts'
import type { Act } from '../../domain/law/row.ts'
import { type LawVisit, lawVisitOf } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'

export type AskedVisit = {
  /** The row, locked for the rest of the transaction, as is its client. */
  readonly row: LoadedAppointment & { readonly clientId: string }
  readonly world: World
  readonly visit: LawVisit
  readonly ruling: LawRuling
  readonly stops: readonly LawFinding[]
  readonly waits: readonly LawFinding[]
  readonly warnings: readonly LawFinding[]
}

type Question = {
  readonly actor: Actor
  readonly now: Date
  readonly appointmentId: string
  readonly moment: LawMoment
  readonly act?: Act
}

/** Puts a visit of a client that stands in the calendar to the law, behind the locks of its client and itself. Null when there is none. */
export async function askVisit(tx: Tx, { actor, now, appointmentId, moment, act = {} }: Question): Promise<AskedVisit | null> {
  const row = await lockVisit(tx, actor.practiceId, appointmentId)
  if (!row) return null
  const world = await worldAround(tx, row, now)
  const booked = world?.visits.find(({ id }) => id === appointmentId)
  if (!world || !booked) return null
  const visit = lawVisitOf(world, booked)
  const ruling = decideVisit(world, visit, moment, { actor, now, act })
  const stops = stopsFor(ruling, actor, '')
  return { row, world, visit, ruling, stops, waits: waitsIn(ruling), warnings: warningsIn(ruling) }
}

/** The same of a visit that is under way: it always stands in the calendar. */
export function underway(asked: AskedVisit | null): AskedVisit {
  if (!asked) throw new BrokenInvariant('a visit that is under way stands in a calendar')
  return asked
}

/** The client first, then the visit: whatever is decided by the client's day waits its turn there. Null for what is no client's visit. */
export async function lockVisit(tx: Tx, practiceId: string, id: string): Promise<AskedVisit['row'] | null> {
  const clientId = await lockClientOfVisit(tx, practiceId, id)
  if (clientId === null) return null
  const row = await loadAppointment(tx, practiceId, id)
  return row && { ...row, clientId }
}
