import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { leftColumns, leftHere, sealedColumns, sealedTables } from '../../domain/practice/export/whole.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>

export type Column = { readonly name: string; readonly type: string }

/** A table as it is taken along: what is written in the clear, and what leaves sealed. */
export type TableToExport = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly sealed: readonly Column[]
  /** What rows are walked by and known by within their practice; empty where there is one row. */
  readonly key: readonly Column[]
}

type CatalogRow = { readonly name: string; readonly columns: Column[]; readonly key: Column[] }

/** Every table of the practice but what stays here, in the order of their names. */
export async function listTables(tx: Tx, _actor: Actor): Promise<TableToExport[]> {
  const rows = await tx.$queryRaw<CatalogRow[]>`SELECT c.relname AS name,
      jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns,
      coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
        ORDER BY array_position(i.indkey::int2[], a.attnum)) FILTER (WHERE a.attnum = ANY(i.indkey) AND a.attname <> 'practice_id'), '[]') AS key
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%' AND NOT c.relname = ANY(${Object.keys(leftHere)})
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`
  return rows.map(({ name, columns, key }) => {
    const left = new Set(leftColumns[name])
    const taken = columns.filter((column) => !left.has(column.name))
    const hidden = new Set(sealedTables.includes(name) ? taken.map((column) => column.name) : sealedColumns[name])
    return {
      ...{ name, key },
      columns: taken.filter((column) => !hidden.has(column.name)),
      sealed: taken.filter((column) => hidden.has(column.name)),
    }
  })
}

export const EXPORT_PAGE = 2_000
const quoted = (name: string) => Prisma.raw(`"${name.replaceAll('"', '""')}"`)

/** A value as text that gives the same value again; bytes in hexadecimal. */
const cellOf = ({ name, type }: Column): Prisma.Sql => {
  const column = Prisma.sql`t.${quoted(name)}`
  if (type === 'jsonb') return Prisma.sql`${column}::text`
  return type === 'bytea' ? Prisma.sql`encode(${column}, 'hex')` : Prisma.sql`to_jsonb(${column}) #>> '{}'`
}
export const cellsOf = (columns: readonly Column[]): Prisma.Sql =>
  columns.length === 0 ? Prisma.sql`ARRAY[]::text[]` : Prisma.sql`ARRAY[${Prisma.join(columns.map(cellOf))}]::text[]`

export type ExportPage = { readonly rows: readonly (readonly (string | null)[])[]; readonly last: readonly string[] | null }

type Rows = { cells: (string | null)[]; at: string[] }[]

/** The next rows of a table after `last`, as this actor may read them; every value as text, instants in UTC. */
export async function listTableRows(
  tx: Tx,
  { practiceId }: Admin | Extract<Actor, { role: 'system' }>,
  { name, key }: Pick<TableToExport, 'name' | 'key'>,
  columns: readonly Column[],
  last: readonly string[] | null,
): Promise<ExportPage> {
  await tx.$queryRaw`SELECT set_config('TimeZone', 'UTC', true)`
  const by = Prisma.join([Prisma.sql`t.practice_id`, ...key.map((column) => Prisma.sql`t.${quoted(column.name)}`)])
  const values = key.map(({ type }, index) => Prisma.sql`${last?.[index] ?? null}::text::${Prisma.raw(type)}`)
  const after = last === null ? Prisma.empty : Prisma.sql`AND (${by}) > (${Prisma.join([Prisma.sql`${practiceId}::uuid`, ...values])})`
  const at = key.length === 0 ? Prisma.sql`ARRAY[]::text[]` : Prisma.sql`ARRAY[${Prisma.join(key.map(cellOf))}]::text[]`
  const from =
    name === 'psychotherapy_note'
      ? Prisma.sql`app.sealed_psychotherapy_notes(${last?.[0] ?? null}::uuid, ${EXPORT_PAGE}::integer)`
      : quoted(name)
  const rows = await tx.$queryRaw<Rows>`SELECT ${cellsOf(columns)} AS cells, ${at} AS at
    FROM ${from} t WHERE t.practice_id = ${practiceId}::uuid ${after} ORDER BY ${by} LIMIT ${EXPORT_PAGE}`
  return { rows: rows.map((row) => row.cells), last: key.length > 0 && rows.length === EXPORT_PAGE ? (rows.at(-1)?.at ?? null) : null }
}
