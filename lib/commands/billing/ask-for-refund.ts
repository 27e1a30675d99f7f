import 'server-only'
import { insertRefund } from '../../data/records/refunds.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { RefundReason } from '../../domain/billing/rule-refund.ts'
import type { Cents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'

type Asked = {
  readonly practiceId: string
  readonly clientId: string
  readonly amount: Cents
  readonly why: RefundReason
  readonly note: string | null
  readonly dueOn: LocalDate
  readonly timeZone: string
  readonly now: Date
  readonly openedBy: string | null
}

/** Opens a refund and puts it on the desk's list by the day it is due. Gives its id; what sets the money aside is posted by the caller. */
export async function askForRefund(tx: Tx, { practiceId, clientId, timeZone, now, openedBy, ...refund }: Asked): Promise<string> {
  const refundId = await insertRefund(tx, practiceId, { clientId, ...refund, openedAt: now, openedBy })
  await insertTask(tx, {
    practiceId,
    clientId,
    kind: 'refund',
    forRole: 'front-desk',
    dueAt: startOfDay(refund.dueOn, timeZone),
    subjectId: refundId,
    params: { cents: refund.amount },
  })
  return refundId
}
