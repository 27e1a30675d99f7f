import type { BookedVisit } from '../law/world.ts'

/** Somebody who is away, or a room or a chair that is out of use, between two instants: one of the three. */
export type Absence = {
  readonly clinicianId: string | null
  readonly roomId: string | null
  readonly chairId: string | null
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Whether a visit that has not begun needs who or what is away. */
export const isHitBy = (
  { clinicianId, roomId, chairId, startsAt, endsAt }: Absence,
  visit: Pick<BookedVisit, 'clinicianId' | 'roomId' | 'chairId' | 'startsAt' | 'endsAt' | 'status'>,
): boolean =>
  (visit.status === 'tentative' || visit.status === 'confirmed') &&
  ((clinicianId !== null && visit.clinicianId === clinicianId) ||
    (roomId !== null && visit.roomId === roomId) ||
    (chairId !== null && visit.chairId === chairId)) &&
  visit.startsAt < endsAt &&
  visit.endsAt > startsAt
