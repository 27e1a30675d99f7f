import 'server-only'
import type { WrittenVisits } from '../../data/records/written-visits.ts'
import { type LawRuling, warningsIn } from '../../domain/law/decide-visit.ts'
import { isJourney, type LawVisit } from '../../domain/law/visit.ts'

type Decided = { readonly visits: readonly LawVisit[]; readonly ruling: LawRuling }

/** Days that grow long between two journeys are said, and put before the primary therapist: once for a cycle, however often it moves. */
export function gapTask({ visits, ruling }: Decided): NonNullable<WrittenVisits['tasks']>[number] | null {
  const long = warningsIn(ruling).find(({ code }) => code === 'GAP_TOO_LONG')
  const cycle = visits.find(isJourney)?.cycle
  if (!long || !cycle) return null
  const { days, otherOn, most } = long.params
  return {
    kind: 'gap-too-long',
    forRole: 'therapist',
    forClinicianId: cycle.primaryId,
    subjectId: cycle.id,
    params: { days: Number(days), otherOn: String(otherOn), most: Number(most) },
  }
}
