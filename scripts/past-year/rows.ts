import type { Client } from 'pg'

/** A table whose rows belong to a practice: what may be written in it, and what tells its rows apart. */
type Table = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** The trail is chained anew where it arrives; what is due, who is signed in and what was answered belong to whoever runs. */
const ownWay = [
  'practice',
  'audit_event',
  'audit_head',
  'audit_checkpoint',
  'audit_verification',
  'reference_version',
  'due_work',
  'session',
  'idempotency_key',
  'retention_run',
]
const AT_ONCE = 1_000

async function tablesOf(database: Client): Promise<readonly Table[]> {
  const { rows } = await database.query<Table>(
    `SELECT c.relname AS name,
       (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT array_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY k (column_number, place)
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.column_number WHERE k.place <= i.indnkeyatts) AS key
     FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'practice_id')
     ORDER BY c.relname`,
    [ownWay],
  )
  return rows
}

/** Rows of a table that were written from a transaction on, as JSON, in pieces. */
async function* writtenSince(database: Client, table: string, since: string, order = ''): AsyncGenerator<string> {
  const { rows } = await database.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM public.${database.escapeIdentifier(table)} t WHERE t.xmin::text::bigint >= $1::bigint ${order}`,
    [since],
  )
  for (let from = 0; from < rows.length; from += AT_ONCE)
    yield `[${rows
      .slice(from, from + AT_ONCE)
      .map(({ row }) => row)
      .join(',')}]`
}

async function bringTable(from: Client, to: Client, { name, columns, key }: Table, since: string): Promise<void> {
  const table = to.escapeIdentifier(name)
  for await (const rows of writtenSince(from, name, since))
    await to.query(
      `INSERT INTO public.${table} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::public.${table}, $1::jsonb)
       ON CONFLICT (${key.join(', ')}) DO NOTHING`,
      [rows],
    )
}

/** What was done in the copy is chained to the trail as it stands here now, in its order and with its times. */
async function bringTrail(from: Client, to: Client, practiceId: string, since: string): Promise<void> {
  await to.query(`SELECT app.enter($1, 'system', '', '', '', 'system', '', NULL, NULL, NULL)`, [practiceId])
  for await (const rows of writtenSince(from, 'audit_event', since, `AND t.practice_id = '${practiceId}' ORDER BY t.seq`))
    await to.query(
      `SELECT app.append_audit(e.actor_role, e.actor_id, e.client_id, e.command, e.outcome, e.object_id, e.details, e.request_id, e.at_micros)
       FROM (SELECT * FROM jsonb_populate_recordset(NULL::public.audit_event, $1::jsonb) ORDER BY seq) e`,
      [rows],
    )
}

export type Brought = {
  readonly practiceId: string
  /** The first transaction of the copy that is not of the database it was made of. */
  readonly since: string
  /** The seats that were taken when the copy was made, by group session. */
  readonly seatsBefore: ReadonlyMap<string, number>
}

/** Says of a copy that nobody has written in yet what it was made with. What waits to be sent is taken out: it is sent from where it was. */
export async function markCopy(copy: Client): Promise<Omit<Brought, 'practiceId'>> {
  const { rows } = await copy.query<{ since: string }>('SELECT pg_current_xact_id()::xid::text AS since')
  await copy.query('DELETE FROM outbox WHERE sent_at IS NULL')
  return { since: rows[0]?.since ?? '', seatsBefore: await seatsIn(copy) }
}

async function seatsIn(database: Client): Promise<Map<string, number>> {
  const { rows } = await database.query<{ id: string; seats: number }>('SELECT id, seats_taken AS seats FROM public.group_session')
  return new Map(rows.map(({ id, seats }) => [id, seats]))
}

/**
 * Brings what was written in a copy into the database it was made of, whose rows may have changed meanwhile: every new row, the seats that were
 * taken, and the trail, in one transaction. Rows that were there stay as they are now. Throws, and brings nothing, where a time or
 * a number is taken by now. Both connections are of an administrator: what was written has passed every wall where it was written.
 */
export async function bringRows(from: Client, to: Client, { practiceId, since, seatsBefore }: Brought): Promise<void> {
  await to.query('BEGIN')
  try {
    await to.query(`SET LOCAL session_replication_role = 'replica'`)
    for (const table of await tablesOf(to)) await bringTable(from, to, table, since)
    for (const [id, seats] of await seatsIn(from)) {
      const taken = seats - (seatsBefore.get(id) ?? seats)
      if (taken !== 0) await to.query('UPDATE public.group_session SET seats_taken = seats_taken + $2 WHERE id = $1', [id, taken])
    }
    for await (const rows of writtenSince(from, 'due_work', since, "AND t.job <> 'every-day'"))
      await to.query(
        'INSERT INTO public.due_work SELECT * FROM jsonb_populate_recordset(NULL::public.due_work, $1::jsonb) ON CONFLICT DO NOTHING',
        [rows],
      )
    await to.query('UPDATE public.reference_version SET stamp = gen_random_uuid() WHERE practice_id = $1', [practiceId])
    await to.query('UPDATE public.practice SET past_percent = NULL, past_failed = false WHERE practice_id = $1', [practiceId])
    await bringTrail(from, to, practiceId, since)
    await to.query(`SELECT pg_notify('due_work', '')`)
    await to.query('COMMIT')
  } catch (error) {
    await to.query('ROLLBACK')
    throw error
  }
}
