import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { sha256Hex } from '../../../lib/crypto/digests.ts'
import { canonicalNote } from '../../../lib/domain/notes/canonical-note.ts'
import { openClinic } from '../../support/clinic.ts'
import { appendEntries } from '../../support/many-entries.ts'

/** Fills a migrated database with about so many rows of a practice that has worked for years: trail, books, mail, signed notes and papers. */
export async function fill(client: Client, rows: number): Promise<void> {
  const clinic = await openClinic()
  const signer = await clinic.client()
  const { practiceId, therapist } = clinic
  await clinic.sign(signer, ['education-acknowledgement', 'treatment-consent'])
  const share = (part: number) => Math.max(1, Math.round(rows * part))
  await client.query("SELECT set_config('app.practice_id', $1, false)", [practiceId])
  const { rows: clients } = await client.query<{ id: string }>(
    `INSERT INTO client (practice_id, id, legal_first_name, legal_last_name, born_on, email, state, status, stage, indication, diagnosis_codes)
     SELECT $1::uuid, gen_random_uuid(), 'Fern', 'Moss', date '1960-01-01' + n % 15000, 'fern.' || n || '@example.com', 'MO', 'active', 'preparation',
       'anxiety', '{}' FROM generate_series(1, $2::int) n RETURNING id`,
    [practiceId, share(0.01)],
  )
  await appendEntries(client, practiceId, share(0.4))
  // The books are written as the product would leave them, without asking it a hundred thousand times.
  await client.query("SET session_replication_role = 'replica'")
  await client.query(
    `WITH written AS (
       INSERT INTO ledger_transaction (practice_id, id, client_id, kind, happened_at, booked_on, service_on, memo)
       SELECT $1::uuid, gen_random_uuid(), ($2::uuid[])[1 + n % cardinality($2::uuid[])], 'balance_forward', now(), CURRENT_DATE, CURRENT_DATE - n % 700, '{}'
       FROM generate_series(1, $3::int) n RETURNING id, client_id, service_on)
     INSERT INTO ledger_entry (practice_id, id, transaction_id, client_id, account, cents, service_on)
     SELECT $1::uuid, gen_random_uuid(), id, client_id, side.account::public."LedgerAccountKind", side.cents, service_on
     FROM written, (VALUES ('ar_client', 5000), ('opening_balances', -5000)) AS side (account, cents)`,
    [practiceId, clients.map(({ id }) => id), share(0.13)],
  )
  await client.query(
    `INSERT INTO ledger_balance (practice_id, id, client_id, account, cents)
     SELECT practice_id, gen_random_uuid(), client_id, account, sum(cents) FROM ledger_entry WHERE practice_id = $1 GROUP BY practice_id, client_id, account`,
    [practiceId],
  )
  await client.query("SET session_replication_role = 'origin'")
  await client.query(
    `INSERT INTO outbox (practice_id, id, kind, payload, due_at, sent_at)
     SELECT $1, gen_random_uuid(), 'message-waiting', '{}', now(), now() FROM generate_series(1, $2::int)`,
    [practiceId, share(0.15)],
  )
  const written = Array.from({ length: share(0.02) }, (_, index) => signedNote(clients[index % clients.length]?.id ?? signer.id, therapist))
  await client.query(
    `INSERT INTO note (practice_id, id, client_id, clinician_id, kind, status, body, started_at, stopped_at, diagnosis_codes, signed_at, signed_by, hash)
     SELECT $1::uuid, r.id, r."clientId", r."clinicianId", r.kind, 'signed', r.body, r."startedAt", r."stoppedAt", r."diagnosisCodes", r."signedAt", r."signedBy", r.hash
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "clientId" uuid, "clinicianId" uuid, kind public."NoteKind", body jsonb, "startedAt" timestamptz,
       "stoppedAt" timestamptz, "diagnosisCodes" text[], "signedAt" timestamptz, "signedBy" uuid, hash text)`,
    [practiceId, JSON.stringify(written)],
  )
}

function signedNote(clientId: string, { clinicianId, userId }: { readonly clinicianId: string; readonly userId: string }) {
  const startedAt = new Date('2026-10-05T15:00:00Z')
  const stoppedAt = new Date('2026-10-05T15:53:00Z')
  const body = { subjective: 'Slept better.', plan: 'Goes on as planned.', assessment: randomUUID() }
  const who = { id: randomUUID(), clientId, appointmentId: null, parentId: null, clinicianId, kind: 'follow_up' }
  const note = { ...who, body, startedAt, stoppedAt, diagnosisCodes: ['F41.1'], timesReason: null, signedAt: stoppedAt, signedBy: userId }
  return { ...note, hash: sha256Hex(canonicalNote(note)) }
}
