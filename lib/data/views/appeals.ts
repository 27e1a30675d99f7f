import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { loadStandingAssessment } from '../records/assessments.ts'
import { listAppeals, type NamedAppeal } from '../records/scale-appeals.ts'
import type { Tx } from '../scope.ts'

/** A client's appeals on the sliding scale, and whether another can be asked: an assessment stands and none of it is being looked at. */
export async function findAppeals(
  tx: Tx,
  { practiceId }: Actor,
  clientId: string,
  today: LocalDate,
): Promise<{ readonly appeals: readonly NamedAppeal[]; readonly canAsk: boolean }> {
  const { appeals, assessment } = await atOnce({
    appeals: listAppeals(tx, practiceId, clientId),
    assessment: loadStandingAssessment(tx, practiceId, clientId, today),
  })
  return { appeals, canAsk: assessment !== null && appeals.every(({ status }) => status !== 'open') }
}
