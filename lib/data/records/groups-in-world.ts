import 'server-only'
import type { GroupInWorld } from '../../domain/law/world.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'

/** A group session as a statement tells it in JSON. */
export type GroupRow = Omit<GroupInWorld, 'phase' | 'startsAt' | 'endsAt' | 'seatsLeft' | 'isOpen' | 'takesSeats'> & {
  readonly phase: GroupInWorld['phase'] | 'journey'
  readonly status: string
  readonly startsAt: string
  readonly endsAt: string
  readonly capacity: number
  readonly seatsTaken: number
  /** Kept by offers to others. */
  readonly seatsKept: number
  readonly isClosed: boolean
}

type Asked = { readonly clientId: string; readonly now: Date; readonly from: LocalDate; readonly to: LocalDate | null }

/**
 * The group sessions of these local days as one value of a statement, as a client finds them at a moment: a list of JSON, null for none. A seat that
 * is offered to somebody else is kept until the clock of the offer runs out. `to` is null for all that is ahead.
 */
export const groupsColumn = (practiceId: string, { clientId, now, from, to }: Asked) => Prisma.sql`(
    SELECT json_agg(json_build_object('id', g.id, 'title', g.title, 'phase', g.phase, 'status', g.status, 'on', g.service_on, 'startsAt', g.starts_at,
      'endsAt', g.ends_at, 'capacity', g.capacity, 'seatsTaken', g.seats_taken, 'seatsKept', (SELECT count(*) FROM seat_wait w WHERE w.practice_id = g.practice_id AND w.group_id = g.id
        AND w.ended_at IS NULL AND w.offered_until > ${now} AND w.client_id <> ${clientId}::uuid), 'isClosed', g.seats_closed_at IS NOT NULL,
      'clinicianId', g.clinician_id, 'locationId', g.location_id) ORDER BY g.starts_at)
    FROM group_session g WHERE g.practice_id = ${practiceId}::uuid AND g.service_on >= ${from}::date
      AND g.service_on <= coalesce(${to}::date, 'infinity'))`

/** A session of a preparation or an integration: of a journey there is no seat. */
export function groupOf({ phase, status, startsAt, endsAt, capacity, seatsTaken, seatsKept, isClosed, ...row }: GroupRow): GroupInWorld[] {
  if (phase === 'journey') return []
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  const isOpen = status === 'tentative' || status === 'confirmed'
  return [{ ...row, ...times, phase, seatsLeft: capacity - seatsTaken - seatsKept, isOpen, takesSeats: !isClosed }]
}
