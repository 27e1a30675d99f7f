import 'server-only'
import { insertTask, isTaskOpen } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { overpaymentDueOn } from '../../domain/billing/rule-refund.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'

type Reviewing = {
  readonly practiceId: string
  readonly clientId: string
  readonly serviceOn: LocalDate
  readonly today: LocalDate
  readonly timeZone: string
  readonly ruleset: Ruleset
}

const KIND = 'overpayment-review'

/** Asks the desk to find out what plans paid on these claims, whose hours were taken back, and to return it by the day the law sets. Once for each. */
export async function reviewOverpayments(tx: Tx, claimIds: readonly string[], about: Reviewing): Promise<void> {
  const { practiceId, clientId, serviceOn, today, timeZone, ruleset } = about
  for (const subjectId of new Set(claimIds)) {
    if (await isTaskOpen(tx, practiceId, { kind: KIND, subjectId })) continue
    const dueAt = startOfDay(overpaymentDueOn(today, false, ruleset), timeZone)
    await insertTask(tx, { practiceId, clientId, kind: KIND, forRole: 'front-desk', dueAt, subjectId, params: { on: serviceOn } })
  }
}
