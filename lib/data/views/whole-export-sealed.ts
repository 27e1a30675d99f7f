import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { fieldsSealedAtRest } from '../../domain/practice/export/whole.ts'
import type { Tx } from '../scope.ts'
import { open, sealForTheWay } from '../secrets.ts'
import { type ExportPage, listTableRows, type TableToExport } from './whole-export.ts'

type Job = Extract<Actor, { role: 'system' }>

/** The columns of what leaves sealed: what a row is known by, and the row. */
export const sealedHeaders = ({ key }: TableToExport): readonly string[] => [...key.map(({ name }) => name), 'sealed']

/**
 * The next rows of what leaves sealed. They are read by a job, since no admin reads them, and sealed for the way row by row: whoever
 * takes them along opens none of them.
 */
export async function listSealedRows(tx: Tx, job: Job, table: TableToExport, last: readonly string[] | null): Promise<ExportPage> {
  const { name, key, sealed } = table
  const carried = sealed.filter((column) => !key.some((one) => one.name === column.name))
  const page = await listTableRows(tx, job, table, [...key, ...carried], last)
  const rows = page.rows.map((cells) => {
    const known = cells.slice(0, key.length)
    const id = known.join(' ')
    const values = Object.fromEntries(carried.map((column, index) => [column.name, cells[key.length + index] ?? null]))
    const text = JSON.stringify(opened(job.practiceId, name, id, values))
    return [...known, Buffer.from(sealForTheWay(job.practiceId, name, id, text)).toString('base64')]
  })
  return { rows, last: page.last }
}

type Values = Readonly<Record<string, string | null>>

/** What lies sealed in the database is opened, so that it can be sealed for the way and anew where it arrives. */
function opened(practiceId: string, table: string, row: string, values: Values): Values {
  const fields = (fieldsSealedAtRest[table] ?? []).flatMap((column) => {
    const hex = values[column]
    if (hex === null || hex === undefined) return []
    const place = { practiceId, table, row, column, version: Number(table === 'psychotherapy_note' ? values.version : 1) }
    return [[column, open(place, Buffer.from(hex, 'hex'))] as const]
  })
  return { ...values, ...Object.fromEntries(fields) }
}
