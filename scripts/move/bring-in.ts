import type { Client } from 'pg'
import { leftColumns, leftHere } from '../../lib/domain/practice/export/whole.ts'
import { lookAtHashes, lookThroughLedger, lookThroughTrails } from '../drill/look.ts'
import type { Download } from './archive.ts'
import { bringFiles } from './files.ts'
import { MoveRefused } from './refused.ts'
import type { Seals } from './seals.ts'
import { insertRows, refuseOtherTables, rowsOf, type Table, tablesInOrder } from './table-rows.ts'

export type BroughtIn = {
  readonly name: string
  readonly hostname: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  /** Files that were still waiting to be looked at, or not clean, and stayed behind. */
  readonly filesMissing: number
}

/**
 * Brings a practice into a database that has none, as the owner of the tables, in one transaction. Guards that judge what people do now
 * rest meanwhile, since these rows were judged when they were written; foreign keys, checks and what may stand only once hold all the time,
 * and what guards keep is asked of the whole before it is kept.
 */
export async function bringIn(client: Client, download: Download, seals: Seals, now: Date): Promise<BroughtIn> {
  await client.query('BEGIN')
  try {
    const told = await fill(client, download, seals, now)
    await client.query('COMMIT')
    return told
  } catch (error) {
    await client.query('ROLLBACK')
    throw worded(error)
  }
}

async function fill(client: Client, download: Download, seals: Seals, now: Date): Promise<BroughtIn> {
  const { practiceId } = download
  const tables = await tablesInOrder(client)
  await refuseOtherTables(download, tables, leftColumns)
  await client.query('LOCK TABLE public.practice IN ACCESS EXCLUSIVE MODE')
  const before = await guardsOf(client)
  await rest(client, tables)
  await refuseWherePracticeIs(client)
  await client.query(
    "SELECT set_config('app.practice_id', $1, true), set_config('app.role', 'system', true), set_config('TimeZone', 'UTC', true)",
    [practiceId],
  )
  let rows = 0
  for (const table of tables) if (!(table.name in leftHere)) rows += await insertRows(client, table, rowsOf(download, table, seals), seals)
  const files = await bringFiles(client, download, seals)
  await client.query(`INSERT INTO public.audit_head (practice_id, seq, hash)
    SELECT practice_id, seq, hash FROM public.audit_event ORDER BY seq DESC LIMIT 1`)
  await client.query('INSERT INTO public.reference_version (practice_id, stamp) VALUES ($1, gen_random_uuid())', [practiceId])
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  await askInvariants(client, practiceId)
  await client.query(
    "SELECT app.append_audit('system', NULL, NULL, 'practice.bring-in', 'done', $1::uuid, jsonb_build_object('takenAt', $2::text, 'manifest', $3::text, 'rows', $4::int), NULL, $5::bigint)",
    [practiceId, download.takenAt, download.fingerprint, rows, String(BigInt(now.getTime()) * 1000n)],
  )
  await wake(client, tables)
  if ((await guardsOf(client)) !== before) throw new Error('the guards of the tables are not what they were')
  const { rows: practices } = await client.query<{ name: string; hostname: string }>('SELECT name, hostname FROM public.practice')
  const [practice] = practices
  if (!practice) throw new MoveRefused('The download holds no practice.')
  return { ...practice, rows, tables: tables.length - Object.keys(leftHere).length, ...files }
}

/** Guards, row security and what is asked when, of every table: the same text before and after. */
async function guardsOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ told: string }>(`SELECT md5(string_agg(told, ',' ORDER BY told)) AS told FROM (
      SELECT tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text || tgdeferrable::text AS told FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT oid::regclass::text || ' ' || relrowsecurity::text || relforcerowsecurity::text FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      UNION ALL SELECT conrelid::regclass::text || ' ' || conname || ' ' || condeferrable::text || condeferred::text || convalidated::text FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace) AS g`)
  return rows[0]?.told ?? ''
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Keys by which a table points to itself: rows of one table come in any order. */
async function ownKeys(client: Client): Promise<{ place: string; name: string }[]> {
  const { rows } = await client.query<{
    place: string
    name: string
  }>(`SELECT conrelid::regclass::text AS place, quote_ident(conname) AS name
    FROM pg_constraint WHERE contype = 'f' AND conrelid = confrelid AND connamespace = 'public'::regnamespace`)
  return rows
}

/** Only the owner of the tables may do this, and only until the transaction ends. */
async function rest(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables)
    await client.query(
      `ALTER TABLE public.${quoted(name)} NO FORCE ROW LEVEL SECURITY; ALTER TABLE public.${quoted(name)} DISABLE TRIGGER USER`,
    )
  for (const { place, name } of await ownKeys(client))
    await client.query(`ALTER TABLE ${place} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`)
}

async function wake(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { place, name } of await ownKeys(client)) await client.query(`ALTER TABLE ${place} ALTER CONSTRAINT ${name} NOT DEFERRABLE`)
  for (const { name } of tables) {
    await client.query(`ALTER TABLE public.${quoted(name)} ENABLE TRIGGER USER`)
    if (name !== 'rate_limit') await client.query(`ALTER TABLE public.${quoted(name)} FORCE ROW LEVEL SECURITY`)
  }
}

async function refuseWherePracticeIs(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.practice LIMIT 1')
  if (rows[0]) throw new MoveRefused(`A practice is here already (${rows[0].name}). A download is brought into a database that has none.`)
}

/** What guards keep while people work, asked of everything that came. */
async function askInvariants(client: Client, practiceId: string): Promise<void> {
  const { rows: others } = await client.query<{ count: string }>('SELECT count(*) FROM public.practice WHERE practice_id <> $1', [
    practiceId,
  ])
  const faults = [
    ...(Number(others[0]?.count) > 0 ? ['a row of another practice'] : []),
    ...(await lookThroughTrails(client, { heads: new Map(), keys: [] })).faults.map((fault) => `the trail of ${fault}`),
    ...(await lookThroughLedger(client)).faults,
    ...(await lookAtHashes(client)).faults,
  ]
  if (faults.length > 0)
    throw new MoveRefused(
      `What came does not hold together, and nothing was kept: ${faults.slice(0, 5).join('; ')}. Take the download again while nobody works in the practice.`,
    )
}

/** A row that the database itself refuses, in words. */
function worded(error: unknown): unknown {
  const {
    code = '',
    table = '',
    constraint = '',
    column = '',
  } = error as { code?: string; table?: string; constraint?: string; column?: string }
  if (!/^(?:22|23)/.test(code)) return error
  return new MoveRefused(
    `A row of ${table || 'a table'} does not hold here (${constraint || column || code}), and nothing was kept. Take the download again while nobody works in the practice.`,
  )
}
