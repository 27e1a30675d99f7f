import 'server-only'
import { DENIED, type GivenBack, insertRestoredBalance, loadGivenBack } from '../../data/records/given-back.ts'
import { insertTransactions, loadOpenDays, type NewTransaction } from '../../data/records/ledger.ts'
import { listRefunds } from '../../data/records/refunds.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { postingsForClientWriteOff, postingsForCreditApplied, postingsForRefundCancelled } from '../../domain/billing/postings.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { splitRestored } from '../../domain/coverage/rule-denied-after-all.ts'
import { type Cents, minCents, sumCents, toCents, ZERO } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { cutOpenRefunds } from '../billing/cut-refunds.ts'
import type { Change } from './retro-reversal.ts'

export type Restored = {
  readonly days: readonly LocalDate[]
  /** What comes off refunds that had not gone out. */
  readonly cancelledCents: Cents
  /** What is owed again and waits for the billing lead: its refund has gone out. */
  readonly waitingCents: Cents
}

const outcome = 'The plan denied it after all.'

/**
 * Puts back what the coverage of its days had taken, on every day that no wall stands before any more: what was given up, what was
 * paid and had not gone back, and, where it had, a balance that waits for the billing lead. The charges of those days are posted
 * before this. A second time it writes nothing.
 */
export async function restoreDays(tx: Tx, change: Change): Promise<Restored> {
  const { practiceId, clientId, after, today, now, postedBy } = change
  const isFree = (on: LocalDate) => chargeWallOn(after, on) === null
  const given = await loadGivenBack(tx, practiceId, clientId)
  const row = { clientId, happenedAt: now, postedBy }
  await restoreWriteOffs(tx, change, given, isFree)
  const open = new Map((await loadOpenDays(tx, practiceId, clientId)).map(({ on, cents }) => [on, cents]))
  const refunds = (await listRefunds(tx, practiceId, clientId)).filter(isCovered)
  const { days, credit } = splitRestored({
    days: [...given.paidOn].filter(([on]) => isFree(on)).map(([on, paid]) => ({ on, paid, open: open.get(on) ?? ZERO })),
    credit: isFree(today) ? given.credit : ZERO,
    refundsOpen: sumCents(refunds.map(({ amount }) => amount)),
  })
  const cancelledCents = toCents(sumCents(days.map(({ fromRefund }) => fromRefund)) + credit)
  if (cancelledCents > 0) await cutOpenRefunds(tx, { ...change, cents: cancelledCents, outcome, by: postedBy, of: isCovered })
  const writing = days.flatMap(({ on, fromRefund, applied }): NewTransaction[] => {
    const memo = { reason: DENIED, coverageId: change.coverageId }
    const held = { ...row, serviceOn: on, memo }
    const back = postingsForCreditApplied({ amount: applied, credit: fromRefund, open: [{ on, cents: applied }] })
    return [
      ...(fromRefund > 0 ? [{ ...held, ...postingsForRefundCancelled(fromRefund) }] : []),
      ...(applied > 0 ? [{ ...held, ...back }] : []),
    ]
  })
  if (credit > 0) {
    const memo = { reason: DENIED, coverageId: change.coverageId, of: 'credit' }
    writing.push({ ...row, ...postingsForRefundCancelled(credit), serviceOn: today, memo })
  }
  await insertTransactions(tx, practiceId, writing)
  for (const { on, waits } of days) if (waits > 0) await askBillingLead(tx, change, on, waits)
  return {
    days: days.filter(({ fromRefund, waits }) => fromRefund > 0 || waits > 0).map(({ on }) => on),
    cancelledCents,
    waitingCents: sumCents(days.map(({ waits }) => waits)),
  }
}

const isCovered = ({ status, why }: { readonly status: string; readonly why: string }) => status === 'open' && why === 'covered_after_all'

/** What had been given up of those days is given up again, no more than is open. The write-off itself stands as it was decided. */
async function restoreWriteOffs(
  tx: Tx,
  { practiceId, clientId, now, postedBy, coverageId }: Change,
  { givenUpOn }: GivenBack,
  isFree: (on: LocalDate) => boolean,
): Promise<void> {
  const open = new Map((await loadOpenDays(tx, practiceId, clientId)).map(({ on, cents }) => [on, cents]))
  const writing = [...givenUpOn].flatMap(([on, cents]): NewTransaction[] => {
    const amount = minCents(cents, open.get(on) ?? ZERO)
    if (!isFree(on) || amount <= 0) return []
    const memo = { reason: DENIED, coverageId }
    return [{ ...postingsForClientWriteOff(amount), clientId, serviceOn: on, happenedAt: now, postedBy, memo }]
  })
  await insertTransactions(tx, practiceId, writing)
}

async function askBillingLead(tx: Tx, change: Change, serviceOn: LocalDate, amount: Cents): Promise<void> {
  const { practiceId, clientId, coverageId, now, postedBy } = change
  const row = { practiceId, clientId, coverageId, serviceOn, amount, openedAt: now, openedBy: postedBy }
  const subjectId = await insertRestoredBalance(tx, row)
  const task = { kind: 'restored-balance', forRole: 'front-desk', dueAt: now, subjectId, params: { cents: amount, on: serviceOn } } as const
  await insertTask(tx, { practiceId, clientId, ...task })
}
