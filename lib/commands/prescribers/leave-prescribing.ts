import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { endOrder, loadLiveReferralsOf, loadOrdersLeft, loadOtherPrescriber } from '../../data/records/prescribing.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { endReferral } from './end-referral.ts'

type Leaving = { readonly practiceId: string; readonly prescriberId: string; readonly by: string; readonly now: Date }

const WHY = 'The practice no longer works with this prescriber.'

/**
 * A prescriber whom the practice works with no longer: every referral to them ends, with the verdict and the live orders that rest on
 * it. Where another prescriber has accepted the client, that one is asked to write the orders anew; else they end, and the therapist is
 * told. Gives how many referrals and orders that were.
 */
export async function leavePrescribing(
  tx: Tx,
  { practiceId, prescriberId, by, now }: Leaving,
): Promise<{ referrals: number; orders: number }> {
  const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
  const referrals = await loadLiveReferralsOf(tx, practiceId, prescriberId)
  let orders = 0
  for (const referral of referrals) {
    const toPrescriberId = await loadOtherPrescriber(tx, practiceId, referral.clientId, prescriberId)
    const touched = await endReferral(tx, { ...referral, prescriberId }, { practiceId, by, why: WHY, toPrescriberId, now, today })
    orders += touched.length
    if (toPrescriberId === null) await tell(tx, practiceId, referral.clientId, touched, now)
  }
  // Orders whose referral had run out before: nobody is left who answers for them.
  for (const { id, clientId } of await loadOrdersLeft(tx, practiceId, prescriberId)) {
    orders += await endOrder(tx, practiceId, id, { status: 'revoked', by, why: WHY, now })
    await tell(tx, practiceId, clientId, [id], now)
  }
  return { referrals: referrals.length, orders }
}

async function tell(tx: Tx, practiceId: string, clientId: string, orderIds: readonly string[], now: Date): Promise<void> {
  for (const subjectId of orderIds)
    await insertTask(tx, { practiceId, clientId, kind: 'order-ended', forRole: 'therapist', dueAt: now, subjectId })
}
