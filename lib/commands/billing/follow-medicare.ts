import 'server-only'
import { loadMedicareDays, loadMedicareFacts } from '../../data/records/medicare-standings.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { type MedicareFact, medicareStatusOn } from '../../domain/coverage/medicare-standing.ts'
import { postChargesForDay } from './post-charges.ts'

type Following = {
  readonly actor: SignedInActor
  readonly clinicianId: string
  /** What was told of them before it was written anew. */
  readonly before: readonly MedicareFact[]
  readonly now: Date
}

/**
 * Posts again the days of Medicare clients on which the clinician now stands otherwise than before; every other day stays as it was
 * billed. Call it in the transaction that wrote it. Gives how many days were posted.
 */
export async function followMedicare(tx: Tx, { actor, clinicianId, before, now }: Following): Promise<number> {
  const { practiceId } = actor
  const after = await loadMedicareFacts(tx, practiceId, clinicianId)
  return asJob(tx, actor, 'follow-medicare', async () => {
    const seen = await loadMedicareDays(tx, practiceId, clinicianId)
    const changed = seen.filter(({ serviceOn }) => medicareStatusOn(before, serviceOn) !== medicareStatusOn(after, serviceOn))
    for (const day of changed) await postChargesForDay(tx, { actor, practiceId, now, ...day })
    return changed.length
  })
}
