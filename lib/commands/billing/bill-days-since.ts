import 'server-only'
import { loadDaysBilled } from '../../data/records/charges.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { postChargesForDay } from './post-charges.ts'

type Since = {
  readonly actor: Actor
  readonly now: Date
  readonly from: LocalDate
  /** Days of this code alone; of any where none is named. */
  readonly code?: string
  /** Days of this client alone. */
  readonly clientId?: string
}

/** Posts again every day from one on that was billed, by what is known now: clients in the order their charts are locked. */
export async function billDaysSince(tx: Tx, { actor, now, ...which }: Since): Promise<void> {
  const { practiceId } = actor
  for (const day of await loadDaysBilled(tx, practiceId, which))
    await asJob(tx, actor, 'bill-day', () => postChargesForDay(tx, { actor, practiceId, now, ...day }))
}
