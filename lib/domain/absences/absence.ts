import type { BookedVisit } from '../law/world.ts'

/** Somebody who is away, or a room that is out of use, between two instants. */
export type Absence = {
  readonly clinicianId: string | null
  readonly roomId: string | null
  readonly startsAt: Date
  readonly endsAt: Date
}

/** Whether a visit that has not begun needs who or what is away. */
export const isHitBy = (
  { clinicianId, roomId, startsAt, endsAt }: Absence,
  visit: Pick<BookedVisit, 'clinicianId' | 'roomId' | 'startsAt' | 'endsAt' | 'status'>,
): boolean =>
  (visit.status === 'tentative' || visit.status === 'confirmed') &&
  ((clinicianId !== null && visit.clinicianId === clinicianId) || (roomId !== null && visit.roomId === roomId)) &&
  visit.startsAt < endsAt &&
  visit.endsAt > startsAt
