import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { FeedEvent } from '../../domain/scheduling/feed-event.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'
import { nameColumns } from './booking-parts.ts'

const BACK_DAYS = 30
const AHEAD_DAYS = 365
const DAY = 24 * 60 * 60_000

/** Whose own visits are a person's: those given to them or by them. Who gives none sees all that is booked. */
function ownVisits(actor: SignedInActor): Prisma.AppointmentWhereInput {
  if (actor.role === 'client') return { clientId: actor.clientId }
  if (actor.role === 'therapist') return { clinicianId: actor.clinicianId, groupId: null }
  return actor.role === 'prescriber' ? { prescriberId: actor.prescriberId } : { groupId: null }
}

const placed = { location: { select: { name: true } }, facility: { select: { name: true } } } as const

/** The visits and sessions of a person from a month back to a year ahead, as they themselves may see them; called off ones stay and say so. */
export async function listFeedEvents(
  tx: Tx,
  actor: SignedInActor,
  { now, showsNames }: { readonly now: Date; readonly showsNames: boolean },
): Promise<FeedEvent[]> {
  const startsAt = { gt: new Date(now.getTime() - BACK_DAYS * DAY), lt: new Date(now.getTime() + AHEAD_DAYS * DAY) }
  const rows = await tx.appointment.findMany({
    where: { AND: [visibleAppointments(actor), ownVisits(actor), { startsAt }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, kind: true, status: true, sequence: true, startsAt: true, endsAt: true },
      ...{ contact: true, createdAt: true, confirmedAt: true, cancelledAt: true, ...placed },
      ...{ client: { select: nameColumns }, clinician: { select: { name: true } } },
    },
  })
  const isOwn = actor.role === 'therapist'
  const visits = rows.map(
    ({ status, contact, client, clinician, location, facility, createdAt, confirmedAt, cancelledAt, ...row }): FeedEvent => {
      return {
        ...row,
        isCancelled: status === 'cancelled' || status === 'no_show',
        isTentative: status === 'tentative',
        place: facility?.name ?? location?.name ?? null,
        isByVideo: contact === 'video',
        who: showsNames && actor.role !== 'client' && client ? clientNameOf(client) : null,
        with: isOwn || actor.role === 'client' ? null : (clinician?.name ?? null),
        stampedAt: cancelledAt ?? confirmedAt ?? createdAt,
      }
    },
  )
  return [...visits, ...(await sessionsOf(tx, actor, startsAt))]
}

/** The group sessions somebody leads; whoever gives no visits sees all of them. */
async function sessionsOf(tx: Tx, actor: SignedInActor, startsAt: Prisma.DateTimeFilter): Promise<FeedEvent[]> {
  if (actor.role === 'client' || actor.role === 'prescriber') return []
  const led = actor.role === 'therapist' ? { clinicianId: actor.clinicianId } : {}
  const rows = await tx.groupSession.findMany({
    where: { practiceId: actor.practiceId, ...led, startsAt },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, status: true, version: true, startsAt: true, endsAt: true, createdAt: true, cancelledAt: true },
      ...{ location: { select: { name: true } }, clinician: { select: { name: true } } },
    },
  })
  return rows.map(({ status, version, createdAt, cancelledAt, location, clinician, ...row }) => ({
    ...{ ...row, kind: 'session' as const, sequence: version - 1, isCancelled: status === 'cancelled', isTentative: false },
    ...{
      place: location.name,
      isByVideo: false,
      who: null,
      with: actor.role === 'therapist' ? null : clinician.name,
      stampedAt: cancelledAt ?? createdAt,
    },
  }))
}

/** The calendar somebody has made an address for, as whom they are here now; null for none. */
export const findOwnFeed = (tx: Tx, { practiceId, userId, role }: SignedInActor): Promise<{ madeAt: Date; showsNames: boolean } | null> =>
  tx.calendarFeed.findFirst({ where: { practiceId, userId, role, revokedAt: null }, select: { madeAt: true, showsNames: true } })
