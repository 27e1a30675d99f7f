import type { Client } from 'pg'
import { fieldsSealedAtRest, leftHere, sealedFile, tableFile } from '../../lib/domain/practice/export/whole.ts'
import { readTable, type TextRow } from '../../lib/files/csv/read-table.ts'
import type { Download } from './archive.ts'
import { MoveRefused } from './refused.ts'
import type { Seals } from './seals.ts'

export type Table = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly key: readonly string[]
  /** The tables its rows point to. */
  readonly needs: readonly string[]
}

const BATCH = 1_000
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Every table of the schema, those that are pointed to before those that point to them. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`SELECT c.relname AS name,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT coalesce(jsonb_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum)), '[]') FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey) AND a.attname <> 'practice_id'
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
      (SELECT coalesce(jsonb_agg(DISTINCT t.relname), '[]') FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> f.conrelid) AS needs
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%' ORDER BY c.relname`)
  const ordered: Table[] = []
  for (let left = rows; left.length > 0; ) {
    const placed = new Set(ordered.map(({ name }) => name))
    const next = left.filter(({ needs }) => needs.every((name) => placed.has(name)))
    if (next.length === 0) throw new Error(`tables point to each other in a circle: ${left.map(({ name }) => name).join(', ')}`)
    ordered.push(...next)
    left = left.filter((table) => !next.includes(table))
  }
  return ordered
}

/** The rows of a table as the download has them: what was in the clear, and what was sealed for the way, opened. */
export async function* rowsOf(download: Download, table: Table, seals: Seals): AsyncGenerator<TextRow> {
  const { name, key } = table
  const known = (row: TextRow) => key.map((column) => row[column] ?? '').join(' ')
  const sealed = new Map<string, TextRow>()
  const isWhole = !download.names.has(tableFile(name))
  if (download.names.has(sealedFile(name)))
    for await (const row of readTable(await download.read(sealedFile(name)))) {
      const opened = seals.open(name, known(row), row.sealed ?? '')
      if (isWhole) yield { ...opened, ...Object.fromEntries(key.map((column) => [column, row[column] ?? null])) }
      else sealed.set(known(row), opened)
    }
  if (isWhole) return
  const isAll = !download.names.has(sealedFile(name))
  for await (const row of readTable(await download.read(tableFile(name)))) {
    const more = sealed.get(known(row))
    if (!isAll && more === undefined)
      throw new MoveRefused(
        `${sealedFile(name)} has not what belongs to ${known(row)}. Take the download again while nobody works in the practice.`,
      )
    yield { ...row, ...more }
  }
}

/** What puts a text into a column of a type as the value it came from. */
function textAs(place: string, type: string): string {
  if (type === 'bytea') return `decode(${place}, 'hex')`
  if (!type.endsWith('[]')) return `${place}::${type}`
  return `CASE WHEN ${place} IS NULL THEN NULL ELSE ARRAY(SELECT e.v FROM jsonb_array_elements_text(${place}::jsonb) WITH ORDINALITY AS e (v, n) ORDER BY e.n)::${type} END`
}

/** Puts the rows of a table where they belong and says how many. A column that is not here, or a value that does not fit, is refused. */
export async function insertRows(client: Client, table: Table, rows: AsyncIterable<TextRow>, seals: Seals): Promise<number> {
  const columnOf = new Map(table.columns.map((column) => [column.name, column]))
  let count = 0
  let batch: TextRow[] = []
  const flush = async () => {
    const [first] = batch
    if (!first) return
    const columns = Object.keys(first).map((name) => {
      const column = columnOf.get(name)
      if (!column)
        throw new MoveRefused(`This release knows no ${name} of ${table.name}: bring the download in with the release that wrote it.`)
      return column
    })
    const values = columns.map(({ type }, index) => textAs(`r.c${index}`, type))
    await client.query(
      `INSERT INTO public.${quoted(table.name)} (${columns.map(({ name }) => quoted(name)).join(', ')})
       SELECT ${values.join(', ')} FROM unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')})
         AS r (${columns.map((_, index) => `c${index}`).join(', ')})`,
      columns.map(({ name }) => batch.map((row) => row[name] ?? null)),
    )
    count += batch.length
    batch = []
  }
  for await (const row of rows) {
    batch.push(sealedAnew(table, row, seals))
    if (batch.length === BATCH) await flush()
  }
  await flush()
  return count
}

/** The row with its secrets under this instance's keys. */
function sealedAnew({ name, key }: Table, row: TextRow, seals: Seals): TextRow {
  const fields = (fieldsSealedAtRest[name] ?? []).flatMap((column) => {
    const text = row[column]
    if (text === null || text === undefined) return []
    const id = key.map((one) => row[one] ?? '').join(' ')
    return [
      [
        column,
        seals.seal({ table: name, row: id, column, version: name === 'psychotherapy_note' ? Number(row.version) : 1 }, text),
      ] as const,
    ]
  })
  return { ...row, ...Object.fromEntries(fields), ...(name === 'psychotherapy_note' ? { key_id: seals.keyId } : {}) }
}

/** Whether the download was written by a release with these tables and columns. */
export async function refuseOtherTables(
  download: Download,
  tables: readonly Table[],
  columnsLeft: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const table of tables) {
    if (table.name in leftHere) continue
    if (!download.names.has(tableFile(table.name)) && !download.names.has(sealedFile(table.name)))
      throw new MoveRefused(`The download has no ${tableFile(table.name)}: it is a part without the tables, or another release wrote it.`)
    if (!download.names.has(tableFile(table.name))) continue
    const first = await headerOf(download, tableFile(table.name))
    const known = new Set(table.columns.map(({ name }) => name))
    const strange = first.find((name) => !known.has(name))
    if (strange !== undefined)
      throw new MoveRefused(`This release knows no ${strange} of ${table.name}: bring the download in with the release that wrote it.`)
    if (download.names.has(sealedFile(table.name))) continue
    const missing = table.columns.find(({ name }) => !first.includes(name) && !columnsLeft[table.name]?.includes(name))
    if (missing)
      throw new MoveRefused(
        `The download has no ${missing.name} of ${table.name}: another release wrote it. Bring it in with that one, and upgrade.`,
      )
  }
  const here = new Set(tables.flatMap(({ name }) => [tableFile(name), sealedFile(name)]))
  for (const name of download.names)
    if (/^(?:tables|sealed)\//.test(name) && !here.has(name)) throw new MoveRefused(`This release has no table for ${name}.`)
}

async function headerOf(download: Download, name: string): Promise<string[]> {
  const stream = await download.read(name)
  let head = ''
  for await (const chunk of stream) {
    head += String(chunk)
    if (head.includes('\r\n')) break
  }
  const [line = ''] = head.split('\r\n', 1)
  return line.split(',').map((cell) => cell.replace(/^"|"$/g, ''))
}
