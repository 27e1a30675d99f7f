import 'server-only'
import { loadAccounts } from '../../data/records/accounts.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import type { Tx } from '../../data/scope.ts'
import { traceOf } from '../../domain/billing/money-trace.ts'
import { settleAccount } from '../../domain/billing/settle-account.ts'
import { chargeWallOn, verifiedOnly } from '../../domain/coverage/program.ts'
import type { Posting } from './post-charges.ts'
import { postHardship } from './post-hardship.ts'
import { type PlanShare, postShares, returnOverpaid } from './post-shares.ts'
import { voidStaleSuperbills } from './void-stale-superbills.ts'

/**
 * Settles everything a client's plans were billed again, on whatever day it lies, and writes what has become different: each day as if
 * all that is known now had been known then (3.1). A second time it writes nothing. Call it behind the client's lock, after any change
 * of a charge, an answer of a plan or a coverage.
 */
export async function settleAgain(tx: Tx, posting: Posting): Promise<void> {
  const { practiceId, clientId, serviceOn } = posting
  const coverages = verifiedOnly(await loadCoverages(tx, practiceId, clientId))
  const account = (await loadAccounts(tx, practiceId, [clientId])).get(clientId) ?? []
  const shares = settleAccount(account, coverages).flatMap((settled): PlanShare[] => {
    const { id: chargeId, coverageId, claimId, on } = settled.line
    return coverageId ? [{ share: settled.client, trace: traceOf([settled]), chargeId, coverageId, claimId, on }] : []
  })
  const changed = [...(await postShares(tx, posting, shares)), ...(await postHardship(tx, posting, { shares, coverages }))]
  for (const on of new Set([serviceOn, ...changed])) {
    if (chargeWallOn(coverages, on) === null) await returnOverpaid(tx, { ...posting, serviceOn: on })
  }
  await voidStaleSuperbills(tx, { ...posting, coverages })
}
