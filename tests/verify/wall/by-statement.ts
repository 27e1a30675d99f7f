import pg from 'pg'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Attack, askedFrom, BEFORE, type Siege, WALLED } from './siege.ts'

/** Whose words reach the database: each role in its own scope, and the worker. */
const voices = ['front-desk', 'therapist', 'admin', 'client', 'worker'] as const
type Voice = (typeof voices)[number]

/** A charge of a dollar, written past every command: a transaction with its two sides, on a day of service. */
export const debit = (practice: string, client: string, { on = WALLED, kind = 'charge', charge = 'NULL' }: Partial<Debit> = {}) => `
  WITH t AS (INSERT INTO ledger_transaction (practice_id, id, client_id, kind, happened_at, service_on, charge_id, memo)
    VALUES ('${practice}', gen_random_uuid(), '${client}', '${kind}', now(), '${WALLED}', ${charge}, '{}') RETURNING id)
  INSERT INTO ledger_entry (practice_id, id, transaction_id, client_id, account, cents, service_on)
  SELECT '${practice}', gen_random_uuid(), t.id, '${client}', side.account::"LedgerAccountKind", side.cents, '${on}'
  FROM t, (VALUES ('ar_client', 100), ('revenue_individual', -100)) side (account, cents)`

type Debit = { readonly on: string; readonly kind: string; readonly charge: string }

const statements = (practice: string, client: string, charge: string): Readonly<Record<string, string>> => ({
  'a charge is written': debit(practice, client),
  'a share is written': debit(practice, client, { kind: 'transfer' }),
  'a reversal asks again': debit(practice, client, { kind: 'reversal' }),
  'the share of a walled charge is written for a day before the wall': debit(practice, client, { on: BEFORE, kind: 'transfer', charge }),
  'an entry is moved to another day': `UPDATE ledger_entry SET service_on = '${BEFORE}' WHERE client_id = '${client}'`,
  'a credit is turned into a debt': `UPDATE ledger_entry SET cents = -cents WHERE client_id = '${client}'`,
  'the kept sum is raised': `UPDATE ledger_balance SET cents = cents + 100 WHERE client_id = '${client}' AND account = 'ar_client'`,
  'the coverage is deleted': `DELETE FROM coverage WHERE client_id = '${client}'`,
  'the guard is taken off': `ALTER TABLE ledger_entry DISABLE TRIGGER ALL; ${debit(practice, client)}`,
  'the guard is put to sleep': `SET LOCAL session_replication_role = replica; ${debit(practice, client)}`,
  'the guard is written anew': `CREATE OR REPLACE FUNCTION app.forbids_client_charge(practice uuid, client uuid, on_day date) RETURNS boolean LANGUAGE sql AS 'SELECT false'; ${debit(practice, client)}`,
})

/** Says it as this role, and commits. True where the database took it. */
async function isTaken({ office: { clinic } }: Siege, client: TestClient, voice: Voice, statement: string): Promise<boolean> {
  const address = voice === 'worker' ? process.env.WORKER_DATABASE_URL : process.env.DATABASE_URL
  const connection = new pg.Client({ connectionString: address })
  await connection.connect()
  const people = { 'front-desk': clinic.frontDesk, therapist: clinic.therapist, admin: clinic.admin, client, worker: null }
  const subject = voice === 'client' ? client.id : voice === 'therapist' ? clinic.therapist.clinicianId : ''
  const role = voice === 'worker' ? 'system' : voice
  try {
    await connection.query('BEGIN')
    const scope = [clinic.practiceId, role, people[voice]?.userId ?? '', subject]
    await connection.query("SELECT app.enter($1, $2, $3, $4, '', '', '', NULL, NULL, NULL)", scope)
    const answers = (await connection.query(statement)) as unknown as pg.QueryResult | pg.QueryResult[]
    await connection.query('COMMIT')
    return [answers].flat().some(({ rowCount }) => (rowCount ?? 0) > 0)
  } catch {
    return false
  } finally {
    await connection.end()
  }
}

const kept = (client: string) =>
  `SELECT coalesce(sum(cents), 0)::int AS cents FROM ledger_balance WHERE client_id = '${client}' AND account = 'ar_client'`

/** Statements of anybody who has got as far as the database. */
export const byStatement: readonly Attack[] = voices.flatMap((voice) =>
  Object.keys(statements('', '', '')).map((what) => ({
    name: `by ${voice}: ${what}`,
    of: ['medicaid', 'va'] as const,
    try: async (siege: Siege) => {
      const client = await siege.client({ deductibleLeftCents: 100_000 })
      await siege.sign(client, WALLED)
      const { charges } = await siege.books(client)
      const statement = statements(siege.office.clinic.practiceId, client.id, `'${charges[0]?.id}'`)[what] ?? ''
      const taken = await isTaken(siege, client, voice, statement)
      const [sum] = await siege.office.read<{ cents: number }>(kept(client.id), [])
      const isGone = (await siege.books(client)).coverages.length === 0
      const asked = askedFrom(await siege.books(client), '2026-01-01')
      return Math.max(asked, sum?.cents ?? 0, taken && isGone ? 1 : 0)
    },
  })),
)
