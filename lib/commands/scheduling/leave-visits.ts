import 'server-only'
import { toDay } from '../../data/dates.ts'
import type { LoadedBoard, VisitToPlace } from '../../data/records/absences.ts'
import { hasOpenTaskAbout } from '../../data/records/tasks.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { causeOf, openAfter, putBack } from '../law/reopen.ts'

type Leave = {
  readonly actor: ActorFor<'absence.replan'>
  readonly now: Date
  readonly visits: readonly VisitToPlace[]
  readonly loaded: Pick<LoadedBoard, 'board' | 'keyOf'>
}

/** Visits without another time wait again and are put on the desk's list, unless they are there. Gives how many were. */
export async function leaveVisits(tx: Tx, { actor, now, visits, loaded: { board, keyOf } }: Leave): Promise<number> {
  const { practiceId } = actor
  let left = 0
  for (const { id, clientId } of visits) {
    const world = board.worlds.get(keyOf.get(id) ?? '')
    const booked = world?.visits.find((one) => one.id === id)
    if (!world || !booked || (await hasOpenTaskAbout(tx, practiceId, 'visit-reopened', id))) continue
    const findings = openAfter(world, booked, { practiceId, now })
    const because = causeOf(findings, ['time-off'])
    if (!because) continue
    const row = { id, startsAt: booked.startsAt, serviceOn: toDay(booked.on) }
    await asJob(tx, actor, 'reopen-visits', () => putBack(tx, { practiceId, clientId, now }, row, { findings, because }))
    left += 1
  }
  return left
}
