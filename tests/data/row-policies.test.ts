import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allPolicies } from '@/prisma/rules/policy-sql'

const owner = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

type Row = { table: string; name: string; does: string }

/** The policies of the database, each with what it does: command, kind, roles and both conditions, as PostgreSQL prints them. */
async function policiesNow(): Promise<Row[]> {
  const { rows } = await owner.query<Row>(`
    SELECT tablename AS "table", policyname AS name, concat_ws(' | ', cmd, permissive, roles::text, 'USING', qual, 'CHECK', with_check) AS does
    FROM pg_policies WHERE schemaname = 'public'`)
  return rows
}

const keyOf = ({ table, name }: { readonly table: string; readonly name: string }) => `${table}: ${name}`

test('the policies of the database are those of the table: no more, no fewer, none under another name', async () => {
  expect((await policiesNow()).map(keyOf).sort()).toEqual(allPolicies.map(keyOf).sort())
})

test('each does what the table says: the same command, roles and conditions', async () => {
  const found = new Map((await policiesNow()).map((row) => [keyOf(row), row.does]))
  await owner.query('BEGIN')
  try {
    // PostgreSQL prints a condition its own way, so the expected one is made beside the real one and both are printed.
    for (const [index, { sql }] of allPolicies.entries()) await owner.query(sql(`expected ${index}`))
    const expected = new Map((await policiesNow()).map(({ name, does }) => [name, does]))
    const other = allPolicies.filter((policy, index) => found.get(keyOf(policy)) !== expected.get(`expected ${index}`))
    // What a migration has to say stands in the message.
    expect(other.map(({ table, name, sql }) => `DROP POLICY IF EXISTS "${name}" ON public."${table}"; ${sql()}`)).toEqual([])
  } finally {
    await owner.query('ROLLBACK')
  }
})

test('no name of a policy is cut off, and none ends in the traces of a pattern', () => {
  expect(allPolicies.filter(({ name }) => Buffer.byteLength(name) > 63 || / [0-9a-f]{6}$/.test(name))).toEqual([])
})
