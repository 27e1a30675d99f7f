import 'server-only'
import type { WrittenVisits } from '../../data/records/written-visits.ts'

/** What a client booked or moved alone is put before the desk, which confirms it, and before the therapist who gives it. */
export const ownVisitTasks = (
  kind: 'visit-moved' | 'visit-booked',
  visitId: string,
  clinicianId: string | null,
): NonNullable<WrittenVisits['tasks']> => [
  { kind, forRole: 'front-desk', subjectId: visitId },
  ...(clinicianId === null ? [] : [{ kind, forRole: 'therapist' as const, forClinicianId: clinicianId, subjectId: visitId }]),
]
