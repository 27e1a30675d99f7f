import pg from 'pg'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'
import { grow, TEN_YEARS, tenthOf } from '../support/grown.ts'

/**
 * `bench -- bytes [--quick] [--json]`: what a practice weighs that ten clinicians have worked in for five years: bytes of each table with its indexes
 * (`pg_total_relation_size`) over its rows, after VACUUM, and of all of them over the years. What a year of a practice costs on disk.
 */
const name = 'bytes'
const YEARS = 5
const { openClinic } = await import('../support/clinic.ts')
const size = isQuick ? tenthOf(TEN_YEARS) : TEN_YEARS

const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()

const weighed = `SELECT t.relname AS table, pg_total_relation_size(t.oid)::bigint AS bytes,
    (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', t.relname), false, true, '')))[1]::text::bigint AS rows
  FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace ORDER BY 2 DESC`
type Weighed = { readonly table: string; readonly bytes: string; readonly rows: string }

await grow(database, await openClinic(), size)
await database.query('VACUUM (FULL, ANALYZE)')
const { rows } = await database.query<Weighed>(weighed)
const heavy = rows.filter((row) => Number(row.rows) >= size.clients)
for (const row of heavy)
  tell(
    `  ${row.table.padEnd(24)} ${row.rows.padStart(8)} rows  ${(Number(row.bytes) / Number(row.rows)).toFixed(0).padStart(6)} bytes a row  ${(Number(row.bytes) / 1e6).toFixed(1).padStart(7)} MB`,
  )
const grown = heavy.reduce((sum, { bytes }) => sum + Number(bytes), 0)
await database.end()

const figure = (of: string, metric: string, value: number, unit: string, limit: number) =>
  report({ name, case: of, metric, value, unit, goal: limit, limit, better: 'lower' })
const what = `${size.clinicians} clinicians, ${YEARS} years`
figure(what, 'a year', grown / YEARS / 1e6, 'MB', isQuick ? 10 : 100)
figure(what, 'a visit with all that comes of it', grown / size.visits / 1e3, 'kB', 10)
process.exit(exitCode())
