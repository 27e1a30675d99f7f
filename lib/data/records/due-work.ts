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

const remindedOn = (practiceId: string, on: LocalDate) => ({
  practiceId,
  serviceOn: toDay(on),
  status: { in: ['tentative' as const, 'confirmed' as const] },
  NOT: { kind: 'consult' as const },
})

/** Clients with a visit that stands on a day, of whatever kind but a call. */
export async function loadClientsOn(tx: Tx, practiceId: string, on: LocalDate): Promise<string[]> {
  const where = { ...remindedOn(practiceId, on), clientId: { not: null } }
  const rows = await tx.appointment.findMany({ where, distinct: ['clientId'], orderBy: { clientId: 'asc' }, select: { clientId: true } })
  return rows.flatMap(({ clientId }) => clientId ?? [])
}

/** Whether this client has one. */
export const hasVisitOn = async (tx: Tx, practiceId: string, clientId: string, on: LocalDate): Promise<boolean> =>
  (await tx.appointment.count({ where: { ...remindedOn(practiceId, on), clientId } })) > 0

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

/**
 * Leaves word for what falls due at a moment of its own and that nothing points at: what came in with a file or from an earlier release. What is
 * due already is looked at anyway by whoever asks for this.
 */
export async function leaveWhatIsTimed(tx: Tx, practiceId: string, now: Date): Promise<void> {
  await tx.$executeRaw`INSERT INTO due_work (practice_id, id, job, due_at)
    SELECT ${practiceId}::uuid, gen_random_uuid(), job, at FROM (
      SELECT 'deliver-outbox' AS job, due_at AS at FROM outbox WHERE practice_id = ${practiceId}::uuid AND sent_at IS NULL AND failed_at IS NULL
      UNION SELECT 'pass-alerts-on', due_at FROM care_alert
        WHERE practice_id = ${practiceId}::uuid AND closed_at IS NULL AND acknowledged_at IS NULL
      UNION SELECT 'offer-seats', offered_until FROM seat_wait
        WHERE practice_id = ${practiceId}::uuid AND ended_at IS NULL AND offered_until IS NOT NULL
      UNION SELECT 'offer-times', offered_until FROM time_wait
        WHERE practice_id = ${practiceId}::uuid AND ended_at IS NULL AND offered_until IS NOT NULL
      UNION SELECT 'expire-visits', confirm_by FROM appointment WHERE practice_id = ${practiceId}::uuid AND status = 'tentative'
      UNION SELECT 'remind-rides', a.starts_at - interval '48 hours' FROM appointment a JOIN ride_home r
          ON r.practice_id = a.practice_id AND r.appointment_id = a.id
        WHERE a.practice_id = ${practiceId}::uuid AND a.starts_at > ${now} AND a.status IN ('tentative', 'confirmed') AND r.confirmed_at IS NULL) timed
    WHERE at > ${now} AND NOT EXISTS (
      SELECT FROM due_work w WHERE w.practice_id = ${practiceId}::uuid AND w.job = timed.job AND w.due_at = timed.at)`
}
