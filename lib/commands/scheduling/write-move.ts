import 'server-only'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import type { WorldAhead } from '../../data/records/world.ts'
import { type WrittenVisits, writeTogether } from '../../data/records/written-visits.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { DecidedMove } from '../../domain/law/decide-move.ts'
import { drawnByMoves, movedVisits } from '../../domain/law/moved-visit.ts'
import { isJourney } from '../../domain/law/visit.ts'
import type { BookedVisit } from '../../domain/law/world.ts'
import { worldAfter } from '../../domain/law/world-after.ts'
import { takingsOf } from '../../domain/regimens/takings-of.ts'
import { type Afterwards, openAfter } from '../law/reopen.ts'
import { gapTask } from './gap-task.ts'
import { ownVisitTasks } from './own-visit-tasks.ts'
import { confirmBy, setAsidesOf } from './visit-columns.ts'
import { billedOn } from './write-visit.ts'

type Write = WorldAhead & {
  readonly visit: LoadedAppointment
  readonly decided: DecidedMove
  readonly actor: ActorFor<
    'appointment.move' | 'appointment.swap' | 'cycle.change-lead' | 'regimen.move-rest' | 'absence.replan' | 'group.change'
  >
  readonly now: Date
  readonly reason: string
  /** The visits that the client is told of now: those that changed, unless they are told of more or later. */
  readonly tells?: readonly string[]
}

type Written = { readonly appointmentIds: readonly string[]; readonly moved: readonly BookedVisit[]; readonly after: Afterwards }

/** Writes a decided move. Gives the ids of the visits that changed, and the world they stand in. */
export async function writeMove(tx: Tx, write: Write): Promise<Written> {
  const { world, ahead, visit, decided, actor, now, reason, tells } = write
  const ride = visit.rideHome
  const journeyMoves = decided.visits.some((one) => isJourney(one) && one.booked?.cycleId != null)
  const asksDriver = journeyMoves && Boolean(ride?.driverName)
  const pairs = movedVisits(world, decided.visits, { ahead, asksDriverOf: asksDriver ? visit.id : null })
  const ids = pairs.map(({ row }) => row.id)
  const told = tells ?? ids
  const kept = decided.byVisit.flatMap((one) => (one.visit.booked ? [{ ...one, id: one.visit.booked.id }] : []))
  const setAsides = setAsidesOf(kept, actor, reason)
  const moved = pairs.map((one) => one.moved)
  const after = worldAfter({ ...world, visits: ahead }, { visits: moved, setAsides, drawn: drawnByMoves(pairs) })
  const journey = pairs.find(({ placed }) => isJourney(placed))
  await writeTogether(tx, actor.practiceId, {
    clientId: world.client.id,
    now,
    setAsides,
    moved: pairs.map(({ placed, row, drawn: { leftAuthorizationId, drawsOn }, moved: stands }) => ({
      ...{ visit: stands, leftAuthorizationId, drawsOn, leftGroupId: row.groupId },
      coverageId: billedOn(world, placed),
      confirmBy: confirmBy(world, placed.startsAt),
      findings: openAfter(after, stands, { practiceId: actor.practiceId, now }),
      takings: takingsOf(placed),
    })),
    rideAskedAgain: asksDriver ? (ride?.id ?? null) : null,
    cycles: journey?.row.cycleId ? [{ id: journey.row.cycleId, journeyOn: journey.placed.on }] : [],
    tasks: [gapTask(decided) ?? [], ownTask(write)].flat(),
    ...(told.length > 0 && { mail: { kind: 'appointment-moved', payload: { clientId: world.client.id, appointmentIds: [...told] } } }),
  })
  return { appointmentIds: ids, moved, after: { world: after, decided: new Set(ids), ahead } }
}

/** What a client has moved is put before the desk, and before the therapist who gives it. */
function ownTask({ actor, visit, decided }: Write): NonNullable<WrittenVisits['tasks']> {
  const givenBy = decided.visits[0]?.givenBy ?? null
  return actor.role === 'client' ? ownVisitTasks('visit-moved', visit.id, givenBy) : []
}
