import 'server-only'
import type { YesNoUnknown } from '../../domain/clients/screen-facts.ts'
import type { ScreeningKind } from '../../domain/clients/screening-kind.ts'
import type { Finding } from '../../domain/finding.ts'
import { newId } from '../../ids.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

export type NewScreening = {
  readonly practiceId: string
  readonly clientId: string
  readonly kind: ScreeningKind
  readonly takenAt: Date
  readonly answers: JsonOf<'Screening.answers'>
  /** `clear`, `hold` or `refuse` of the health screen; the level of the safety questions. */
  readonly level: string
  readonly findings: readonly Finding[]
  readonly rulesetVersion: string
  readonly takenBy: string
  readonly appointmentId?: string | null
  readonly pregnant?: YesNoUnknown
  readonly seriousCondition?: YesNoUnknown
}

/** Adds a screening; gives its id. Nothing of it changes later but that somebody answered it. */
export async function insertScreening(tx: Tx, { findings, answers, ...screening }: NewScreening): Promise<string> {
  const id = newId()
  await tx.screening.createMany({
    data: [{ ...screening, id, answers: writeJson('Screening.answers', answers), findings: writeJson('Screening.findings', findings) }],
  })
  return id
}

/** A screening, locked for the rest of the transaction. */
export async function loadScreening(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM screening WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.screening.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, kind: true, level: true, takenAt: true, acknowledgedAt: true, findings: true },
  })
}

/** When every safety question was last answered; null when never. */
export async function loadLastCssrsAt(tx: Tx, practiceId: string, clientId: string): Promise<Date | null> {
  const row = await tx.screeningGate.findFirst({
    where: { practiceId, clientId, kind: 'cssrs', completedAt: { not: null } },
    orderBy: { completedAt: 'desc' },
    select: { completedAt: true },
  })
  return row?.completedAt ?? null
}

/** Whom a screen is about, and who hears of it. */
export async function loadScreenedClient(tx: Tx, practiceId: string, clientId: string) {
  return tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: {
      bornOn: true,
      primaryClinicianId: true,
      referrals: { where: { status: 'accepted' }, select: { prescriberId: true } },
    },
  })
}

export async function insertClearance(tx: Tx, row: Omit<Prisma.ScreeningClearanceCreateManyInput, 'id'>): Promise<void> {
  await tx.screeningClearance.createMany({ data: [{ ...row, id: newId() }] })
}
