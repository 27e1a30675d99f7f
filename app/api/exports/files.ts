import { Readable } from 'node:stream'
import { readAs } from '@/lib/data/scope'
import { findClientToExport } from '@/lib/data/views/client-export'
import { findSignedCopy } from '@/lib/data/views/documents'
import { listExport } from '@/lib/data/views/exports'
import { findReceiptPaper, findSuperbillPaper } from '@/lib/data/views/money-papers'
import { findPracticeRecord, listPapers } from '@/lib/data/views/record-export'
import { listTableRows, listTables, type TableToExport } from '@/lib/data/views/whole-export'
import { listFilesToTake, readFileToTake } from '@/lib/data/views/whole-export-files'
import type { Actor } from '@/lib/domain/access/actor'
import { type PaperKind, paperName } from '@/lib/domain/practice/export/paper-name'
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

/** Every table as CSV, and what can be brought in again in the columns it is brought in with. */
export async function tableFiles(admin: Admin): Promise<FileToZip[]> {
  const tables = await readAs(admin, (tx) => listTables(tx, admin))
  return [
    ...exportKinds.map((kind) => ({
      name: `again/${kind}.csv`,
      parts: () => once(async () => renderCsv(await readAs(admin, (tx) => listExport(tx, admin, kind)))),
    })),
    ...tables.map((table) => ({
      name: `tables/${table.name}.csv`,
      parts: () => rowsOf(admin, table),
      about: table.sealed.length > 0 ? { leftOut: table.sealed } : {},
    })),
  ]
}

/** Every file that stands with a client, as it was given. */
export async function attachedFiles(admin: Admin): Promise<FileToZip[]> {
  const attached = await readAs(admin, (tx) => listFilesToTake(tx, admin))
  return attached.map(({ file, ...row }) => ({
    name: `files/${file}`,
    parts: () => wholeFile(admin, row),
    about: { attachmentId: row.id, clientId: row.clientId, kind: row.kind, called: row.called, keptSha256: row.sha256 },
  }))
}

/** What a file holds. One that is damaged stays empty, so that it does not keep everything else here: the manifest has the hash it came with. */
async function* wholeFile(admin: Admin, file: Parameters<typeof readFileToTake>[2]): AsyncGenerator<Uint8Array> {
  try {
    yield await readAs(admin, (tx) => readFileToTake(tx, admin, file))
  } catch (error) {
    logger.error('export.file-damaged', { practiceId: admin.practiceId, objectId: file.id, ...failureOf(error) })
  }
}

/** The practice, its payers, places and people as a FHIR bundle. */
export const practiceFile = (actor: Actor): FileToZip => ({
  name: 'fhir/practice.json',
  parts: () =>
    once(async () => {
      const practice = await readAs(actor, (tx) => findPracticeRecord(tx, actor))
      return practice && json(bundleOf(practice.id, practice.hostname, practiceResources(practice)))
    }),
})

/** One client: a FHIR bundle, their visits as a calendar, and each paper that was signed or given out. */
export async function recordFiles(actor: Actor, clientId: string, at: Date): Promise<FileToZip[]> {
  const record = () => readAs(actor, (tx) => findClientToExport(tx, actor, clientId))
  const papers = await readAs(actor, (tx) => listPapers(tx, actor, clientId))
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
    const copy = await readAs(actor, (tx) => findSignedCopy(tx, actor, id))
    return copy && renderConsentCopy(copy)
  },
  async superbill(actor, id) {
    const found = await readAs(actor, (tx) => findSuperbillPaper(tx, actor, id))
    return found && renderSuperbill(found.bill, found.voided)
  },
  async receipt(actor, id) {
    const receipt = await readAs(actor, (tx) => findReceiptPaper(tx, actor, id))
    return receipt && renderReceipt(receipt)
  },
}

/** The files as one ZIP that is written while it is downloaded. */
export function zipAnswer(files: Iterable<FileToZip> | AsyncIterable<FileToZip>, practiceId: string, at: Date, name: string): Response {
  const zip = zipWithManifest(files, { format: 'sojourn-export-2', practiceId, takenAt: at.toISOString() }, at)
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

/** A table as CSV, a page of rows after the other, each in a read of its own. */
async function* rowsOf(admin: Admin, table: TableToExport): AsyncGenerator<string> {
  yield renderCsv({ columns: table.columns, rows: [] })
  for (let last: string | null = null, isFirst = true; isFirst || last !== null; isFirst = false) {
    const page = await readAs(admin, (tx) => listTableRows(tx, admin, table, last))
    if (page.rows.length > 0) yield renderCsv({ columns: table.columns, rows: page.rows }, { headers: false })
    last = page.last
  }
}
