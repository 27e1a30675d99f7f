import type { Client } from 'pg'
import { type Column, falling, key, type Shape } from './shape.ts'

const ours = "n.nspname = 'public' AND c.relname <> '_prisma_migrations'"
const names = (keys: string, table: string) =>
  `(SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(${keys}) WITH ORDINALITY AS k (number, at)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number)`

const enums = `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public' GROUP BY 1`
const columns = `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "isRequired",
    pg_get_expr(d.adbin, d.adrelid) AS default
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE ${ours} AND c.relkind = 'r' AND a.attgenerated = '' ORDER BY 1, a.attnum`
// An index over an expression, over some rows, of another kind or with nothing first or last is the migrations' own affair.
// So is what a primary key carries beside its columns. The options of a column are 0 for the usual order and 3 for `DESC`.
const indexes = `SELECT c.relname AS table, i.relname AS name, x.indisprimary AS "isPrimary", x.indisunique AS "isUnique",
    ${names('(x.indkey::int2[])[0:x.indnkeyatts - 1]', 'c.oid')} AS columns, x.indoption::int2[] AS options
  FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am m ON m.oid = i.relam
  WHERE ${ours} AND c.relkind = 'r' AND m.amname = 'btree' AND x.indexprs IS NULL AND x.indpred IS NULL AND (x.indnkeyatts = x.indnatts OR x.indisprimary)
    AND x.indoption::int2[] <@ ARRAY[0, 3]::int2[] AND NOT EXISTS (SELECT FROM pg_opclass o WHERE o.oid = ANY (x.indclass::oid[]) AND NOT o.opcdefault)`
const foreignKeys = `SELECT c.relname AS table, f.conname AS name, t.relname AS target, f.confdeltype AS "onDelete", f.confupdtype AS "onUpdate",
    ${names('f.conkey', 'c.oid')} AS columns, ${names('f.confkey', 't.oid')} AS of
  FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours} AND f.contype = 'f'`

type Named = { readonly table: string; readonly name: string }
type IndexRow = Named & { readonly columns: string[]; readonly options: number[]; readonly isPrimary: boolean; readonly isUnique: boolean }
type ForeignRow = Named & {
  readonly columns: string[]
  readonly target: string
  readonly of: string[]
  readonly onDelete: string
  readonly onUpdate: string
}

const actions: Readonly<Record<string, string>> = { a: 'NO ACTION', r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' }

/** `'unknown'::"Answer"` and `ARRAY[]::text[]` are written without what the column's type says anyway. */
const withoutCast = (value: string | null) => value?.replace(/::[^']+$/, '').replace(/^ARRAY\[\]$/, "'{}'") ?? null

function keyOf({ columns: names, options, isPrimary, isUnique }: IndexRow): string {
  const of = names.map((name, place) => (options[place] === 3 ? falling(name) : name))
  if (isPrimary) return key.primary(of)
  return isUnique ? key.unique(of) : key.index(of)
}

/** The shape a database has, as far as the schema's language reaches. */
export async function shapeOfDatabase(client: Client): Promise<Shape> {
  const all = async <Row extends object>(query: string) => (await client.query<Row>(query)).rows
  const tables = new Map<string, { columns: Map<string, Column>; keys: Map<string, string> }>()
  for (const { table, name, type, isRequired, default: value } of await all<Named & Column>(columns)) {
    const found = tables.get(table) ?? { columns: new Map(), keys: new Map() }
    tables.set(table, found)
    found.columns.set(name, { type, isRequired: isRequired && !type.endsWith('[]'), default: withoutCast(value) })
  }
  for (const row of await all<IndexRow>(indexes)) tables.get(row.table)?.keys.set(keyOf(row), row.name)
  for (const { table, name, columns: from, target, of, onDelete, onUpdate } of await all<ForeignRow>(foreignKeys)) {
    tables.get(table)?.keys.set(key.foreign(from, target, of, actions[onDelete] ?? '', actions[onUpdate] ?? ''), name)
  }
  const types = await all<{ name: string; values: string[] }>(enums)
  return { enums: new Map(types.map(({ name, values }) => [name, values])), tables }
}
