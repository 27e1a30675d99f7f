import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type FirstJourneys, firstJourneys } from '../../domain/clients/first-journey.ts'
import { addDays, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'

type Staff = Extract<Actor, { role: 'therapist' | 'front-desk' | 'admin' }>

/** How far back first journeys are looked at, in weeks. */
export const FIRST_JOURNEY_WEEKS = 12
const journey = { kind: 'journey' as const, status: 'completed' as const }

/** How long clients waited for their first journey, of those who had it of late, and for want of what others still wait. */
export async function findFirstJourneys(tx: Tx, actor: Staff, today: LocalDate, timeZone: TimeZone): Promise<FirstJourneys> {
  const from = toDay(addDays(today, -7 * FIRST_JOURNEY_WEEKS))
  const had = await tx.appointment.findMany({
    where: {
      ...ofVisibleClients(actor),
      ...journey,
      serviceOn: { gte: from },
      client: { appointments: { none: { ...journey, serviceOn: { lt: from } } } },
    },
    orderBy: { serviceOn: 'asc' },
    distinct: ['clientId'],
    select: { serviceOn: true, client: { select: { createdAt: true } } },
  })
  const waiting = await tx.client.findMany({
    where: { ...visibleClients(actor), mergedIntoId: null, status: { in: ['intake', 'active'] }, appointments: { none: journey } },
    select: {
      createdAt: true,
      intakeSubmittedAt: true,
      eligibilityDecisions: {
        where: { verdict: { in: ['eligible', 'eligible_with_conditions'] }, endedOn: null },
        take: 1,
        select: { id: true },
      },
      doseOrders: { where: { status: 'active' }, take: 1, select: { id: true } },
      regimens: { where: { status: 'active' }, take: 1, select: { id: true } },
      appointments: {
        where: { kind: 'journey', status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] } },
        take: 1,
        select: { id: true },
      },
    },
  })
  return firstJourneys(
    had.flatMap(({ serviceOn, client }) => (client ? [{ since: localDateOf(client.createdAt, timeZone), on: fromDay(serviceOn) }] : [])),
    waiting.map((row) => ({
      ...{ since: localDateOf(row.createdAt, timeZone), hasIntake: row.intakeSubmittedAt !== null },
      ...{ hasVerdict: row.eligibilityDecisions.length > 0, hasOrder: row.doseOrders.length > 0 },
      ...{ hasPlan: row.regimens.length > 0, isBooked: row.appointments.length > 0 },
    })),
  )
}
