import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import { missingColumns } from '../../domain/practice/import/columns.ts'
import type { ImportFile, ImportLine, ImportPreview } from '../../domain/practice/import/import-preview.ts'
import { type PreviewRow, type RowState, type Tally, tallyOf } from '../../domain/practice/import/judge.ts'
import { columnsOf } from '../../domain/practice/import/kinds.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadFirstRow, loadImport } from '../records/imports.ts'
import { judgeImport } from '../records/judge-import.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>

/** How many rows of a preview are shown at once. */
export const IMPORT_PAGE = 50

const FILES = 20

/** A page of the files that were uploaded, the newest first. */
export async function listImports(tx: Tx, { practiceId }: Admin, asked = 1): Promise<Page<ImportLine>> {
  const where = { practiceId }
  const total = await tx.dataImport.count({ where })
  const { page, skip, take } = cutAt(asked, total, FILES)
  const rows = await tx.dataImport.findMany({
    where,
    orderBy: [{ stagedAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: { id: true, kind: true, fileName: true, state: true, rowCount: true, stagedAt: true },
  })
  const items = rows.map(({ kind, state, ...row }) => ({ ...row, kind: kind as ImportFile['kind'], state: state as ImportFile['state'] }))
  return { items, total, page, pageSize: FILES }
}

type Shown = { readonly today: LocalDate; readonly now: Date; readonly show: RowState | 'all'; readonly page: number }

const none: Tally = { wrong: 0, asks: 0, ready: 0, linked: 0, skipped: 0, known: 0 }

/** A file as it is looked at: what is read of its rows, a page of them, and what keeps it from being brought in. */
export async function findImport(tx: Tx, actor: Admin, id: string, { today, now, show, page }: Shown): Promise<ImportPreview | null> {
  const { practiceId } = actor
  const file = await loadImport(tx, practiceId, id)
  if (!file) return null
  const missing = missingColumns(columnsOf[file.kind], file.mapping)
  if (file.state !== 'staged') {
    const ended = await tx.dataImport.findUnique({
      where: { practiceId_id: { practiceId, id } },
      select: { added: true, linked: true, skipped: true, known: true },
    })
    return { file, missing: [], tally: none, sample: [], rows: [], total: 0, ended }
  }
  const sample = await loadFirstRow(tx, practiceId, id)
  const { rows } = await judgeImport(tx, { actor, now, today }, file)
  const shown: readonly PreviewRow[] = show === 'all' ? rows : rows.filter(({ state }) => state === show)
  const from = (page - 1) * IMPORT_PAGE
  const onPage = shown.slice(from, from + IMPORT_PAGE).map(({ number, state, texts, findings, likely, linkTo }) => ({
    ...{ number, state, texts, findings, likely, linkTo },
  }))
  return { file, missing, tally: tallyOf(rows), sample, rows: onPage, total: shown.length, ended: null }
}

/** How many rows of a file are written so far. */
export async function findImportProgress(tx: Tx, { practiceId }: Admin, id: string): Promise<{ readonly progress: number } | null> {
  return tx.dataImport.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { progress: true } })
}
