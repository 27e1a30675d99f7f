import 'server-only'
import { insertTransactions, loadOpenDays, loadStanding, type NewTransaction, reversing } from '../../data/records/ledger.ts'
import type { Tx } from '../../data/scope.ts'
import type { MoneyStep } from '../../domain/billing/money-trace.ts'
import { postingsForTransfer } from '../../domain/billing/postings.ts'
import type { SettledLine } from '../../domain/billing/settle-day.ts'
import { toCents } from '../../domain/money.ts'
import type { Posting } from './post-charges.ts'

type Shares = {
  readonly settled: readonly SettledLine[]
  /** Charges by visit and code. */
  readonly ids: ReadonlyMap<string, string>
  readonly claimIds: ReadonlyMap<string, string>
}

/** Hands the client their share of each plan line by benefits as verified; what stood and is no longer right is reversed first. */
export async function postShares(tx: Tx, posting: Posting, { settled, ids, claimIds }: Shares): Promise<void> {
  const { practiceId, clientId, serviceOn, now, postedBy } = posting
  const standing = await loadStanding(tx, practiceId, { chargeId: { in: [...ids.values()] }, kind: 'transfer' })
  const writing: NewTransaction[] = []
  for (const { line, share, trace } of settled) {
    const chargeId = ids.get(`${line.visitId} ${line.code}`)
    if (line.billTo !== 'claim' || line.coverageId === null || !chargeId) continue
    const before = standing.filter((one) => one.chargeId === chargeId)
    const handed = before
      .flatMap(({ postings }) => postings)
      .reduce((sum, { account, cents }) => (account === 'ar_client' ? sum + cents : sum), 0)
    if (handed === (share ?? 0)) continue
    writing.push(...before.map((one) => reversing({ ...one, clientId }, { happenedAt: now, postedBy, reason: 'share-changed' })))
    if (!share) continue
    const { kind, postings } = postingsForTransfer({ cents: share, coverageId: line.coverageId })
    writing.push({
      kind,
      postings,
      clientId,
      serviceOn,
      happenedAt: now,
      postedBy,
      chargeId,
      claimId: claimIds.get(line.coverageId) ?? null,
      memo: { basis: 'benefits-as-verified', trace: plainTrace(trace) },
    })
  }
  await insertTransactions(tx, practiceId, writing)
}

/** What was paid for a day that now costs less becomes the client's credit: a balance is never below zero (2.14). */
export async function returnOverpaid(tx: Tx, { practiceId, clientId, serviceOn, now, postedBy }: Posting): Promise<void> {
  const open = (await loadOpenDays(tx, practiceId, clientId)).find(({ on }) => on === serviceOn)
  if (!open || open.cents >= 0) return
  const over = toCents(0 - open.cents)
  await insertTransactions(tx, practiceId, [
    {
      kind: 'reversal',
      clientId,
      serviceOn,
      happenedAt: now,
      postedBy,
      memo: { reason: 'overpaid-day' },
      postings: [
        { account: 'ar_client', cents: over, coverageId: null },
        { account: 'client_credits', cents: toCents(0 - over), coverageId: null },
      ],
    },
  ])
}

/** The steps as a row can keep them: the numbers a charge stood on when it was posted. */
export const plainTrace = (trace: readonly MoneyStep[]) =>
  trace.map(({ number, code, params, cents }) => ({ number, code, params: { ...params }, cents: cents as number }))
