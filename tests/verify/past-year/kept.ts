import pg from 'pg'
import { databaseName, openDatabase } from '../../../scripts/database.ts'
import { end } from '../../../scripts/support/life.ts'

/** Run in a clone whose portal runs: what its database holds of the demo, as a line of JSON. */
const { embedded, close } = await openDatabase({})
if (!embedded) throw new Error('a bare clone has a database of its own')
const database = new pg.Client({ connectionString: embedded.adminUrl(databaseName) })
await database.connect()
const { rows } = await database.query(
  `SELECT past_percent AS percent, past_failed AS failed,
     (SELECT count(*)::int FROM client c WHERE c.practice_id = p.practice_id) AS clients,
     (SELECT count(*)::int FROM (SELECT FROM ledger_entry e WHERE e.practice_id = p.practice_id GROUP BY transaction_id HAVING sum(cents) <> 0) t) AS uneven,
     (SELECT count(*)::int FROM pg_database WHERE datname LIKE '%_past_year') AS copies
   FROM practice p WHERE is_demo AND is_default`,
)
await database.query('BEGIN')
await database.query(
  `SELECT app.enter(practice_id::text, 'system', '', '', '', 'system', '', NULL, NULL, NULL) FROM practice WHERE is_demo AND is_default`,
)
const trail = await database.query(
  `SELECT look.broken::int FROM app.audit_head() AS head, app.verify_audit_range(1, head.seq, '\\x00') AS look`,
)
await database.end()
process.stdout.write(`${JSON.stringify({ ...rows[0], ...trail.rows[0] })}\n`)
await close()
await end(0)
