import 'server-only'
import type { AppealStatus } from '../../domain/billing/rule-scale-appeal.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { loadNames } from './users.ts'

type NewAppeal = {
  readonly clientId: string
  readonly assessmentId: string
  readonly reason: string
  readonly papers: string
  readonly askedAt: Date
  readonly askedBy: string
}

/** Keeps a word against an assessment. Gives its id. */
export async function insertAppeal(tx: Tx, practiceId: string, appeal: NewAppeal): Promise<string> {
  const id = newId()
  await tx.scaleAppeal.createMany({ data: [{ practiceId, id, ...appeal }] })
  return id
}

const columns = {
  id: true,
  clientId: true,
  reason: true,
  papers: true,
  status: true,
  askedAt: true,
  askedBy: true,
  decidedAt: true,
  decidedBy: true,
  outcome: true,
  assessment: { select: { decidedBy: true } },
} as const

export type AppealOnFile = {
  readonly id: string
  readonly clientId: string
  readonly reason: string
  readonly papers: string
  readonly status: AppealStatus
  readonly askedAt: Date
  readonly askedBy: string
  readonly assessedBy: string
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly outcome: string | null
}

type Row = Omit<AppealOnFile, 'status' | 'assessedBy'> & { readonly status: string; readonly assessment: { readonly decidedBy: string } }

const appealOf = ({ status, assessment, ...row }: Row): AppealOnFile => ({
  ...row,
  status: status as AppealStatus,
  assessedBy: assessment.decidedBy,
})

export async function loadAppeal(tx: Tx, practiceId: string, id: string): Promise<AppealOnFile | null> {
  const row = await tx.scaleAppeal.findUnique({ where: { practiceId_id: { practiceId, id } }, select: columns })
  return row && appealOf(row)
}

export type NamedAppeal = AppealOnFile & { readonly decidedByName: string | null }

/** A client's appeals, the newest first, with who decided. */
export async function listAppeals(tx: Tx, practiceId: string, clientId: string): Promise<NamedAppeal[]> {
  const rows = await tx.scaleAppeal.findMany({
    where: { practiceId, clientId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  const names = await loadNames(
    tx,
    practiceId,
    rows.flatMap(({ decidedBy }) => decidedBy ?? []),
  )
  return rows.map((row) => ({ ...appealOf(row), decidedByName: row.decidedBy && (names.get(row.decidedBy) ?? '') }))
}

type Decision = {
  readonly status: 'granted' | 'declined'
  readonly outcome: string
  readonly newAssessmentId: string | null
  readonly decidedAt: Date
  readonly decidedBy: string
}

/** The second person's word. */
export async function decideAppealRow(tx: Tx, practiceId: string, id: string, decision: Decision): Promise<void> {
  await tx.scaleAppeal.updateMany({ where: { practiceId, id, status: 'open' }, data: decision })
}
