import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { endVerdicts } from '../../data/records/eligibility.ts'
import { endOrder, handOrderTo, loadOrdersOfPrescriber, updateReferral } from '../../data/records/prescribing.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Ended = { readonly id: string; readonly clientId: string; readonly prescriberId: string }
type How = {
  readonly practiceId: string
  readonly by: string
  readonly why: string
  /** Whoever is asked to write the orders anew; null: they end. */
  readonly toPrescriberId: string | null
  readonly now: Date
  readonly today: LocalDate
}

/**
 * The one way a referral is ended by people, and what rested on it with it: the verdict, and the live orders, which end or are handed
 * over; until another signs anew nothing is given under them. Gives the ids of those orders.
 */
export async function endReferral(tx: Tx, { id, clientId, prescriberId }: Ended, how: How): Promise<readonly string[]> {
  const { practiceId, by, why, toPrescriberId, now, today } = how
  await updateReferral(tx, practiceId, id, { status: 'revoked', endedAt: now })
  await endVerdicts(tx, { practiceId, clientId, prescriberId }, 'referral', today)
  const orders = await loadOrdersOfPrescriber(tx, practiceId, clientId, prescriberId)
  for (const order of orders) {
    if (toPrescriberId === null) await endOrder(tx, practiceId, order.id, { status: 'revoked', by, why, now })
    else await handOrderTo(tx, practiceId, order.id, toPrescriberId)
  }
  if (toPrescriberId !== null && orders.length > 0) {
    await insertTask(tx, { practiceId, clientId, kind: 'order-anew', forRole: 'prescriber', dueAt: now, subjectId: id })
    await insertOutbox(tx, { practiceId, kind: 'look-waiting', payload: { prescriberId: toPrescriberId }, dueAt: now })
  }
  return orders.map((order) => order.id)
}
