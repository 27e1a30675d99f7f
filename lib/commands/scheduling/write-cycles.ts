import 'server-only'
import type { WorldAhead } from '../../data/records/world.ts'
import { type WrittenVisits, writeTogether } from '../../data/records/written-visits.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type CycleInTurn, worldWith } from '../../domain/law/decide-in-turn.ts'
import { isJourney } from '../../domain/law/visit.ts'
import { worldAfter } from '../../domain/law/world-after.ts'
import { type Afterwards, openAfter } from '../law/reopen.ts'
import { gapTask } from './gap-task.ts'
import { ownVisitTasks } from './own-visit-tasks.ts'
import { setAsidesOf } from './visit-columns.ts'
import { addedVisit } from './write-visit.ts'

type Write = WorldAhead & {
  readonly turns: readonly CycleInTurn[]
  readonly actor: ActorFor<'cycle.schedule' | 'appointment.book-own'>
  readonly now: Date
  readonly reason: string
}

type Written = { readonly appointmentIds: readonly string[]; readonly after: Afterwards }

/**
 * Writes decided cycles of one client in one statement: the visits of them that do not stand yet with what they occupy, their rides home,
 * their seats and authorized visits, and one message to the client. Gives the ids of the visits that are new, and the world they stand in.
 */
export async function writeCycles(tx: Tx, { world, ahead, turns, actor, now, reason }: Write): Promise<Written> {
  const { practiceId } = actor
  const clientId = world.client.id
  const visits = turns.flatMap(({ booked }) => booked)
  const ids = visits.map(({ id }) => id)
  const setAsides = turns.flatMap(({ all }) => setAsidesOf(all, actor, reason))
  const restrictions = turns.flatMap((turn) => restrictionsOf(turn, actor.userId))
  const after = worldAfter(worldWith({ ...world, visits: ahead }, turns), {
    visits: [],
    setAsides,
    restrictions: restrictions.map(({ kind, visitId, on }) => ({
      ...{ kind, visitId, fromOn: on, toOn: on },
      ...{ endedOn: null, endedBecause: null },
    })),
  })
  await writeTogether(tx, practiceId, {
    ...{ clientId, now, setAsides, restrictions },
    added: turns.flatMap(({ fresh, booked }) =>
      booked.flatMap((visit, index) => {
        const one = fresh[index]
        return one ? [addedVisit(world, visit, one, openAfter(after, visit, { practiceId, now }))] : []
      }),
    ),
    ridesFor: visits.filter(isJourney).map(({ id }) => id),
    cycles: turns.map(cycleRow),
    tasks: [...turns.flatMap(({ decided }) => gapTask(decided) ?? []), ...(actor.role === 'client' ? visits.flatMap(ownTask) : [])],
    mail: { kind: 'appointment-booked', payload: { clientId, appointmentIds: ids } },
  })
  return { appointmentIds: ids, after: { world: after, decided: new Set(ids), ahead } }
}

const ownTask = ({ id, clinicianId }: { readonly id: string; readonly clinicianId: string | null }) =>
  ownVisitTasks('visit-booked', id, clinicianId)

const cycleRow = ({ cycleId, request, decided }: CycleInTurn): NonNullable<WrittenVisits['cycles']>[number] => ({
  id: cycleId,
  status: decided.visits.some(({ booked }) => booked?.status === 'completed') ? 'underway' : 'scheduled',
  format: request.format,
  setting: request.setting,
  journeyOn: request.journeyOn,
})

const restrictionsOf = ({ booked, request: { payer } }: CycleInTurn, askedBy: string): NonNullable<WrittenVisits['restrictions']> =>
  payer ? booked.map(({ id, on }) => ({ kind: payer, visitId: id, on, askedBy })) : []
