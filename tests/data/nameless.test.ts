import { expect, test } from 'vitest'

// A pooler by transaction stands in front of this file's process.
process.env.DATABASE_POOLER = 'true'

test('behind a pooler no statement has a name in the session, whoever asks', async () => {
  const { Nameless } = await import('@/lib/data/nameless')
  const client = new Nameless({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const named = async () => (await client.query('SELECT name FROM pg_prepared_statements')).rows
  const { rows } = await client.query({ name: 'limiter', text: 'SELECT $1::int AS one', values: [1] })
  expect(rows).toEqual([{ one: 1 }])
  expect(await named()).toEqual([])
  await client.end()
})

test('sessions that are nobody’s own are sent no options', async () => {
  const { inScope } = await import('@/lib/data/scope')
  const { openClinic } = await import('../support/clinic')
  const clinic = await openClinic()
  const found = await inScope(
    clinic.frontDesk.actor,
    (tx) =>
      tx.$queryRaw<
        unknown[]
      >`SELECT current_setting('statement_timeout') AS limit, (SELECT count(*)::int FROM pg_prepared_statements) AS named`,
  )
  expect(found).toEqual([{ limit: '0', named: 0 }])
})
