import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { giveSeatBack, loadOpenVisits, settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import type { Tx } from '../../data/scope.ts'

type CalledOff = {
  readonly id: string
  readonly practiceId: string
  readonly clientId: string | null
  readonly kind: string
  readonly cycleId: string | null
  readonly groupId: string | null
  readonly authorizationId: string | null
  readonly sequence: number
}

type How = {
  readonly status: 'cancelled' | 'no_show'
  readonly reason: string | null
  readonly now: Date
  /** Whether the other visits of the cycle that have not begun go too. */
  readonly rest: 'keep' | 'cancel'
  /** Whether the client is told by mail. */
  readonly isTold: boolean
}

/**
 * The one way a visit is called off: cancelled, missed or never confirmed. What it held is given back: people, room, seat, authorized
 * visit. Its cycle is whole without it, or open again with what is left. Gives the ids of the visits that no longer stand.
 */
export async function callOff(tx: Tx, visit: CalledOff, how: How): Promise<string[]> {
  const { practiceId, clientId, cycleId } = visit
  const others = cycleId ? (await loadOpenVisits(tx, practiceId, cycleId)).filter(({ id }) => id !== visit.id) : []
  const along = how.rest === 'cancel' ? others : []
  await endVisit(tx, visit, how)
  for (const other of along) await endVisit(tx, other, { ...how, status: 'cancelled' })
  const gone = [visit, ...along]
  if (cycleId)
    await openCycle(
      tx,
      practiceId,
      cycleId,
      gone.some(({ kind }) => kind === 'journey'),
    )
  const appointmentIds = gone.map(({ id }) => id)
  const told = how.isTold ? appointmentIds : along.map(({ id }) => id)
  if (clientId && told.length > 0)
    await insertOutbox(tx, { practiceId, kind: 'appointment-cancelled', payload: { clientId, appointmentIds: told }, dueAt: how.now })
  return appointmentIds
}

type Held = Pick<CalledOff, 'id' | 'practiceId' | 'groupId' | 'authorizationId' | 'sequence'>

/** Ends one visit alone and gives back what it held. */
export async function endVisit(tx: Tx, visit: Held, { status, reason, now }: Pick<How, 'status' | 'reason' | 'now'>): Promise<void> {
  const { practiceId, id, groupId, authorizationId, sequence } = visit
  const cancelled = status === 'cancelled' ? { cancelledAt: now, cancelReason: reason, sequence: sequence + 1 } : {}
  await updateAppointment(tx, practiceId, id, { status, ...cancelled })
  if (groupId) await giveSeatBack(tx, practiceId, groupId)
  if (authorizationId) await settleVisit(tx, practiceId, authorizationId, 'released')
}

/** A cycle whose journey took place goes on; any other is planned again, and what is left of it can be completed. */
async function openCycle(tx: Tx, practiceId: string, cycleId: string, withJourney: boolean): Promise<void> {
  const given = await tx.appointment.count({
    where: { practiceId, cycleId, kind: 'journey', status: { in: ['in_progress', 'completed'] } },
  })
  if (given === 0) await updateCycle(tx, practiceId, cycleId, { status: 'planned', ...(withJourney ? { journeyOn: null } : {}) })
}
