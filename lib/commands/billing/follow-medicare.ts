import 'server-only'
import { loadMedicareFacts } from '../../data/records/medicare-standings.ts'
import type { Tx } from '../../data/scope.ts'
import { type MedicareFact, medicareStatusOn } from '../../domain/coverage/medicare-standing.ts'
import { medicarePrograms } from '../../domain/coverage/program.ts'
import { type Following, postSignedDays } from './post-signed-days.ts'

/**
 * Posts again the days of Medicare clients on which the clinician now stands otherwise than before; every other day stays as it was
 * billed. Call it in the transaction that wrote it. Gives how many days were posted.
 */
export async function followMedicare(tx: Tx, following: Following<MedicareFact>): Promise<number> {
  const { actor, clinicianId, before } = following
  const after = await loadMedicareFacts(tx, actor.practiceId, clinicianId)
  return postSignedDays(tx, 'follow-medicare', following, {
    ...{ clinicianId, coverage: { program: { in: [...medicarePrograms] } } },
    isOther: ({ serviceOn }) => medicareStatusOn(before, serviceOn) !== medicareStatusOn(after, serviceOn),
  })
}
