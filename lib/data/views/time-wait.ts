import 'server-only'
import { canBeMoved } from '../../domain/scheduling/appointment-status.ts'
import { ownKinds } from '../../domain/scheduling/own-visits.ts'
import { hasRunOut } from '../../domain/scheduling/seat-waits.ts'
import type { WaitedPart } from '../../domain/scheduling/time-waits.ts'
import type { LocalDate, LocalTime } from '../../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'

/** An earlier time that is kept for somebody, as the page that moves visits is asked for it. */
export type KeptTime = {
  readonly startsAt: Date
  readonly until: Date
  readonly on: LocalDate
  readonly at: LocalTime
  readonly clinicianId: string | null
}

/** Where a client stands on the waiting list for an earlier time of a visit: not on it, on it since then, or with a time that is kept for them. */
export type TimeWaitShown = {
  readonly wait: { readonly askedAt: Date; readonly dayPart: WaitedPart; readonly kept: KeptTime | null } | null
}

const offered = { dayPart: true, askedAt: true, offeredUntil: true, hold: { select: { startsAt: true, clinicianId: true } } } as const
type Offered = {
  readonly dayPart: string
  readonly askedAt: Date
  readonly offeredUntil: Date | null
  readonly hold: { readonly startsAt: Date; readonly clinicianId: string | null } | null
}

/** The wait for an earlier time of a visit that stands; null where nobody waits for one of that kind. An offer counts while its clock runs. */
export async function findTimeWait(tx: Tx, practiceId: string, appointmentId: string, now: Date): Promise<TimeWaitShown | null> {
  const visit = await tx.appointment.findFirst({
    where: { practiceId, id: appointmentId, groupId: null, kind: { in: [...ownKinds] }, startsAt: { gt: now } },
    select: { status: true, timeZone: true, timeWaits: { where: { endedAt: null }, select: offered } },
  })
  if (!visit || !canBeMoved(visit.status)) return null
  const [wait] = visit.timeWaits
  if (!wait || hasRunOut(wait, now)) return { wait: null }
  return { wait: { askedAt: wait.askedAt, dayPart: wait.dayPart as WaitedPart, kept: keptOf(wait, visit.timeZone) } }
}

function keptOf({ offeredUntil: until, hold }: Offered, timeZone: string): KeptTime | null {
  if (!until || !hold) return null
  const { startsAt, clinicianId } = hold
  return { startsAt, until, clinicianId, on: localDateOf(startsAt, timeZone), at: localTimeOf(startsAt, timeZone) }
}

export type OfferedTime = KeptTime & { readonly appointmentId: string; readonly timeZone: string }

/** The earlier times that are kept for a client now, the first to run out first. */
export async function listKeptTimes(
  tx: Tx,
  { practiceId, clientId }: { readonly practiceId: string; readonly clientId: string },
  now: Date,
): Promise<OfferedTime[]> {
  const rows = await tx.timeWait.findMany({
    where: { practiceId, clientId, endedAt: null, offeredUntil: { gt: now } },
    orderBy: { offeredUntil: 'asc' },
    select: { appointmentId: true, appointment: { select: { timeZone: true } }, ...offered },
  })
  return rows.flatMap(({ appointmentId, appointment: { timeZone }, ...wait }) => {
    const kept = keptOf(wait, timeZone)
    return kept ? [{ ...kept, appointmentId, timeZone }] : []
  })
}
