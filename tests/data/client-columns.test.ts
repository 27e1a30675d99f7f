import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions } from '@/lib/domain/access/permissions'
import { clientColumns, whollyTheirs } from '@/prisma/rules/client-columns'

const owner = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** The guards whose arguments are columns; the second one says of its three tables which way they may go as well. */
const GUARDS = ['a client changes only their own columns', 'a client only gives back']

/** Tables a policy lets a client change a row of: one that names them, or one that leaves open who it is. */
async function changeable(): Promise<string[]> {
  const { rows } = await owner.query<{ table: string }>(`
    SELECT DISTINCT tablename AS "table" FROM pg_policies
    WHERE schemaname = 'public' AND permissive = 'PERMISSIVE' AND cmd IN ('UPDATE', 'ALL') AND 'public' = ANY (roles)
      AND (qual LIKE '%''client''%' OR qual NOT LIKE '%app.role()%') ORDER BY 1`)
  return rows.map(({ table }) => table)
}

type Guard = { readonly table: string; readonly columns: string[] }

/** What the guard of each table lets a client change, as its trigger has it. */
async function guards(): Promise<Guard[]> {
  const { rows } = await owner.query<{ table: string; given: Buffer }>(
    `SELECT c.relname AS "table", t.tgargs AS given FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE t.tgname = ANY ($1) AND t.tgenabled = 'O'`,
    [GUARDS],
  )
  return rows.map(({ table, given }) => ({ table, columns: given.toString('utf8').split('\0').filter(Boolean) }))
}

/** Columns the portal’s role may change at all. */
async function granted(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await owner.query<{ table: string; columns: string[] }>(`
    SELECT c.relname AS "table", array_agg(a.attname::text) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND has_column_privilege('sojourn_app', c.oid, a.attnum, 'UPDATE') GROUP BY 1`)
  return new Map(rows.map(({ table, columns }) => [table, new Set(columns)]))
}

test('every table whose rows a client may change is listed with its columns, or is wholly theirs and says why', async () => {
  const isOpen = await granted()
  const tables = (await changeable()).filter((table) => isOpen.has(table))
  expect([...Object.keys(clientColumns), ...Object.keys(whollyTheirs)].sort()).toEqual(tables)
})

test('the guard of each lets through the columns of the list, no more and no fewer', async () => {
  const found = Object.fromEntries((await guards()).map(({ table, columns }) => [table, columns.sort()]))
  expect(found).toEqual(Object.fromEntries(Object.entries(clientColumns).map(([table, columns]) => [table, Object.keys(columns).sort()])))
})

test('a column is listed because the portal may change it, and commands of a client write it', async () => {
  const isOpen = await granted()
  const idle = Object.entries(clientColumns).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([column, by]) => !isOpen.get(table)?.has(column) || by.length === 0)
      .map(([column]) => `${table}.${column}`),
  )
  expect(idle).toEqual([])
  const named = new Set(Object.values(clientColumns).flatMap((columns) => Object.values(columns).flat()))
  expect([...named].filter((command) => !(permissions[command] as readonly string[]).includes('client'))).toEqual([])
})
