import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { waitsOf } from '../../domain/law/visit-waits.ts'
import { type MonthVisit, monthKindOf } from '../../domain/scheduling/month-of-visits.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { atOnce } from '../at-once.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments } from '../visibility.ts'

type Stretch = Interval & { readonly locationId: string; readonly clinicianId?: string | undefined; readonly roomId?: string | undefined }

/**
 * What stands between two instants at a location, as a month counts it, of everybody or of one person or room: visits with those that have no
 * place of ours, and the sessions of groups, whose seats are not counted again; a session waits while somebody waits for a seat in it. Two
 * statements, however long it is.
 */
export async function listMonthVisits(
  tx: Tx,
  actor: Actor,
  { start, end, locationId, clinicianId, roomId }: Stretch,
): Promise<MonthVisit[]> {
  const asked = { ...(clinicianId && { clinicianId }), ...(roomId && { roomId }) }
  const startsAt = { gte: start, lt: end }
  const { visits, sessions } = await atOnce({
    visits: tx.appointment.findMany({
      where: {
        AND: [
          visibleAppointments(actor),
          { ...asked, startsAt, groupId: null, status: { notIn: ['cancelled', 'no_show'] }, OR: [{ locationId }, { locationId: null }] },
        ],
      },
      select: { kind: true, startsAt: true, status: true, findings: true },
    }),
    sessions: tx.groupSession.findMany({
      where: { practiceId: actor.practiceId, ...asked, locationId, startsAt, NOT: { status: 'cancelled' } },
      select: { startsAt: true, waits: { where: { endedAt: null }, take: 1, select: { id: true } } },
    }),
  })
  return [
    ...visits.map(({ kind, status, startsAt, findings }) => ({
      ...{ kind: monthKindOf(kind), startsAt },
      waits: waitsOf({ status, findings: readJson('Appointment.findings', findings) }).length > 0,
    })),
    ...sessions.map(({ startsAt, waits }) => ({ kind: 'group' as const, startsAt, waits: waits.length > 0 })),
  ]
}
