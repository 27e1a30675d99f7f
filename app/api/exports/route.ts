import { Readable } from 'node:stream'
import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { takeExport } from '@/lib/commands/practice/take-export'
import { readAs } from '@/lib/data/scope'
import { listExport } from '@/lib/data/views/exports'
import { listTableRows, listTables, type TableToExport } from '@/lib/data/views/whole-export'
import { listFilesToTake, readFileToTake } from '@/lib/data/views/whole-export-files'
import type { Actor } from '@/lib/domain/access/actor'
import { exportKinds } from '@/lib/domain/practice/import/kinds'
import { renderCsv } from '@/lib/files/csv/render-csv'
import { zipWithManifest } from '@/lib/files/zip/zip-with-manifest'
import { failureOf, logger } from '@/lib/logger'

type Admin = Extract<Actor, { role: 'admin' }>

/** Everything of the practice that an admin may read, as a ZIP that is written while it is downloaded. */
export const GET = guardedRoute({
  roles: ['admin'],
  async answer({ actor }) {
    if (actor.role !== 'admin') return nothingHere()
    const at = now()
    const taken = await execute(takeExport, { what: 'everything' }, { actor, now: at })
    if (taken.status !== 'done') return nothingHere()
    const tables = await readAs(actor, (tx) => listTables(tx, actor))
    const attached = await readAs(actor, (tx) => listFilesToTake(tx, actor))
    const files = [
      ...exportKinds.map((kind) => ({
        name: `again/${kind}.csv`,
        parts: async function* () {
          yield renderCsv(await readAs(actor, (tx) => listExport(tx, actor, kind)))
        },
      })),
      ...tables.map((table) => ({
        name: `tables/${table.name}.csv`,
        parts: () => rowsOf(actor, table),
        about: table.sealed.length > 0 ? { leftOut: table.sealed } : {},
      })),
      ...attached.map(({ file, ...row }) => ({
        name: `files/${file}`,
        parts: async function* () {
          yield* wholeFile(actor, row)
        },
        about: { attachmentId: row.id, clientId: row.clientId, kind: row.kind, called: row.called, keptSha256: row.sha256 },
      })),
    ]
    const zip = zipWithManifest(files, { format: 'sojourn-export-1', practiceId: actor.practiceId, takenAt: at.toISOString() }, at)
    return new Response(Readable.toWeb(zip) as ReadableStream, {
      headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="practice.zip"' },
    })
  },
})

/** What a file holds. One that is damaged stays empty, so that it does not keep everything else here: the manifest has the hash it came with. */
async function* wholeFile(admin: Admin, file: Parameters<typeof readFileToTake>[2]): AsyncGenerator<Uint8Array> {
  try {
    yield await readAs(admin, (tx) => readFileToTake(tx, admin, file))
  } catch (error) {
    logger.error('export.file-damaged', { practiceId: admin.practiceId, objectId: file.id, ...failureOf(error) })
  }
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
