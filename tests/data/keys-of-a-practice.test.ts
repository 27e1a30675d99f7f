import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysWithoutPractice } from '@/prisma/rules/keys-without-practice'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => admin.connect())
afterAll(() => admin.end())

/** Primary keys, unique indexes, exclusions and both sides of foreign keys whose first column is not a practice that is always there. */
async function keysBesides(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(`
    WITH key (named, on_table, first_column) AS (
      SELECT x.indexrelid::regclass::text, x.indrelid, x.indkey[0] FROM pg_index x WHERE x.indisunique OR x.indisexclusion
      UNION ALL
      SELECT conname::text, conrelid, conkey[1] FROM pg_constraint WHERE contype = 'f'
      UNION ALL
      SELECT conname::text, confrelid, confkey[1] FROM pg_constraint WHERE contype = 'f')
    SELECT DISTINCT t.relname || '.' || key.named AS name
    FROM key JOIN pg_class t ON t.oid = key.on_table AND t.relnamespace = 'public'::regnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = key.first_column
    WHERE (a.attname = 'practice_id' AND a.attnotnull) IS NOT TRUE`)
  return rows.map(({ name }) => name.replaceAll('"', '')).sort()
}

/** What is made by `statements` is looked at and not kept. */
async function foundWith(...statements: readonly string[]): Promise<string[]> {
  await admin.query('BEGIN')
  try {
    for (const statement of statements) await admin.query(statement)
    return await keysBesides()
  } finally {
    await admin.query('ROLLBACK')
  }
}

const named = Object.values(keysWithoutPractice).flat().sort()

test('every key begins with the practice, or does not for a reason', async () => {
  expect(await keysBesides()).toEqual(named)
})

test('every table says of which practice a row is, but for those whose key is named', async () => {
  const { rows } = await admin.query<{ name: string }>(`
    SELECT t.relname AS name FROM pg_class t WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'practice_id' AND a.attnotnull) ORDER BY 1`)
  expect(rows.map(({ name }) => name)).toEqual(['_prisma_migrations', 'rate_limit'])
})

test.each([
  [['CREATE TABLE stray (practice_id uuid NOT NULL, id uuid PRIMARY KEY)'], 'stray.stray_pkey'],
  [['CREATE TABLE stray (practice_id uuid, id uuid, UNIQUE (practice_id, id))'], 'stray.stray_practice_id_id_key'],
  [['CREATE UNIQUE INDEX stray ON room (lower(name), id)'], 'room.stray'],
  [
    ['ALTER TABLE task ADD COLUMN stray text', 'ALTER TABLE task ADD CONSTRAINT stray FOREIGN KEY (stray) REFERENCES practice (slug)'],
    'task.stray',
  ],
])('a key that does not is found: %s', async (statements, name) => {
  expect(await foundWith(...statements)).toContain(name)
})
