import 'server-only'
import { endRefunds, listRefunds, type RefundOnFile } from '../../data/records/refunds.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { cutRefunds } from '../../domain/billing/rule-refund.ts'
import type { Cents } from '../../domain/money.ts'
import { askForRefund } from './ask-for-refund.ts'

type Cut = {
  readonly practiceId: string
  readonly clientId: string
  readonly cents: Cents
  readonly outcome: string
  readonly timeZone: string
  readonly now: Date
  readonly by: string
  /** Which of the open refunds it may come off; all of them unless said. */
  readonly of?: (refund: RefundOnFile) => boolean
}

/** Takes an amount off refunds that have not gone out, the newest first; of the last one what is left stays open. Posts nothing. */
export async function cutOpenRefunds(
  tx: Tx,
  { practiceId, clientId, cents, outcome, timeZone, now, by, of = () => true }: Cut,
): Promise<void> {
  const open = (await listRefunds(tx, practiceId, clientId)).filter((refund) => refund.status === 'open' && of(refund))
  const { ended, rest } = cutRefunds(open, cents)
  const ids = ended.map(({ id }) => id)
  await endRefunds(tx, practiceId, ids, { status: 'cancelled', cancelledWhy: outcome, endedAt: now, endedBy: by })
  await finishTasksAbout(tx, practiceId, ids, { doneBy: by, now, outcome })
  if (!rest) return
  const { why, note, dueOn } = rest.of
  await askForRefund(tx, { practiceId, clientId, amount: rest.amount, why, note, dueOn, timeZone, now, openedBy: by })
}
