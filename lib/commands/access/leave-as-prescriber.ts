import 'server-only'
import { lockReferralsTo } from '../../data/records/prescribing.ts'
import { countOtherAccountsOf, loadPrescribersOf } from '../../data/records/users.ts'
import type { Tx } from '../../data/scope.ts'
import { leavePrescribing } from '../prescribers/leave-prescribing.ts'

type Held = { readonly role: string; readonly prescriberId?: string | null }
type Leaving = {
  readonly practiceId: string
  readonly userId: string
  readonly held: readonly Held[]
  /** The roles that stay with them. */
  readonly keeps: readonly Held[]
  readonly by: string
  readonly now: Date
}

/** Before it is asked whether somebody leaves as a prescriber: nobody is referred to them meanwhile. */
export const lockAsPrescriber = async (tx: Tx, practiceId: string, userId: string): Promise<void> =>
  lockReferralsTo(tx, practiceId, await loadPrescribersOf(tx, practiceId, userId))

const prescriberOf = (roles: readonly Held[]) => roles.find(({ role }) => role === 'prescriber')?.prescriberId ?? null

/**
 * Somebody who signs in as a prescriber no longer: where nobody else does as the same one, their referrals and live orders end or are
 * handed over, because nobody could stop them any more. Gives how many referrals and orders that were.
 */
export async function leaveAsPrescriber(
  tx: Tx,
  { practiceId, userId, held, keeps, by, now }: Leaving,
): Promise<{ referrals?: number; orders?: number }> {
  const prescriberId = prescriberOf(held)
  if (prescriberId === null || prescriberId === prescriberOf(keeps)) return {}
  if ((await countOtherAccountsOf(tx, practiceId, prescriberId, userId)) > 0) return {}
  return leavePrescribing(tx, { practiceId, prescriberId, by, now })
}
