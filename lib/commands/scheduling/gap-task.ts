import 'server-only'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { LawRuling } from '../../domain/law/decide-visit.ts'
import { warningsIn } from '../../domain/law/decide-visit.ts'
import { isJourney, type LawVisit } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'

type Decided = { readonly visits: readonly LawVisit[]; readonly ruling: LawRuling }

/** Days that grow long between two journeys are said, and put before the primary therapist: once for a cycle, however often it moves. */
export async function askAboutGap(tx: Tx, practiceId: string, world: World, { visits, ruling }: Decided): Promise<void> {
  const long = warningsIn(ruling).find(({ code }) => code === 'GAP_TOO_LONG')
  const cycle = visits.find(isJourney)?.cycle
  if (!long || !cycle) return
  const open = await tx.task.count({ where: { practiceId, kind: 'gap-too-long', subjectId: cycle.id, status: 'open' } })
  if (open > 0) return
  const { days, otherOn, most } = long.params
  await insertTask(tx, {
    practiceId,
    clientId: world.client.id,
    kind: 'gap-too-long',
    forRole: 'therapist',
    forClinicianId: cycle.primaryId,
    dueAt: world.now,
    subjectId: cycle.id,
    params: { days: Number(days), otherOn: String(otherOn), most: Number(most) },
  })
}
