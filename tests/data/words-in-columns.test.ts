import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedTypes, writtenBySchema } from '@/prisma/rules/closed-types'
import { closedWords } from '@/prisma/rules/closed-words'
import { freeWords } from '@/prisma/rules/free-words'
import { type ClosedColumn, checkName, checkSql, wordsOfCheck } from '@/prisma/rules/word-checks'

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => admin.connect())
afterAll(() => admin.end())

/** Every text column of a table of ours, and whether it holds several words. */
async function textColumns(): Promise<ClosedColumn[]> {
  const { rows } = await admin.query<ClosedColumn>(`
    SELECT c.relname AS "table", a.attname AS "column", t.typname = '_text' AS "isList"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_prisma%'
      AND a.attnum > 0 AND NOT a.attisdropped AND t.typname IN ('text', '_text', 'varchar', 'bpchar') ORDER BY 1, 2`)
  return rows
}

const nameOf = ({ table, column }: Pick<ClosedColumn, 'table' | 'column'>) => `${table}.${column}`
const namesOf = (tables: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => nameOf({ table, column })))
const closed = namesOf(Object.fromEntries(Object.entries(closedWords).map(([table, columns]) => [table, Object.keys(columns)])))
const free = Object.values(freeWords).flatMap(namesOf)

test('every text column is held to a closed list or is free for a reason, and none is both', async () => {
  expect([...closed, ...free].sort()).toEqual((await textColumns()).map(nameOf).sort())
})

test('the database holds each closed column to the very words of the domain', async () => {
  const { rows } = await admin.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'c' AND convalidated AND connamespace = 'public'::regnamespace`)
  const held = new Map(rows.map(({ table, name, definition }) => [`${table.replaceAll('"', '')}: ${name}`, definition]))
  const missing = (await textColumns()).filter((column) => {
    const words = closedWords[column.table]?.[column.column]
    return words && wordsOfCheck(held.get(`${column.table}: ${checkName(column.column)}`) ?? '').join() !== [...words].sort().join()
  })
  // What a migration has to say stands in the message.
  expect(missing.map(checkSql)).toEqual([])
})

test('a CHECK of such a name asks nothing but the list', async () => {
  const { rows } = await admin.query<{ definition: string }>(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c' AND conname LIKE '% is a known word'`,
  )
  const alone = /^CHECK \(\((\w+ (= ANY|<@) \(?ARRAY\[[^\]]*\]\)?|\w+ = '[^']*'::text)\)\)$/
  expect(rows.length).toBe(closed.length)
  expect(rows.filter(({ definition }) => !alone.test(definition))).toEqual([])
})

test('a word the domain does not know is refused by the database, one by one and in a list', async () => {
  const columns = (await textColumns()).filter(({ table, column }) => closedWords[table]?.[column])
  const checks = await admin.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c'`,
  )
  for (const { table, column, isList } of columns) {
    const check = checks.rows.find((row) => row.table.replaceAll('"', '') === table && row.name === checkName(column))
    const condition = check?.definition.replace(/^CHECK /, '') ?? 'NULL'
    const says = async (value: string) =>
      (await admin.query<{ ok: boolean | null }>(`SELECT ${condition} AS ok FROM (SELECT ${value} AS "${column}") one`)).rows[0]?.ok
    const word = closedWords[table]?.[column]?.[0] ?? ''
    expect([nameOf({ table, column }), await says(isList ? `ARRAY['${word}']` : `'${word}'::text`)]).toEqual([
      nameOf({ table, column }),
      true,
    ])
    expect(await says(isList ? `ARRAY['${word}', 'never heard']` : `'never heard'::text`)).toBe(false)
  }
})

test('every enum of the database has the words of the domain', async () => {
  const { rows } = await admin.query<{ name: string; words: string[] }>(`
    SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumlabel::text COLLATE "C") AS words
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY 1`)
  const inDatabase = rows.filter(({ name }) => !writtenBySchema.includes(name)).map(({ name, words }) => [name, words] as const)
  const inDomain = Object.entries(closedTypes).map(([name, words]) => [name, [...words].sort()] as const)
  expect(Object.fromEntries(inDatabase)).toEqual(Object.fromEntries(inDomain))
  expect(writtenBySchema.filter((name) => !rows.some((row) => row.name === name))).toEqual([])
})
