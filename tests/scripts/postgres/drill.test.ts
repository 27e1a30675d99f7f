import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contentsOf, differencesOf } from '../../../scripts/drill/contents'
import { lookAtHashes, lookThroughLedger, lookThroughTrails } from '../../../scripts/drill/look'
import { fill } from '../../verify/drill/fill'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const client = new Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })

beforeAll(async () => {
  await client.connect()
  await fill(client, 1_000)
})
afterAll(() => client.end())

const chain = { heads: new Map(), keys: [] }
const faults = async () =>
  (await Promise.all([lookThroughTrails(client, chain), lookThroughLedger(client), lookAtHashes(client)])).flatMap((looked) =>
    looked.faults.map((fault) => `${looked.what}: ${fault}`),
  )

/** What is found of a change past every wall, beside what other tests left; the change is taken back. */
async function foundOf(change: string): Promise<string[]> {
  const before = await faults()
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  try {
    const { rowCount } = await client.query(change)
    expect(rowCount).toBe(1)
    return (await faults()).filter((fault) => !before.includes(fault))
  } finally {
    await client.query('ROLLBACK')
  }
}

const one = (table: string, where = 'true', last = 'created_at') =>
  `ctid = (SELECT ctid FROM ${table} WHERE ${where} ORDER BY ${last} DESC LIMIT 1)`

/** The practice that was filled here, among those of other tests: whose trail took by far the most payments. */
const filled =
  "practice_id = (SELECT practice_id FROM audit_event WHERE command = 'payment.take' GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)"

describe('a drill finds what a restore must not have lost', () => {
  test.each([
    ['trail: ', `UPDATE audit_event SET details = '{"cents": 1}' WHERE ${one('audit_event', filled, 'at_micros')}`],
    ['trail: ', `DELETE FROM audit_event WHERE ${one('audit_event', `${filled} AND seq % 10 = 5`, 'at_micros')}`],
    ['ledger: ', `UPDATE ledger_entry SET cents = cents + 1 WHERE ${one('ledger_entry')}`],
    ['ledger: ', `DELETE FROM ledger_balance WHERE ${one('ledger_balance', 'cents <> 0')}`],
    ['hashes: a signed note', `UPDATE note SET body = body || '{"plan": "Another."}' WHERE ${one('note', "status = 'signed'")}`],
    ['hashes: the evidence of a signature', `UPDATE signature SET signed_name = 'Somebody Else' WHERE ${one('signature')}`],
    [
      'hashes: the text of a document',
      `UPDATE document_version SET body = body || '{"title": "Another"}' WHERE ${one('document_version')}`,
    ],
  ])('%s after %s', async (found, change) => {
    expect((await foundOf(change)).some((fault) => fault.startsWith(found))).toBe(true)
  })

  test('a trail that ends before a signed head', async () => {
    const { rows } = await client.query<{ practice: string }>('SELECT practice_id AS practice FROM audit_head LIMIT 1')
    const practice = rows[0]?.practice ?? ''
    const head = { practice, seq: '999999999', hash: '00', at: '2026-11-27', signature: '' }
    const looked = await lookThroughTrails(client, { heads: new Map([[practice, [head]]]), keys: [] })
    expect(looked.faults.some((fault) => fault.includes('is gone'))).toBe(true)
  })

  test('a row that is not what was backed up', async () => {
    const before = await contentsOf(client)
    await client.query('BEGIN')
    await client.query(`UPDATE outbox SET due_at = due_at + interval '1 minute' WHERE ${one('outbox')}`)
    expect(differencesOf(before, await contentsOf(client))).toEqual(['outbox'])
    await client.query('ROLLBACK')
    expect(differencesOf(before, await contentsOf(client))).toEqual([])
  })
})
