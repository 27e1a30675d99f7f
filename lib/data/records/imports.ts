import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { PersonOnFile } from '../../domain/clients/rule-duplicates.ts'
import type { Mapping } from '../../domain/practice/import/columns.ts'
import type { ImportFile } from '../../domain/practice/import/import-preview.ts'
import type { FileRow, RowChoice } from '../../domain/practice/import/judge.ts'
import type { ImportKind } from '../../domain/practice/import/kinds.ts'
import { newId } from '../../ids.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
import { inScope, type Tx } from '../scope.ts'

/** How many rows are written with one statement. */
const AT_ONCE = 500

/** Runs `work` on a part of `rows` after the other, so that no statement takes long. */
export async function inParts<Row>(rows: readonly Row[], work: (part: readonly Row[], done: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await work(rows.slice(at, at + AT_ONCE), Math.min(at + AT_ONCE, rows.length))
}

/** Tells how far an import has come, beside its own transaction, so that whoever waits can see it. */
export const tellProgress = (actor: Actor, importId: string, progress: number): Promise<unknown> =>
  inScope(actor, (tx) => tx.dataImport.updateMany({ where: { practiceId: actor.practiceId, id: importId }, data: { progress } }))

export async function insertImport(tx: Tx, file: Omit<Prisma.DataImportCreateManyInput, 'mapping'> & { mapping: Mapping }): Promise<void> {
  await tx.dataImport.createMany({ data: [{ ...file, mapping: writeJson('DataImport.mapping', file.mapping) }] })
}

export async function insertImportRows(tx: Tx, practiceId: string, importId: string, rows: readonly (readonly string[])[]): Promise<void> {
  const numbered = rows.map((cells, index) => ({ id: newId(), number: index + 2, cells }))
  await inParts(
    numbered,
    (part) => tx.$executeRaw`INSERT INTO import_row (practice_id, id, import_id, number, cells)
      SELECT ${practiceId}::uuid, r.id, ${importId}::uuid, r.number, r.cells
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS r (id uuid, number int, cells text[])`,
  )
}

const fileOf = ({
  kind,
  mapping,
  state,
  ...row
}: { kind: string; mapping: unknown; state: string } & Omit<ImportFile, 'kind' | 'mapping' | 'state'>) => ({
  ...row,
  kind: kind as ImportKind,
  mapping: readJson('DataImport.mapping', mapping),
  state: state as ImportFile['state'],
})
const fileColumns = { id: true, kind: true, fileName: true, headers: true, mapping: true, state: true, rowCount: true } as const

export async function loadImport(tx: Tx, practiceId: string, id: string): Promise<ImportFile | null> {
  const row = await tx.dataImport.findUnique({ where: { practiceId_id: { practiceId, id } }, select: fileColumns })
  return row ? fileOf(row) : null
}

/** The file with these bytes that is looked at or was brought in. */
export async function loadImportByHash(tx: Tx, practiceId: string, kind: ImportKind, sha256: string) {
  return tx.dataImport.findFirst({
    where: { practiceId, kind, sha256, state: { not: 'discarded' } },
    select: { id: true, state: true, endedAt: true },
  })
}

/** What the first row of a file says. */
export async function loadFirstRow(tx: Tx, practiceId: string, importId: string): Promise<readonly string[]> {
  const row = await tx.importRow.findFirst({ where: { practiceId, importId }, orderBy: { number: 'asc' }, select: { cells: true } })
  return row?.cells ?? []
}

/** How a file with the same headers was read the last time. */
export async function loadLastMapping(tx: Tx, practiceId: string, kind: ImportKind, headerSet: string): Promise<Mapping | null> {
  const row = await tx.dataImport.findFirst({
    where: { practiceId, kind, headerSet },
    orderBy: { stagedAt: 'desc' },
    select: { mapping: true },
  })
  return row ? readJson('DataImport.mapping', row.mapping) : null
}

export async function loadImportRows(tx: Tx, practiceId: string, importId: string): Promise<FileRow[]> {
  const rows = await tx.importRow.findMany({
    where: { practiceId, importId },
    orderBy: { number: 'asc' },
    select: { number: true, cells: true, choice: true, linkTo: true },
  })
  return rows.map(({ number, cells, choice, linkTo }) => ({ number, cells, choice: choiceOf(choice, linkTo) }))
}

function choiceOf(choice: string | null, linkTo: string | null): RowChoice | null {
  if (choice === 'link' && linkTo !== null) return { is: 'link', to: linkTo }
  return choice === 'add' || choice === 'skip' ? { is: choice } : null
}

export async function updateMapping(tx: Tx, practiceId: string, id: string, mapping: Mapping): Promise<void> {
  await tx.dataImport.updateMany({ where: { practiceId, id }, data: { mapping: writeJson('DataImport.mapping', mapping) } })
}

export type ChosenRow = { readonly number: number; readonly choice: string | null; readonly linkTo: string | null }

export async function updateChoices(tx: Tx, practiceId: string, importId: string, chosen: readonly ChosenRow[]): Promise<void> {
  await inParts(
    chosen,
    (part) => tx.$executeRaw`UPDATE import_row SET choice = c.choice, link_to = c."linkTo"
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS c (number int, choice text, "linkTo" uuid)
      WHERE practice_id = ${practiceId}::uuid AND import_id = ${importId}::uuid AND import_row.number = c.number`,
  )
}

type Ended = Pick<Prisma.DataImportUncheckedUpdateManyInput, 'added' | 'linked' | 'skipped' | 'known'> & {
  readonly state: 'done' | 'discarded'
  readonly endedAt: Date
  readonly endedBy: string
}

/** Ends an import. What people's rows said is not kept beside their charts. */
export async function endImport(tx: Tx, practiceId: string, id: string, ended: Ended): Promise<void> {
  await tx.dataImport.updateMany({ where: { practiceId, id }, data: ended })
  await tx.importRow.deleteMany({ where: { practiceId, importId: id } })
}

/** Records of a kind by what other systems call them. */
export async function loadImported(tx: Tx, practiceId: string, kind: ImportKind): Promise<Map<string, string>> {
  const rows = await tx.importedRecord.findMany({ where: { practiceId, kind }, select: { externalId: true, recordId: true } })
  return new Map(rows.map(({ externalId, recordId }) => [externalId, recordId]))
}

export type Brought = { readonly externalId: string; readonly recordId: string }

export async function insertImported(
  tx: Tx,
  { practiceId, importId, kind }: { practiceId: string; importId: string; kind: ImportKind },
  brought: readonly Brought[],
): Promise<void> {
  await inParts(
    brought.map((each) => ({ ...each, id: newId() })),
    (part) => tx.$executeRaw`INSERT INTO imported_record (practice_id, id, import_id, kind, external_id, record_id)
      SELECT ${practiceId}::uuid, r.id, ${importId}::uuid, ${kind}, r."externalId", r."recordId"
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS r (id uuid, "externalId" text, "recordId" uuid)`,
  )
}

/** Everybody who has a chart, with what tells people apart. By a chart that was merged the one that stays is known, too. */
export async function loadPeople(tx: Tx, practiceId: string): Promise<PersonOnFile[]> {
  const rows = await tx.client.findMany({
    where: { practiceId },
    select: { id: true, mergedIntoId: true, legalFirstName: true, legalLastName: true, bornOn: true, phone: true, email: true },
  })
  return rows.map(({ id, mergedIntoId, legalFirstName, legalLastName, bornOn, phone, email }) => ({
    ...{ clientId: mergedIntoId ?? id, firstName: legalFirstName, lastName: legalLastName, bornOn: fromDayOrNull(bornOn), phone, email },
  }))
}
