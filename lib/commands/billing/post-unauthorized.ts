import 'server-only'
import { loadStanding, type NewTransaction, reversing } from '../../data/records/ledger.ts'
import type { Tx } from '../../data/scope.ts'
import type { HandedLine } from '../../domain/billing/account-after.ts'
import type { SettledLine } from '../../domain/billing/account-types.ts'
import { postingsForUnauthorized } from '../../domain/billing/postings.ts'
import { ZERO } from '../../domain/money.ts'
import type { Posting } from './posting.ts'

/**
 * What writes off the hours a plan had to authorize and has not; what stands of hours that it has authorized since is reversed, and so is
 * what was written off of another amount.
 */
export async function unauthorizedTransactions(
  tx: Tx,
  { practiceId, clientId, now, postedBy }: Posting,
  settled: readonly SettledLine<HandedLine>[],
): Promise<NewTransaction[]> {
  const changed = settled.filter((one) => one.line.lost !== lostOf(one))
  const stand = changed.filter(({ line }) => line.lost !== ZERO).map(({ line }) => line.id)
  const standing = stand.length === 0 ? [] : await loadStanding(tx, practiceId, { chargeId: { in: stand }, kind: 'authorization' })
  return changed.flatMap((one) => {
    const { id: chargeId, claimId, coverageId, on: serviceOn } = one.line
    const back = standing
      .filter((before) => before.chargeId === chargeId)
      .map((before) => reversing({ ...before, clientId }, { happenedAt: now, postedBy, reason: 'authorization-changed' }))
    const cents = lostOf(one)
    if (cents === ZERO || coverageId === null) return back
    return [
      ...back,
      { ...postingsForUnauthorized({ cents, coverageId }), clientId, serviceOn, happenedAt: now, postedBy, chargeId, claimId },
    ]
  })
}

const lostOf = ({ isUnauthorized, absorbed }: SettledLine) => (isUnauthorized ? absorbed : ZERO)
