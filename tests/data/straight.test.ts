import { expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { postgresCode } from '@/lib/data/errors'
import { Prisma } from '@/lib/data/generated/client'
import { inScope, type Tx } from '@/lib/data/scope'
import { newId } from '@/lib/ids'
import { callsIn } from '../support/calls'
import { openClinic } from '../support/clinic'

const clinic = await openClinic()
const asDesk = <Result>(work: (tx: Tx) => Promise<Result>) => inScope(clinic.frontDesk.actor, work)

const at = new Date('2026-03-08T07:59:59.990Z')

/** What a statement may be given, and what each type of column gives back: one of it, a list of it, and nothing of it. */
const statements: Readonly<Record<string, Prisma.Sql>> = {
  'what is given': Prisma.sql`SELECT ${'a \'quoted\' "word" \\ ünd 🙂'} AS text, ${'half \ud83d'} AS half, ${7}::int AS int, ${0.1}::float8 AS float,
    ${9007199254740993n}::bigint AS big, ${true}::boolean AS yes, ${null}::text AS nothing, ${at}::timestamptz AS at, ${at}::date AS day,
    ${new Uint8Array([0, 255, 92, 120])}::bytea AS bytes, ${'{"a":[1,null,"b"]}'}::jsonb AS json`,
  'lists that are given': Prisma.sql`SELECT ${['a', 'b, "c"', null, '{}']}::text[] AS texts, ${[1, 2]}::int[] AS ints, ${[]}::uuid[] AS none,
    ${[9007199254740993n, null]}::bigint[] AS bigs, ${[at, null]}::timestamptz[] AS times, ${[true, false]}::boolean[] AS yes`,
  numbers: Prisma.sql`SELECT 1::smallint AS small, 2::int AS int, 9007199254740993::bigint AS big, 1.50::numeric AS numeric, 'NaN'::float8 AS nan,
    ARRAY[1.50, NULL]::numeric[] AS numerics, ARRAY[1, NULL]::bigint[] AS bigs, ARRAY[1, 2]::int[] AS ints, 26::oid AS oid`,
  times: Prisma.sql`SELECT DATE '2026-03-08' AS day, TIMESTAMPTZ '2026-03-08 02:30:00.123+00' AS at, TIMESTAMP '2026-03-08 02:30' AS plain,
    TIME '09:30' AS clock, ARRAY[DATE '2026-03-08', NULL] AS days, ARRAY[TIMESTAMPTZ '2026-03-08 02:30+02'] AS times, ARRAY[TIME '09:30'] AS clocks`,
  words: Prisma.sql`SELECT 'x'::text AS text, '\\x00ff'::bytea AS bytes, ARRAY['\\x00ff'::bytea, NULL] AS listed, 'null'::jsonb AS nothing, '"a"'::json AS word,
    ARRAY['{"a":1}'::jsonb, NULL] AS jsons, '00000000-0000-4000-8000-000000000001'::uuid AS id, 'active'::"ClientStatus" AS status,
    ARRAY['active']::"ClientStatus"[] AS statuses, NULL::int AS missing, 1 AS twice, 2 AS twice`,
  'no rows': Prisma.sql`SELECT 1 AS one WHERE false`,
}

test.each(Object.entries(statements))('%s: the same as by the client library', async (_, statement) => {
  expect(await asDesk((tx) => tx.$queryRaw(statement))).toEqual(await database().$queryRaw(statement))
})

test('what is no plain value goes the way of the library', async () => {
  const asked = { a: [1, new Prisma.Decimal('1.50')] }
  expect(await asDesk((tx) => tx.$queryRaw`SELECT ${new Prisma.Decimal('1.50')}::numeric AS n, ${asked}::jsonb AS json`)).toEqual([
    { n: new Prisma.Decimal('1.50'), json: { a: [1, '1.5'] } },
  ])
})

test('rows that were written are counted, and a statement that breaks says PostgreSQL’s code', async () => {
  const mark = newId()
  const write = (tx: Tx) =>
    tx.$executeRaw`INSERT INTO rate_limit (key, points) SELECT ${mark} || n, 1 FROM generate_series(1, ${3}::int) AS n`
  expect(await asDesk(write)).toBe(3)
  const broken = await asDesk((tx) => tx.$queryRaw`SELECT 1 / ${0}::int`).catch((error: unknown) => error)
  expect(postgresCode(broken)).toBe('22012')
})

test('a transaction that has ended asks nothing any more: its connection is somebody else’s', async () => {
  let kept: Tx | undefined
  await asDesk(async (tx) => {
    kept = tx
  })
  const { answer, calls } = await callsIn(() => (kept as Tx).$queryRaw`SELECT 1`.catch((error: unknown) => error))
  expect(answer).toBeInstanceOf(Error)
  expect(calls).toEqual([])
})
