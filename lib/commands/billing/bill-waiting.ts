import 'server-only'
import { loadWaitingDays, type WaitingOf } from '../../data/records/unbilled.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Finding } from '../../domain/finding.ts'
import { postChargesForDay } from './post-charges.ts'

type Waiting = { readonly actor: Actor; readonly now: Date; readonly of: Pick<WaitingOf, 'clientId' | 'visitId'> }

/**
 * Posts again every day of a client on which something waits to be billed. Call it in the transaction that changes what billing rests on.
 * Notes are read as a job: whoever changed that may not read them. Gives what still waits.
 */
export async function billWaitingDays(tx: Tx, { actor, now, of }: Waiting): Promise<readonly Finding[]> {
  const { practiceId } = actor
  const found: Finding[] = []
  for (const day of await loadWaitingDays(tx, practiceId, of)) {
    found.push(...(await asJob(tx, actor, 'bill-waiting', () => postChargesForDay(tx, { actor, practiceId, now, ...day }))))
  }
  return found
}
