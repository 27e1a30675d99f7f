import 'server-only'
import type { SupervisionFact } from '../../domain/credentials/supervision.ts'
import type { Standing } from '../../domain/outcome.ts'
import type { DatedRow } from '../../domain/practice/later-row.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'
import { credentialOf, heldCredentials } from './credentials.ts'

/** Who supervises whoever is read with it and since when, with the supervisors' own credentials. */
export const supervisedBy = {
  orderBy: { fromOn: 'asc' },
  select: { supervisorId: true, fromOn: true, toOn: true, supervisor: { select: { credentials: heldCredentials } } },
} as const

type Row = Prisma.SupervisionGetPayload<{ select: (typeof supervisedBy)['select'] }>

export const supervisionOf = ({ supervisorId, fromOn, toOn, supervisor }: Row): SupervisionFact => ({
  supervisorId,
  fromOn: fromDay(fromOn),
  toOn: fromDayOrNull(toOn),
  credentials: supervisor.credentials.map(credentialOf),
})

/** Who supervises these clinicians and since when; by the supervised. */
export async function loadSupervisions(
  tx: Tx,
  practiceId: string,
  clinicianIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SupervisionFact[]>> {
  const rows = await tx.supervision.findMany({
    where: { practiceId, clinicianId: { in: [...clinicianIds] } },
    orderBy: supervisedBy.orderBy,
    select: { ...supervisedBy.select, clinicianId: true },
  })
  const facts = new Map<string, SupervisionFact[]>()
  for (const { clinicianId, ...row } of rows) facts.set(clinicianId, [...(facts.get(clinicianId) ?? []), supervisionOf(row)])
  return facts
}

export async function loadSupervisionRows(tx: Tx, practiceId: string, clinicianId: string): Promise<DatedRow[]> {
  const rows = await tx.supervision.findMany({ where: { practiceId, clinicianId }, select: { id: true, fromOn: true, toOn: true } })
  return rows.map(({ id, fromOn, toOn }) => ({ id, effectiveFrom: fromDay(fromOn), effectiveTo: fromDayOrNull(toOn) }))
}

/** The version of who supervises from a day on, as the form shows it. */
export const versionOfSupervision = (supervisorId: string): number => versionOf([supervisorId])

/** Who supervises a clinician from this very day on, for a form that is being saved; null where no entry begins on it. Lock the settings first. */
export async function loadStandingSupervision(
  tx: Tx,
  practiceId: string,
  clinicianId: string,
  fromOn: LocalDate,
): Promise<Standing | null> {
  const row = await tx.supervision.findFirst({ where: { practiceId, clinicianId, fromOn: toDay(fromOn) }, select: { supervisorId: true } })
  return row && { version: versionOfSupervision(row.supervisorId), values: row }
}

export async function insertSupervision(
  tx: Tx,
  practiceId: string,
  { clinicianId, supervisorId, fromOn }: { clinicianId: string; supervisorId: string; fromOn: LocalDate },
): Promise<string> {
  const id = newId()
  await tx.supervision.createMany({ data: [{ practiceId, id, clinicianId, supervisorId, fromOn: toDay(fromOn) }] })
  return id
}

export async function correctSupervision(tx: Tx, practiceId: string, id: string, supervisorId: string): Promise<void> {
  await tx.supervision.updateMany({ where: { practiceId, id }, data: { supervisorId } })
}

/** Ends a supervision the day before `from`. */
export async function closeSupervision(tx: Tx, practiceId: string, id: string, from: LocalDate): Promise<void> {
  await tx.supervision.updateMany({ where: { practiceId, id }, data: { toOn: toDay(addDays(from, -1)) } })
}
