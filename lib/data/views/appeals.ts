import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { LocalDate } from '../../domain/time/local.ts'
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
  const appeals = await listAppeals(tx, practiceId, clientId)
  const stands = (await loadStandingAssessment(tx, practiceId, clientId, today)) !== null
  return { appeals, canAsk: stands && appeals.every(({ status }) => status !== 'open') }
}
