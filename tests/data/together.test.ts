import { expect, test, vi } from 'vitest'
import { atOnce } from '@/lib/data/at-once'
import { join, readIn } from '@/lib/data/joined-reads'
import { PageReads } from '@/lib/data/page-reads'
import { asJob, inScope, type Tx } from '@/lib/data/scope'
import { areTogether, together } from '@/lib/data/together'
import type { Actor } from '@/lib/domain/access/actor'
import { callsIn } from '../support/calls'
import { openClinic } from '../support/clinic'

const everyType = (
  tx: Tx,
) => tx.$queryRaw`SELECT 1::smallint AS small, 2::int AS int, 9007199254740993::bigint AS big, 1.50::numeric AS numeric,
  0.1::float8 AS float, true AS yes, false AS no, 'a ''quoted'' "word" \\ ünd' AS text, NULL::text AS nothing, '\\x00ff'::bytea AS bytes,
  DATE '2026-03-08' AS day, TIMESTAMPTZ '2026-03-08 02:30:00.123+00' AS at, '{"a":[1,null,"b"]}'::jsonb AS json, ARRAY['a','b, c',NULL] AS list,
  ARRAY[1,2] AS numbers, '00000000-0000-4000-8000-000000000001'::uuid AS id, 'active'::"ClientStatus"::text AS word`

/** What a page might ask at one moment: finds with what hangs on them, counts, sums, statements by hand, lists of any length, nothing. */
const asked = (tx: Tx, ids: readonly string[]) => ({
  types: everyType(tx),
  clients: tx.client.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ legalLastName: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      legalFirstName: true,
      bornOn: true,
      createdAt: true,
      coverages: { select: { program: true, startsOn: true } },
      diagnosisCodes: true,
    },
  }),
  first: tx.client.findFirst({ where: { id: ids[0] ?? '' }, select: { id: true, primaryClinician: { select: { name: true } } } }),
  nobody: tx.client.findMany({ where: { legalLastName: 'Nobody' }, select: { id: true } }),
  none: tx.client.findFirst({ where: { legalLastName: 'Nobody' }, select: { id: true } }),
  count: tx.client.count(),
  users: tx.user.groupBy({ by: ['status'], _count: { _all: true }, orderBy: { status: 'asc' } }),
  owed: tx.ledgerEntry.aggregate({ _sum: { cents: true } }),
  byHand: tx.$queryRaw`SELECT id, legal_last_name AS last FROM client WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY legal_last_name, id LIMIT ${2}`,
})

async function withClients() {
  const clinic = await openClinic()
  const ids: string[] = []
  for (let one = 0; one < 3; one += 1) ids.push((await clinic.client()).id)
  const read = (actor: Actor, few: readonly string[]) => inScope(actor, (tx) => together(() => atOnce(asked(tx, few))))
  return { clinic, ids, actor: clinic.frontDesk.actor, read }
}

test('what is read together gives what each would have given by itself', async () => {
  const { ids, actor, read } = await withClients()
  const alone = await inScope(actor, async (tx) => {
    const answers: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(asked(tx, ids))) answers[name] = await one
    return answers
  })
  // Asked the first time, what a statement gives is not known yet; then it goes with the others.
  for (const _time of ['first', 'second', 'third']) expect(await read(actor, ids)).toEqual(alone)
})

test('… in one statement, whatever the length of its lists; the same is asked once', async () => {
  const { ids, actor, read } = await withClients()
  await read(actor, ids)
  const { calls } = await callsIn(() => read(actor, ids.slice(0, 2)))
  expect(calls.filter((call) => call.includes(' UNION ALL '))).toHaveLength(1)
  expect(calls).toHaveLength(4)
  const texts = await Promise.all([3, 3].map(() => callsIn(() => read(actor, ids))))
  expect(texts.map(({ calls: [, , text] }) => text)).toEqual(Array(2).fill(texts[0]?.calls[2]))
  const count = (tx: Tx) => tx.client.count({ where: { legalLastName: { not: 'Nobody' } } })
  const twice = () => inScope(actor, (tx) => together(() => Promise.all([count(tx), count(tx)])))
  const { answer, calls: once } = await callsIn(twice)
  expect(answer).toEqual([3, 3])
  expect(once).toHaveLength(4)
})

test('a statement of several keeps to the walls of each', async () => {
  const one = await withClients()
  const other = await withClients()
  await one.read(one.actor, one.ids)
  const { clients, first, count, byHand } = await one.read(one.actor, other.ids)
  expect({ clients, first, count, byHand }).toEqual({ clients: [], first: null, count: 3, byHand: [] })
})

