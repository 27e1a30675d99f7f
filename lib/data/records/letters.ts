import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import { originOf } from '../practice-origin.ts'
import type { Tx } from '../scope.ts'

/** What a letter needs to know of its practice, with where its pages are. */
export async function loadLetterhead(tx: Tx, practiceId: string) {
  const practice = await tx.practice.findUnique({
    where: { id: practiceId },
    select: { name: true, email: true, phone: true, hostname: true, timeZone: true, isDefault: true },
  })
  return practice && { ...practice, origin: originOf(practice) }
}

/** Somebody who signs in, as mail finds them at the time of sending. */
export const loadUserToWrite = (tx: Tx, practiceId: string, userId: string) =>
  tx.user.findUnique({
    where: { practiceId_id: { practiceId, id: userId } },
    select: { email: true, status: true, userRoles: { select: { role: true } } },
  })

/** A consult request with its call. */
export const loadConsultToWrite = (tx: Tx, practiceId: string, consultId: string) =>
  tx.consultRequest.findUnique({
    where: { practiceId_id: { practiceId, id: consultId } },
    select: {
      email: true,
      appointments: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, status: true, startsAt: true, endsAt: true, timeZone: true, sequence: true },
      },
    },
  })

/** Whether the same address asked for another call in the day before this one: the form must not fill a stranger's mailbox. */
export async function isAskedAgain(tx: Tx, practiceId: string, consultId: string): Promise<boolean> {
  const earlier = await tx.$queryRaw<{ id: string }[]>`SELECT before.id FROM consult_request this
    JOIN consult_request before ON before.practice_id = this.practice_id AND before.email = this.email AND before.id <> this.id
      AND before.created_at <= this.created_at AND before.created_at > this.created_at - interval '1 day'
    WHERE this.practice_id = ${practiceId}::uuid AND this.id = ${consultId}::uuid LIMIT 1`
  return earlier.length > 0
}

/** A client's address and some of their visits, or those of a day, with where each is. */
export async function loadVisitsToWrite(
  tx: Tx,
  practiceId: string,
  clientId: string,
  which: readonly string[] | { readonly on: LocalDate },
) {
  const client = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: { email: true } })
  const place = { name: true, addressLine: true, city: true, state: true, zip: true } as const
  const visits = await tx.appointment.findMany({
    where: { practiceId, clientId, ...('on' in which ? { serviceOn: toDay(which.on) } : { id: { in: [...which] } }) },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      kind: true,
      status: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      sequence: true,
      clinicianId: true,
      rideHome: { select: { driverName: true, confirmedAt: true } },
      setting: true,
      contact: true,
      location: { select: place },
      facility: { select: place },
    },
  })
  return { email: client?.email ?? '', visits }
}

/** A ride home with its visit and whose it is. */
export const loadRideToWrite = (tx: Tx, practiceId: string, rideId: string) =>
  tx.rideHome.findUnique({
    where: { practiceId_id: { practiceId, id: rideId } },
    select: {
      confirmedAt: true,
      pickupFrom: true,
      client: { select: { email: true } },
      appointment: { select: { id: true, status: true, startsAt: true, endsAt: true, timeZone: true } },
    },
  })

/** Where a prescriber or a therapist reads mail. Null for somebody who no longer signs in. */
export async function loadPersonToWrite(
  tx: Tx,
  practiceId: string,
  { prescriberId, clinicianId }: { prescriberId: string; clinicianId: string },
): Promise<string | null> {
  if (prescriberId !== '') {
    const row = await tx.prescriber.findUnique({ where: { practiceId_id: { practiceId, id: prescriberId } }, select: { email: true } })
    return row?.email ?? null
  }
  const role = await tx.userRole.findFirst({
    where: { practiceId, clinicianId, user: { status: 'active' } },
    select: { user: { select: { email: true } } },
  })
  return role?.user.email ?? null
}

/** A prescriber's address while their referral stands. */
export const loadReferralToWrite = (tx: Tx, practiceId: string, referralId: string) =>
  tx.referral.findUnique({
    where: { practiceId_id: { practiceId, id: referralId } },
    select: { status: true, prescriber: { select: { email: true } } },
  })

/** Where mail about an alert reaches one of its recipients; null once somebody has acknowledged or closed it. */
export async function loadAlertToWrite(
  tx: Tx,
  practiceId: string,
  alertId: string,
  { role, subjectId, userId }: { readonly role: string; readonly subjectId: string; readonly userId: string },
): Promise<{ readonly email: string } | null> {
  const alert = await tx.careAlert.findFirst({
    where: { practiceId, id: alertId, closedAt: null, acknowledgedAt: null },
    select: { id: true },
  })
  if (!alert) return null
  const holder = role === 'prescriber' ? { prescriberId: subjectId } : { clinicianId: subjectId }
  const user = await tx.user.findFirst({
    where: { practiceId, status: 'active', ...(userId === '' ? { userRoles: { some: { role, ...holder } } } : { id: userId }) },
    select: { email: true },
  })
  if (user || role !== 'prescriber') return user
  return tx.prescriber.findUnique({ where: { practiceId_id: { practiceId, id: subjectId } }, select: { email: true } })
}
