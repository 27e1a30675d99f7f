import 'server-only'
import type { SupervisionFact } from '../../domain/credentials/supervision.ts'
import type { DatedRow } from '../../domain/practice/later-row.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { loadClinicianCredentials } from './credentials.ts'

/** Who supervises these clinicians and since when, with the supervisors' own credentials; by the supervised. Two statements. */
export async function loadSupervisions(
  tx: Tx,
  practiceId: string,
  clinicianIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SupervisionFact[]>> {
  const rows = await tx.supervision.findMany({
    where: { practiceId, clinicianId: { in: [...clinicianIds] } },
    orderBy: { fromOn: 'asc' },
    select: { clinicianId: true, supervisorId: true, fromOn: true, toOn: true },
  })
  const held = await loadClinicianCredentials(
    tx,
    practiceId,
    rows.map(({ supervisorId }) => supervisorId),
  )
  const facts = new Map<string, SupervisionFact[]>()
  for (const { clinicianId, supervisorId, fromOn, toOn } of rows) {
    const fact = { supervisorId, fromOn: fromDay(fromOn), toOn: fromDayOrNull(toOn), credentials: held.get(supervisorId) ?? [] }
    facts.set(clinicianId, [...(facts.get(clinicianId) ?? []), fact])
  }
  return facts
}

export async function loadSupervisionRows(tx: Tx, practiceId: string, clinicianId: string): Promise<DatedRow[]> {
  const rows = await tx.supervision.findMany({ where: { practiceId, clinicianId }, select: { id: true, fromOn: true, toOn: true } })
  return rows.map(({ id, fromOn, toOn }) => ({ id, effectiveFrom: fromDay(fromOn), effectiveTo: fromDayOrNull(toOn) }))
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
