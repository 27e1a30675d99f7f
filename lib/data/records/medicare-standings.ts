import 'server-only'
import type { MedicareFact } from '../../domain/coverage/medicare-standing.ts'
import { type MedicareStatus, medicareStatuses } from '../../domain/coverage/rule-medicare-clinician.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** What was told of a clinician and Medicare, oldest first, read with the clinician. */
export const medicareSaid = { orderBy: { fromOn: 'asc' }, select: { id: true, status: true, fromOn: true } } as const

type Row = Prisma.MedicareStandingGetPayload<{ select: (typeof medicareSaid)['select'] }>
export type MedicareFactOnFile = MedicareFact & { readonly id: string }

const factOf = ({ id, status, fromOn }: Row): MedicareFactOnFile => ({ id, status: asMedicareStatus(status), fromOn: fromDay(fromOn) })

/** A stored word as the rules know it; without one nothing is known. */
export const asMedicareStatus = (word: string | null): MedicareStatus => medicareStatuses.find((known) => known === word) ?? 'unknown'

export const medicareFactsOf = (rows: readonly Row[]): MedicareFactOnFile[] => rows.map(factOf)

/** What was told of one clinician and Medicare, oldest first. */
export const loadMedicareFacts = async (tx: Tx, practiceId: string, clinicianId: string): Promise<MedicareFactOnFile[]> =>
  medicareFactsOf(await tx.medicareStanding.findMany({ where: { practiceId, clinicianId }, ...medicareSaid }))

/** Whom an entry is about; null when there is no such entry. */
export const loadClinicianOfMedicare = async (tx: Tx, practiceId: string, id: string): Promise<string | null> =>
  (await tx.medicareStanding.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clinicianId: true } }))?.clinicianId ??
  null

export async function insertMedicareFacts(
  tx: Tx,
  practiceId: string,
  facts: readonly (MedicareFact & { readonly clinicianId: string })[],
): Promise<void> {
  await tx.medicareStanding.createMany({
    data: facts.map(({ clinicianId, status, fromOn }) => ({ practiceId, id: newId(), clinicianId, status, fromOn: toDay(fromOn) })),
  })
}

export async function correctMedicareFact(tx: Tx, practiceId: string, id: string, { status, fromOn }: MedicareFact): Promise<void> {
  await tx.medicareStanding.updateMany({ where: { practiceId, id }, data: { status, fromOn: toDay(fromOn) } })
}
