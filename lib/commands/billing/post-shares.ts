import 'server-only'
import { insertTransactions, loadOpenDays, loadStanding, type NewTransaction, reversing } from '../../data/records/ledger.ts'
import { loadWrittenOffDays } from '../../data/records/write-offs.ts'
import type { Tx } from '../../data/scope.ts'
import type { SettledLine } from '../../domain/billing/account-types.ts'
import { traceOf } from '../../domain/billing/money-trace.ts'
import { postingsForTransfer } from '../../domain/billing/postings.ts'
import { type Cents, minCents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Posting } from './posting.ts'

/** What one charge of a plan's account leaves to the client; null where nobody can say. */
export type PlanShare = {
  readonly chargeId: string
  readonly coverageId: string
  readonly claimId: string | null
  readonly on: LocalDate
  readonly share: Cents | null
  /** What of it was handed to them and stands. */
  readonly handed: Cents
  readonly settled: SettledLine
}

/**
 * What hands the client their share of each plan line by the plan's answers; what stands and is no longer right is reversed first, on
 * whatever day it lies.
 */
export async function shareTransactions(tx: Tx, posting: Posting, shares: readonly PlanShare[]): Promise<NewTransaction[]> {
  const { practiceId, clientId, serviceOn: causedBy, now, postedBy } = posting
  const changed = shares.filter(({ share, handed }) => handed !== (share ?? ZERO))
  const stand = changed.filter(({ handed }) => handed !== ZERO).map(({ chargeId }) => chargeId)
  const standing = stand.length === 0 ? [] : await loadStanding(tx, practiceId, { chargeId: { in: stand }, kind: 'transfer' })
  return changed.flatMap(({ chargeId, coverageId, claimId, on, share, settled }) => {
    const back = standing
      .filter((one) => one.chargeId === chargeId)
      .map((one) => reversing({ ...one, clientId }, { happenedAt: now, postedBy, reason: 'share-changed', causedBy }))
    if (!share) return back
    const { kind, postings } = postingsForTransfer({ cents: share, coverageId })
    const memo = { basis: 'benefits-as-verified', causedBy, trace: traceOf([settled]) }
    return [...back, { kind, postings, clientId, serviceOn: on, happenedAt: now, postedBy, chargeId, claimId, memo }]
  })
}

/**
 * What was paid for a day that now costs less becomes the client's credit: a balance is never below zero. What had been given
 * up there comes first: nobody is credited with what they never paid.
 */
export async function returnOverpaid(tx: Tx, { practiceId, clientId, serviceOn, now, postedBy }: Posting): Promise<void> {
  const open = (await loadOpenDays(tx, practiceId, clientId)).find(({ on }) => on === serviceOn)
  if (!open || open.cents >= 0) return
  const below = toCents(0 - open.cents)
  const givenUp = (await loadWrittenOffDays(tx, practiceId, clientId)).get(serviceOn) ?? ZERO
  const restored = minCents(below, givenUp)
  const row = { clientId, serviceOn, happenedAt: now, postedBy, memo: { reason: 'overpaid-day' } }
  const back = (kind: 'write_off' | 'reversal', account: 'provider_writeoff' | 'client_credits', cents: Cents): NewTransaction => ({
    kind,
    ...row,
    postings: [
      { account: 'ar_client', cents, coverageId: null },
      { account, cents: toCents(0 - cents), coverageId: null },
    ],
  })
  const over = toCents(below - restored)
  await insertTransactions(tx, practiceId, [
    ...(restored > 0 ? [back('write_off', 'provider_writeoff', restored)] : []),
    ...(over > 0 ? [back('reversal', 'client_credits', over)] : []),
  ])
}
