import { Readable } from 'node:stream'
import { now } from '@/lib/clock'
import { readCopyAs } from '@/lib/data/page-reads'
import { findClientToExport } from '@/lib/data/views/client-export'
import { findSignedCopy } from '@/lib/data/views/documents'
import { listExport } from '@/lib/data/views/exports'
import { findReceiptPaper, findSuperbillPaper } from '@/lib/data/views/money-papers'
import { findPracticeRecord, listClientsToExport, listPapers } from '@/lib/data/views/record-export'
import { type ExportPage, listTableRows, listTables } from '@/lib/data/views/whole-export'
import { listFilesToTake, readFileToTake } from '@/lib/data/views/whole-export-files'
import { listSealedRows, sealedHeaders } from '@/lib/data/views/whole-export-sealed'
import type { Actor } from '@/lib/domain/access/actor'
import { type PaperKind, paperName } from '@/lib/domain/practice/export/paper-name'
import { clientsOfPart } from '@/lib/domain/practice/export/parts'
import { EXPORT_FORMAT, leftColumns, leftHere, sealedFile, tableFile } from '@/lib/domain/practice/export/whole'
import { exportKinds } from '@/lib/domain/practice/import/kinds'
import { renderCsv } from '@/lib/files/csv/render-csv'
import { bundleOf } from '@/lib/files/fhir/bundle'
import { clientResources } from '@/lib/files/fhir/client-resources'
import { practiceResources } from '@/lib/files/fhir/practice-resources'
import { renderVisits } from '@/lib/files/ics/visits'
import { renderConsentCopy } from '@/lib/files/pdf/consent-copy'
import { renderReceipt } from '@/lib/files/pdf/receipt'
import { renderSuperbill } from '@/lib/files/pdf/superbill'
import { type FileToZip, zipWithManifest } from '@/lib/files/zip/zip-with-manifest'
import { failureOf, logger } from '@/lib/logger'

export type Admin = Extract<Actor, { role: 'admin' }>

/** Every table as CSV, what no admin reads of it sealed beside, and what can be brought in again in the columns it is brought in with. */
async function tableFiles(admin: Admin): Promise<FileToZip[]> {
  const tables = await readCopyAs(admin, (tx) => listTables(tx, admin))
  const job = { role: 'system', practiceId: admin.practiceId, job: 'export' } as const
  return [
    ...exportKinds.map((kind) => ({
      name: `again/${kind}.csv`,
      parts: () => once(async () => renderCsv(await readCopyAs(admin, (tx) => listExport(tx, admin, kind, now())))),
    })),
    ...tables
      .filter(({ columns }) => columns.length > 0)
      .map((table) => {
        const { name, columns } = table
        const headers = columns.map((column) => column.name)
        const left = leftColumns[name]
        return {
          name: tableFile(name),
          parts: () => rowsOf(headers, (last) => readCopyAs(admin, (tx) => listTableRows(tx, admin, table, columns, last))),
          about: left ? { leftOut: left } : {},
        }
      }),
    ...tables
      .filter(({ sealed }) => sealed.length > 0)
      .map((table) => ({
        name: sealedFile(table.name),
        parts: () => rowsOf(sealedHeaders(table), (last) => readCopyAs(job, (tx) => listSealedRows(tx, job, table, last))),
      })),
  ]
}

/** Every file that stands with a client, as it was given. */
async function attachedFiles(admin: Admin): Promise<FileToZip[]> {
  const attached = await readCopyAs(admin, (tx) => listFilesToTake(tx, admin))
  return attached.map(({ file, ...row }) => ({
    name: `files/${file}`,
    parts: () => wholeFile(admin, row),
    about: { attachmentId: row.id, clientId: row.clientId, kind: row.kind, called: row.called, keptSha256: row.sha256 },
  }))
}

/** What a file holds. One that is damaged stays empty, so that it does not keep everything else here: the manifest has the hash it came with. */
async function* wholeFile(admin: Admin, file: Parameters<typeof readFileToTake>[2]): AsyncGenerator<Uint8Array> {
  try {
    yield await readCopyAs(admin, (tx) => readFileToTake(tx, admin, file))
  } catch (error) {
    logger.error('export.file-damaged', { practiceId: admin.practiceId, objectId: file.id, ...failureOf(error) })
  }
}

