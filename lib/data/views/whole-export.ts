import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>

/** Secrets, what only lasts a while, and bytes that are taken along as files: these are not written as tables. */
const leftHere = [
  'recovery_code',
  'session',
  'link_grant',
  'draft',
  'idempotency_key',
  'rate_limit',
  'outbox',
  'slot_hold',
  'import_row',
  'stored_file',
]
const secrets = ['password_hash', 'totp_last_step', 'token_hash', 'sid_hash', 'code_hash']

/** A table as it is taken along. Sealed columns hold what is encrypted for this instance alone. */
export type TableToExport = {
  readonly name: string
  readonly columns: readonly string[]
  readonly sealed: readonly string[]
  /** What rows are walked by; null where there is one row. */
  readonly key: { readonly column: string; readonly type: string } | null
}

type CatalogRow = {
  readonly name: string
  readonly columns: string[]
  readonly sealed: string[]
  readonly key: string | null
  readonly keyType: string | null
}

/** Every table of the practice, in the order of their names. */
export async function listTables(tx: Tx, _admin: Admin): Promise<TableToExport[]> {
  const rows = await tx.$queryRaw<CatalogRow[]>`SELECT c.relname AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE NOT a.attname = ANY(${secrets}) AND format_type(a.atttypid, NULL) <> 'bytea') AS columns,
      coalesce(array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attname = ANY(${secrets}) OR format_type(a.atttypid, NULL) = 'bytea'), '{}') AS sealed,
      max(a.attname::text) FILTER (WHERE a.attnum = ANY(i.indkey) AND a.attname <> 'practice_id') AS key,
      max(format_type(a.atttypid, NULL)) FILTER (WHERE a.attnum = ANY(i.indkey) AND a.attname <> 'practice_id') AS "keyType"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%' AND NOT c.relname = ANY(${leftHere})
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`
  return rows.map(({ name, columns, sealed, key, keyType }) => ({
    ...{ name, columns, sealed },
    key: key !== null && keyType !== null ? { column: key, type: keyType } : null,
  }))
}

const PAGE = 2_000
const quoted = (name: string) => Prisma.raw(`"${name.replaceAll('"', '""')}"`)

export type ExportPage = { readonly rows: readonly (readonly (string | null)[])[]; readonly last: string | null }

/** The next rows of a table after `last`, as this admin may read them; every value as text. */
export async function listTableRows(
  tx: Tx,
  { practiceId }: Admin,
  { name, columns, key }: TableToExport,
  last: string | null,
): Promise<ExportPage> {
  const cells = Prisma.join(columns.map((column) => Prisma.sql`to_jsonb(t.${quoted(column)}) #>> '{}'`))
  const by = key === null ? Prisma.sql`t.practice_id` : Prisma.sql`t.${quoted(key.column)}`
  const after = key === null || last === null ? Prisma.empty : Prisma.sql`AND ${by} > ${last}::text::${Prisma.raw(key.type)}`
  const rows = await tx.$queryRaw<{ cells: (string | null)[]; at: string }[]>`SELECT ARRAY[${cells}]::text[] AS cells, ${by}::text AS at
    FROM ${quoted(name)} t WHERE t.practice_id = ${practiceId}::uuid ${after} ORDER BY ${by} LIMIT ${PAGE}`
  return { rows: rows.map((row) => row.cells), last: key !== null && rows.length === PAGE ? (rows.at(-1)?.at ?? null) : null }
}
