import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { insertTask, type NewTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { addMinutes } from '../../domain/time/interval.ts'

/** How soon a prescriber looks at what stops nothing by itself, and whoever asked at the answer. */
export const LOOK_WITHIN_MINUTES = 24 * 60

type Asked = Pick<NewTask, 'practiceId' | 'clientId' | 'kind' | 'subjectId' | 'params'>
type When = { readonly now: Date; readonly dueAt?: Date }

/**
 * Puts something about a client before the prescribers who have accepted them: it stands among what waits for their look, within a day unless
 * `dueAt` says otherwise, and each is told by e-mail. Nothing where there is nobody.
 */
export async function askPrescribers(
  tx: Tx,
  prescriberIds: readonly string[],
  asked: Asked,
  { now, dueAt = addMinutes(now, LOOK_WITHIN_MINUTES) }: When,
): Promise<void> {
  if (prescriberIds.length > 0) await insertTask(tx, { ...asked, forRole: 'prescriber', dueAt })
  for (const prescriberId of prescriberIds)
    await insertOutbox(tx, { practiceId: asked.practiceId, kind: 'look-waiting', payload: { prescriberId }, dueAt: now })
}
