import 'server-only'
import { loadStanding, type NewTransaction, reversing } from '../../data/records/ledger.ts'
import type { Tx } from '../../data/scope.ts'
import { postingsForHardship } from '../../domain/billing/postings.ts'
import { type Hardship, hardshipOff } from '../../domain/billing/rule-hardship.ts'
import { type CoverageOnFile, chargeWallOn } from '../../domain/coverage/program.ts'
import { ZERO } from '../../domain/money.ts'
import type { PlanShare } from './post-shares.ts'
import type { Posting } from './posting.ts'

type Deciding = {
  readonly shares: readonly PlanShare[]
  readonly coverages: readonly CoverageOnFile[]
  readonly decisions: readonly Hardship[]
}

/**
 * What takes off each share of a plan what the billing lead has decided for this client and day, as a posting of its own;
 * what stands and is no longer right is reversed. Never behind a wall.
 */
export async function hardshipTransactions(
  tx: Tx,
  { practiceId, clientId, now, postedBy }: Posting,
  { shares, coverages, decisions }: Deciding,
): Promise<NewTransaction[]> {
  if (decisions.length === 0) return []
  const standing = await loadStanding(tx, practiceId, { chargeId: { in: shares.map(({ chargeId }) => chargeId) }, kind: 'hardship' })
  const writing: NewTransaction[] = []
  for (const { chargeId, claimId, on, share } of shares.filter((one) => chargeWallOn(coverages, one.on) === null)) {
    const { off, by } = hardshipOff(share ?? ZERO, on, decisions)
    const before = standing.filter((one) => one.chargeId === chargeId)
    const taken = before
      .flatMap(({ postings }) => postings)
      .reduce((sum, { account, cents }) => (account === 'ar_client' ? sum - cents : sum), 0)
    if (taken === off) continue
    writing.push(...before.map((one) => reversing({ ...one, clientId }, { happenedAt: now, postedBy, reason: 'hardship-changed' })))
    if (!by || off === 0) continue
    const memo = { hardshipId: by.id }
    writing.push({ ...postingsForHardship(off), clientId, serviceOn: on, happenedAt: now, postedBy, chargeId, claimId, memo })
  }
  return writing
}
