import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** Kept visits whose time to be confirmed has run out. */
export const loadExpiredVisits = (tx: Tx, practiceId: string, now: Date) =>
  tx.appointment.findMany({
    where: { practiceId, status: 'tentative', confirmBy: { lte: now } },
    orderBy: { confirmBy: 'asc' },
    take: 100,
    select: { id: true },
  })

/** Journeys away from home that begin before `until` and whose driver has not said yes. */
export const loadOpenRides = (tx: Tx, practiceId: string, now: Date, until: Date) =>
  tx.rideHome.findMany({
    where: {
      practiceId,
      confirmedAt: null,
      appointment: {
        kind: 'journey',
        setting: { in: ['office', 'facility'] },
        status: { in: ['tentative', 'confirmed'] },
        startsAt: { gt: now, lte: until },
      },
    },
    orderBy: { id: 'asc' },
    take: 200,
    select: { id: true, clientId: true, appointmentId: true, appointment: { select: { sequence: true } } },
  })

/** Which of these messages are written already. */
export async function loadWritten(tx: Tx, practiceId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.outbox.findMany({ where: { practiceId, id: { in: [...ids] } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** Clients whose intake is in and of whom a prescriber has decided, and whom lists still show before that. */
export const loadClientsToAdvance = (tx: Tx, practiceId: string) =>
  tx.client.findMany({
    where: {
      practiceId,
      stage: 'assessment',
      intakeSubmittedAt: { not: null },
      eligibilityDecisions: { some: { verdict: { in: ['eligible', 'eligible_with_conditions'] } } },
    },
    orderBy: { id: 'asc' },
    take: 50,
    select: { id: true },
  })

/** Authorizations that are granted, and whose last day is behind or whose visits are all done. */
export const loadRunOutAuthorizations = async (tx: Tx, practiceId: string, today: LocalDate): Promise<readonly { readonly id: string }[]> =>
  tx.authorization.findMany({
    where: {
      practiceId,
      status: { in: ['approved', 'partial'] },
      OR: [{ endsOn: { lt: toDay(today) } }, { used: { gte: tx.authorization.fields.granted } }],
    },
    orderBy: { id: 'asc' },
    take: 100,
    select: { id: true },
  })
