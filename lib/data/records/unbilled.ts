import 'server-only'
import type { WaitingVisit } from '../../domain/billing/charges-for-day.ts'
import type { Finding } from '../../domain/finding.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

type Day = { readonly practiceId: string; readonly clientId: string; readonly serviceOn: LocalDate; readonly now: Date }

/** Puts a day's visits that wait to be billed on the list, with what was found now, and takes those off it that wait no longer. */
export async function saveUnbilled(tx: Tx, { practiceId, clientId, serviceOn, now }: Day, waiting: readonly WaitingVisit[]): Promise<void> {
  const ids = waiting.map(({ visitId }) => visitId)
  const where = { practiceId, clientId, serviceOn: toDay(serviceOn) }
  await tx.unbilledVisit.updateMany({ where: { ...where, billedAt: null, appointmentId: { notIn: ids } }, data: { billedAt: now } })
  for (const { visitId, findings } of waiting) {
    const found = { findings: writeJson('UnbilledVisit.findings', findings), serviceOn: toDay(serviceOn), askedAgainAt: null }
    const { count } = await tx.unbilledVisit.updateMany({
      where: { practiceId, appointmentId: visitId, billedAt: null },
      data: found,
    })
    if (count > 0) continue
    const again = await tx.unbilledVisit.updateMany({
      where: { practiceId, appointmentId: visitId },
      data: { ...found, foundAt: now, billedAt: null },
    })
    if (again.count > 0) continue
    await tx.unbilledVisit.createMany({ data: [{ practiceId, id: newId(), clientId, appointmentId: visitId, ...found, foundAt: now }] })
  }
}

/** What keeps some visits from being billed, by visit, where nothing at all of them is. */
export async function loadWaitsOf(
  tx: Tx,
  practiceId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  if (visitIds.length === 0) return new Map()
  const nothing = { charges: { none: { status: 'posted' as const } } }
  const where = { practiceId, billedAt: null, appointmentId: { in: [...visitIds] }, appointment: nothing }
  const rows = await tx.unbilledVisit.findMany({ where, select: { appointmentId: true, findings: true } })
  return new Map(rows.map(({ appointmentId, findings }) => [appointmentId, readJson('UnbilledVisit.findings', findings)]))
}

/** Whose visits wait to be billed: of some client, of a payer's members, with a clinician, of a day; of everybody where nothing is named. */
export type WaitingOf = {
  readonly clientId?: string
  readonly payerId?: string
  readonly clinicianId?: string
  readonly visitId?: string
  readonly serviceOn?: LocalDate
  readonly facilityId?: string
}

/** The days on which something waits to be billed, client by client, so that whoever posts them locks clients in one order. */
export async function loadWaitingDays(
  tx: Tx,
  practiceId: string,
  of: WaitingOf,
): Promise<{ readonly clientId: string; readonly serviceOn: LocalDate }[]> {
  const rows = await tx.unbilledVisit.findMany({
    where: waiting(practiceId, of),
    distinct: ['clientId', 'serviceOn'],
    orderBy: [{ clientId: 'asc' }, { serviceOn: 'asc' }],
    select: { clientId: true, serviceOn: true },
  })
  return rows.map(({ clientId: id, serviceOn }) => ({ clientId: id, serviceOn: fromDay(serviceOn) }))
}

/** Says that what these visits wait for may have come. */
export async function askToBillAgain(tx: Tx, practiceId: string, of: WaitingOf, now: Date): Promise<void> {
  await tx.unbilledVisit.updateMany({ where: waiting(practiceId, of), data: { askedAgainAt: now } })
}

/** The visits that somebody asked to bill again, and those of days before one that waited for an attestation, client by client. */
export async function loadAskedAgain(tx: Tx, practiceId: string, waitedSince: LocalDate): Promise<string[]> {
  const renewing = { serviceOn: { lt: toDay(waitedSince) }, findings: { array_contains: [{ code: 'ATTESTATION_RENEW' }] } }
  const rows = await tx.unbilledVisit.findMany({
    where: { ...waiting(practiceId, {}), OR: [{ askedAgainAt: { not: null } }, renewing] },
    orderBy: [{ clientId: 'asc' }, { serviceOn: 'asc' }],
    select: { appointmentId: true },
  })
  return rows.map(({ appointmentId }) => appointmentId)
}

const waiting = (
  practiceId: string,
  { clientId, payerId, clinicianId, visitId, serviceOn, facilityId }: WaitingOf,
): Prisma.UnbilledVisitWhereInput => ({
  practiceId,
  billedAt: null,
  ...(clientId !== undefined && { clientId }),
  ...(visitId !== undefined && { appointmentId: visitId }),
  ...(payerId !== undefined && { client: { coverages: { some: { payerId } } } }),
  ...(clinicianId !== undefined && { client: { appointments: { some: { clinicianId } } } }),
  ...(facilityId !== undefined && { appointment: { facilityId } }),
  ...(serviceOn !== undefined && { serviceOn: toDay(serviceOn) }),
})
