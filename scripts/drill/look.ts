import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { canonicalNote, type SignedContent } from '../../lib/domain/notes/canonical-note.ts'
import { canonicalEvidence, canonicalText, type SignatureEvidence } from '../../lib/domain/practice/documents/canonical-text.ts'
import type { DocumentWords } from '../../lib/domain/practice/documents/document.ts'
import { verifyTrail } from '../audit/verify-trail.mjs'

/** What one kind of thing came to: how many were looked at, and what does not hold, in words. */
export type Looked = { readonly what: 'trail' | 'ledger' | 'hashes'; readonly count: number; readonly faults: readonly string[] }

/** Signed heads by practice, and the public keys they are held against. Without keys the chain alone is looked through. */
export type Kept = { readonly heads: ReadonlyMap<string, readonly unknown[]>; readonly keys: readonly string[] }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** How many rows are read at once. */
const PAGE = 5_000

/** Every entry of every practice’s trail, in its chain, by the verifier that shares no code with the portal. */
export async function lookThroughTrails(client: Client, { heads, keys }: Kept): Promise<Looked> {
  const { rows } = await client.query<{ practice: string }>('SELECT practice_id AS practice FROM audit_head ORDER BY 1')
  let count = 0
  const faults: string[] = []
  for (const { practice } of rows) {
    const found = await verifyTrail(client, practice, heads.get(practice) ?? [], [...keys])
    count += found.entries
    faults.push(...found.faults.map((fault) => `${practice}: ${fault}`))
  }
  const held = new Set(rows.map(({ practice }) => practice))
  for (const practice of heads.keys()) if (!held.has(practice)) faults.push(`${practice}: signed heads, and no trail`)
  return { what: 'trail', count, faults }
}

/** What the books say is wrong with themselves. */
export async function lookThroughLedger(client: Client): Promise<Looked> {
  const { rows: wrong } = await client.query<{ what: string; client: string }>('SELECT what, client_id AS client FROM ledger_violations')
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM ledger_entry')
  return { what: 'ledger', count: Number(rows[0]?.count), faults: wrong.map(({ what, client: whose }) => `${what} (client ${whose})`) }
}

/** Reads a query page by page, by id, and gives the ids whose words are not those of the hash beside them. */
async function unlike<Row extends { readonly id: string; readonly hash: string }>(
  client: Client,
  { query, words }: { readonly query: string; readonly words: (row: Row) => string },
): Promise<{ count: number; wrong: string[] }> {
  let count = 0
  const wrong: string[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<Row>(`SELECT * FROM (${query}) AS r WHERE id > $1 ORDER BY id LIMIT ${PAGE}`, [after])
    for (const row of rows) if (sha256(words(row)) !== row.hash) wrong.push(row.id)
    count += rows.length
    after = rows.at(-1)?.id ?? after
    if (rows.length < PAGE) return { count, wrong }
  }
}

type Hashed = { readonly id: string; readonly hash: string }

const documents = {
  name: 'the text of a document',
  query: 'SELECT id, hash, body FROM document_version',
  words: ({ body }: Hashed & { readonly body: DocumentWords }) => canonicalText(body),
}

const signatures = {
  name: 'the evidence of a signature',
  query: `SELECT s.id, s.evidence_hash AS hash, s.client_id AS "clientId", s.document_key AS "documentKey", v.version AS "documentVersion",
      s.document_hash AS "documentHash", s.signed_name AS "signedName", s.signed_by AS "signedBy", s.signed_at AS "signedAt",
      s.ip_prefix AS "ipPrefix", s.agent, coalesce(s.details, '{}') AS details
    FROM signature s JOIN document_version v ON v.practice_id = s.practice_id AND v.id = s.version_id`,
  words: (row: Hashed & SignatureEvidence) => canonicalEvidence(row),
}

const notes = {
  name: 'a signed note',
  query: `SELECT id, hash, client_id AS "clientId", appointment_id AS "appointmentId", parent_id AS "parentId", clinician_id AS "clinicianId",
      kind::text AS kind, body, started_at AS "startedAt", stopped_at AS "stoppedAt", diagnosis_codes AS "diagnosisCodes",
      times_reason AS "timesReason", signed_at AS "signedAt", signed_by AS "signedBy"
    FROM note WHERE status = 'signed'`,
  words: (row: Hashed & SignedContent) => canonicalNote(row),
}

/** Every document, signature and signed note against the hash that was kept with it. */
export async function lookAtHashes(client: Client): Promise<Looked> {
  const found = [
    { name: documents.name, ...(await unlike(client, documents)) },
    { name: signatures.name, ...(await unlike(client, signatures)) },
    { name: notes.name, ...(await unlike(client, notes)) },
  ]
  return {
    what: 'hashes',
    count: found.reduce((sum, { count }) => sum + count, 0),
    faults: found.flatMap(({ name, wrong }) => wrong.map((id) => `${name} is not what its hash says (${id})`)),
  }
}
