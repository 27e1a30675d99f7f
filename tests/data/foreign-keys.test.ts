import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysWithoutIndex } from '@/prisma/rules/keys-without-index'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => admin.connect())
afterAll(() => admin.end())

/** Foreign keys of which no whole index begins with their columns, but for the practice's own. */
async function notFollowed(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(`
    SELECT k.conrelid::regclass || '.' || string_agg(a.attname, '.' ORDER BY a.attnum) FILTER (WHERE a.attname <> 'practice_id') AS name
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND cardinality(k.conkey) > 1 AND NOT EXISTS (
      SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
        AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
    GROUP BY k.oid, k.conrelid`)
  return rows.map(({ name }) => name.replaceAll('"', ''))
}

test('every foreign key is followed by an index, or goes without for a reason', async () => {
  const without = Object.values(keysWithoutIndex).flatMap((tables) =>
    Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
  )
  expect((await notFollowed()).sort()).toEqual([...new Set(without)].sort())
  expect(new Set(without).size).toBe(without.length)
})