test('what changes something stands alone, and what is asked after it sees it', async () => {
  const { clinic, ids, actor } = await withClients()
  const name = 'Sage'
  const seen = await inScope(clinic.system, (tx) =>
    together(async () => {
      const before = tx.client.count({ where: { chosenName: name } }).then((count) => count)
      const changed = tx.client.updateMany({ where: { id: ids[0] ?? '' }, data: { chosenName: name } }).then(({ count }) => count)
      const after = tx.client.count({ where: { chosenName: name } }).then((count) => count)
      return Promise.all([before, changed, after])
    }),
  )
  expect(seen).toEqual([0, 1, 1])
  expect(await inScope(actor, (tx) => tx.client.count({ where: { chosenName: name } }))).toBe(1)
})

test('nobody acts as a job while others read; in turn they may, and nothing else is read as that job', async () => {
  const { clinic, actor } = await withClients()
  const role = async (tx: Tx) => (await tx.$queryRaw<{ role: string }[]>`SELECT app.role() AS role`)[0]?.role
  const asJobToo = (tx: Tx) => asJob(tx, actor, 'merge-charts', () => role(tx))
  const page = new PageReads()
  await page.open({ role: 'system', practiceId: clinic.practiceId, job: 'session' }, async () => ({ actor }))
  const reads = [page.read(actor, role), page.readInTurn(actor, asJobToo), page.read(actor, role)]
  expect(await Promise.all(reads)).toEqual(['front-desk', 'system', 'front-desk'])
  await expect(new PageReads().read(actor, asJobToo)).rejects.toThrow('reads alone')
})

test('of what is read together one thing is wrong: it says so itself, the others give what they gave', async () => {
  const { clinic, actor } = await withClients()
  const page = new PageReads()
  const open = () => page.open({ role: 'system', practiceId: clinic.practiceId, job: 'session' }, async () => ({ actor }))
  const divided = (by: number) => (tx: Tx) => tx.$queryRaw<{ gives: number }[]>`SELECT 6 / ${by}::int AS gives`
  for (const _time of ['first', 'second']) {
    await open()
    await page.read(actor, divided(2))
  }
  await open()
  const [good, bad, count] = await Promise.allSettled([
    page.read(actor, divided(3)),
    page.read(actor, divided(0)),
    page.read(actor, (tx) => tx.client.count()),
  ])
  expect(good).toEqual({ status: 'fulfilled', value: [{ gives: 2 }] })
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('division by zero') } })
  expect(count).toEqual({ status: 'fulfilled', value: 3 })
})

const read = (text: string, ...values: unknown[]) => ({
  text,
  values,
  rowMode: 'array' as const,
  types: { getTypeParser: () => (value: string) => value },
})

test.each([
  'INSERT INTO news VALUES ($1)',
  'WITH gone AS (DELETE FROM draft RETURNING id) SELECT id FROM gone',
  'SELECT 1 FROM client WHERE id = $1 FOR UPDATE',
  'SELECT id FROM outbox LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED',
  "SELECT set_config('app.host', $1, true)",
  'SELECT app.enter($1, $2)',
  'SELECT pg_advisory_xact_lock($1)',
  "SELECT '$1', $1",
  'BEGIN',
])('%s stands alone', (text) => {
  expect(readIn([read(text)])).toBeNull()
})

test('what is joined keeps its own values, and lists of three and of four are one text', () => {
  const joined = (...ids: string[]) => {
    const listed = ids.map((_, index) => `$${index + 2}`)
    const text = `SELECT id FROM client WHERE phone = $1 AND (id IN (${listed}) OR state = $${ids.length + 2}) AND NOT merged_into_id IN (${listed})`
    const reads = [read("SELECT id FROM client WHERE state = 'MO' AND city = $1", 'Columbia'), read(text, '555', ...ids, 'MO')]
    return join(reads.map((one) => ({ read: readIn([one]) ?? one, fields: [{ name: 'id', dataTypeID: 2950 }] })))
  }
  const [three, four] = [joined('a', 'b', 'c'), joined('a', 'b', 'c', 'd')]
  expect(three.text).toBe(four.text)
  expect(four.text).toContain('phone = $2 AND (id IN ($3,$4,$5,$6) OR state = $7) AND NOT merged_into_id IN ($3,$4,$5,$6)')
  expect([three.values, four.values]).toEqual([
    ['Columbia', '555', 'a', 'b', 'c', 'c', 'MO'],
    ['Columbia', '555', 'a', 'b', 'c', 'd', 'MO'],
  ])
})

test('a build holds this code more than once: what one copy asks together, a connection that another opened knows', async () => {
  vi.resetModules()
  const copy = await import('@/lib/data/together')
  expect(copy.together).not.toBe(together)
  expect(await copy.together(async () => areTogether())).toBe(true)
  expect(areTogether()).toBe(false)
})