/** The practice, its payers, places and people as a FHIR bundle. */
export const practiceFile = (actor: Actor): FileToZip => ({
  name: 'fhir/practice.json',
  parts: () =>
    once(async () => {
      const practice = await readCopyAs(actor, (tx) => findPracticeRecord(tx, actor))
      return practice && json(bundleOf(practice.id, practice.hostname, practiceResources(practice)))
    }),
})

/** One client: a FHIR bundle, their visits as a calendar, and each paper that was signed or given out. */
export async function recordFiles(actor: Actor, clientId: string, at: Date): Promise<FileToZip[]> {
  const record = () => readCopyAs(actor, (tx) => findClientToExport(tx, actor, clientId))
  const papers = await readCopyAs(actor, (tx) => listPapers(tx, actor, clientId))
  return [
    {
      name: `fhir/clients/${clientId}.json`,
      parts: () =>
        once(async () => {
          const client = await record()
          return client && json(bundleOf(client.id, client.hostname, clientResources(client)))
        }),
    },
    {
      name: `calendars/${clientId}.ics`,
      parts: () =>
        once(async () => {
          const client = await record()
          return client && renderVisits(client.visits, client.hostname, at)
        }),
    },
    ...papers.map(({ kind, id }) => ({ name: paperName(kind, clientId, id), parts: () => once(() => paperOf[kind](actor, id)) })),
  ]
}

const paperOf: Readonly<Record<PaperKind, (actor: Actor, id: string) => Promise<Uint8Array | null>>> = {
  async signed(actor, id) {
    const copy = await readCopyAs(actor, (tx) => findSignedCopy(tx, actor, id))
    return copy && renderConsentCopy(copy)
  },
  async superbill(actor, id) {
    const found = await readCopyAs(actor, (tx) => findSuperbillPaper(tx, actor, id))
    return found && renderSuperbill(found.bill, found.voided)
  },
  async receipt(actor, id) {
    const receipt = await readCopyAs(actor, (tx) => findReceiptPaper(tx, actor, id))
    return receipt && renderReceipt(receipt)
  },
}

/** What an admin takes along: everything, or a part of it. */
export async function* practiceFiles(
  admin: Admin,
  what: 'everything' | 'tables' | 'practice' | 'records',
  part: number,
  at: Date,
): AsyncGenerator<FileToZip> {
  if (what === 'everything' || what === 'tables') yield* await tableFiles(admin)
  if (what === 'everything' || what === 'tables') yield* await attachedFiles(admin)
  if (what === 'everything' || what === 'practice') yield practiceFile(admin)
  if (what === 'tables' || what === 'practice') return
  const all = await readCopyAs(admin, (tx) => listClientsToExport(tx, admin))
  for (const clientId of what === 'everything' ? all : clientsOfPart(all, part)) yield* await recordFiles(admin, clientId, at)
}

/** The files as one ZIP that is written while it is downloaded. */
export function zipAnswer(files: Iterable<FileToZip> | AsyncIterable<FileToZip>, practiceId: string, at: Date, name: string): Response {
  const zip = zipWithManifest(files, { format: EXPORT_FORMAT, practiceId, takenAt: at.toISOString(), leftHere }, at)
  return new Response(Readable.toWeb(zip) as ReadableStream, {
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}.zip"` },
  })
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** A file of one part. What went away meanwhile breaks the download off: half a record is not taken for a whole one. */
async function* once<Part extends string | Uint8Array>(make: () => Promise<Part | null>): AsyncGenerator<Part> {
  const part = await make()
  if (part === null) throw new Error('what was to be taken along is no longer there')
  yield part
}

/** Rows as CSV, a page after the other, each in a read of its own. */
async function* rowsOf(
  columns: readonly string[],
  nextAfter: (last: readonly string[] | null) => Promise<ExportPage>,
): AsyncGenerator<string> {
  yield renderCsv({ columns, rows: [] })
  for (let last: readonly string[] | null = null, isFirst = true; isFirst || last !== null; isFirst = false) {
    const page: ExportPage = await nextAfter(last)
    if (page.rows.length > 0) yield renderCsv({ columns, rows: page.rows }, { headers: false, nulls: true })
    last = page.last
  }
}
