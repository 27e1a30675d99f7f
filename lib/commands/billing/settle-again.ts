import 'server-only'
import { loadHandedAccount } from '../../data/records/accounts.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadHardships } from '../../data/records/hardships.ts'
import { insertTransactions, type NewTransaction } from '../../data/records/ledger.ts'
import { loadPrivateContracts } from '../../data/records/private-contracts.ts'
import { saveDraws, withOthers } from '../../data/records/shared-plans.ts'
import type { Tx } from '../../data/scope.ts'
import type { HandedLine } from '../../domain/billing/account-after.ts'
import type { CoverageForEstimate } from '../../domain/billing/payer-situation.ts'
import { drawsToKeep } from '../../domain/billing/plan-draw.ts'
import type { Hardship } from '../../domain/billing/rule-hardship.ts'
import { settleAccount } from '../../domain/billing/settle-account.ts'
import { chargeWallOn, verifiedOnly } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { hardshipTransactions } from './post-hardship.ts'
import { type PlanShare, returnOverpaid, shareTransactions } from './post-shares.ts'
import { unauthorizedTransactions } from './post-unauthorized.ts'
import type { Posting } from './posting.ts'
import { voidStaleSuperbills } from './void-stale-superbills.ts'

/** What is known of a client's account, behind their lock. */
export type KnownAccount = {
  readonly coverages: readonly CoverageForEstimate[]
  readonly account: readonly HandedLine[]
  readonly hardships: readonly Hardship[]
  readonly holdsSuperbill: boolean
}

/**
 * Settles everything a client's plans were billed again, on whatever day it lies, and writes what has become different: each day as if
 * all that is known now had been known then. A second time it writes nothing. Call it behind the client's lock, after any change
 * of a charge, an answer of a plan or a coverage.
 */
export async function settleAgain(tx: Tx, posting: Posting): Promise<void> {
  const { practiceId, clientId, serviceOn } = posting
  const contracts = (await loadPrivateContracts(tx, practiceId, [clientId])).get(clientId) ?? []
  const { account, shared } = await loadHandedAccount(tx, practiceId, clientId, contracts)
  const known = {
    coverages: verifiedOnly(withOthers(await loadCoverages(tx, practiceId, clientId), shared)),
    account,
    hardships: await loadHardships(tx, practiceId, clientId),
    holdsSuperbill: true,
  }
  const write = (transactions: readonly NewTransaction[]) => insertTransactions(tx, practiceId, transactions)
  await settleKnown(tx, posting, known, { first: [], lowered: [serviceOn], write })
}

type Beside = {
  /** What is posted before the shares. */
  readonly first: readonly NewTransaction[]
  /** Days that may cost less than before. */
  readonly lowered: readonly LocalDate[]
  /** Writes what is posted, with what must stand before it. */
  readonly write: (transactions: readonly NewTransaction[]) => Promise<void>
}

/** The same of an account that was read before. */
export async function settleKnown(tx: Tx, posting: Posting, known: KnownAccount, { first, lowered, write }: Beside): Promise<void> {
  const { practiceId } = posting
  const { coverages, account, hardships: decisions, holdsSuperbill } = known
  const settledLines = settleAccount(account, coverages)
  const shares = settledLines.flatMap((settled): PlanShare[] => {
    const { id: chargeId, coverageId, claimId, on, handed } = settled.line
    return coverageId ? [{ share: settled.client, settled, handed, chargeId, coverageId, claimId, on }] : []
  })
  const writing = [
    ...first,
    ...(await shareTransactions(tx, posting, shares)),
    ...(await unauthorizedTransactions(tx, posting, settledLines)),
    ...(await hardshipTransactions(tx, posting, { shares, coverages, decisions })),
  ]
  await write(writing)
  await saveDraws(tx, practiceId, drawsToKeep(settledLines, coverages))
  for (const on of new Set([...lowered, ...writing.flatMap(takesOff)])) {
    if (chargeWallOn(coverages, on) === null) await returnOverpaid(tx, { ...posting, serviceOn: on })
  }
  if (holdsSuperbill) await voidStaleSuperbills(tx, { ...posting, coverages })
}

/** The days on which a transaction leaves the client less to pay. */
const takesOff = ({ postings, serviceOn }: NewTransaction): LocalDate[] =>
  postings.flatMap(({ account, cents, serviceOn: on }) => (account === 'ar_client' && cents < 0 ? [on ?? serviceOn] : []))
