import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Finding } from '../../domain/finding.ts'
import { decideVisit, isInTheWay } from '../../domain/law/decide-visit.ts'
import { seatVisit } from '../../domain/law/single.ts'
import { fromDay } from '../dates.ts'
import { loadWorld } from '../records/world.ts'
import type { Tx } from '../scope.ts'

export type Waiting = {
  readonly clientId: string
  readonly name: string
  readonly askedAt: Date
  readonly offeredUntil: Date | null
  /** Why they would be passed over now; nothing where the law would seat them. */
  readonly stops: readonly Finding[]
}

/** Who waits for a seat in a group session, in their order, each with what the law has against their seat but that it is full. */
export async function listWaiting(tx: Tx, actor: Actor, groupId: string, now: Date): Promise<Waiting[]> {
  const { practiceId } = actor
  const rows = await tx.seatWait.findMany({
    where: { practiceId, groupId, endedAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ clientId: true, askedAt: true, offeredUntil: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
      group: { select: { serviceOn: true, locationId: true } },
    },
  })
  const waiting: Waiting[] = []
  for (const { client, group, ...row } of rows) {
    const on = fromDay(group.serviceOn)
    const world = await loadWorld(tx, { practiceId, clientId: row.clientId, locationId: group.locationId, now, from: on, to: on })
    const session = world?.groups.find(({ id }) => id === groupId)
    const findings = world && session ? decideVisit(world, seatVisit(world, session), 'book', { actor, now }).findings : []
    waiting.push({ ...row, name: clientNameOf(client), stops: findings.filter((one) => isInTheWay(one) && one.code !== 'GROUP_FULL') })
  }
  return waiting
}
