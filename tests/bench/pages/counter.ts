import type pg from 'pg'

/** What one answer asked of the database, by the server's own count. `scopes`: how often somebody said who asks. `texts`: how often each statement, and its beginning. */
export type Counted = { readonly statements: number; readonly scopes: number; readonly texts: readonly string[] }

/** What begins and ends a transaction: the server counts it once for each connection, because it is prepared. */
const framing = /^(?:BEGIN|COMMIT|ROLLBACK|SET)\b/i

/** Counts what the portal's own role asks of this database. It wants a server that keeps `pg_stat_statements`, and nobody else at work as that role in it meanwhile, or counting on that server. */
export async function openCounter(database: pg.Client): Promise<{ during(work: () => Promise<unknown>): Promise<Counted> }> {
  await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  const user = decodeURIComponent(new URL(process.env.DATABASE_URL ?? '').username)
  return {
    async during(work) {
      // All of it: the migrations fill what is kept, and then what was asked once is dropped.
      await database.query('SELECT pg_stat_statements_reset()')
      await work()
      const { rows } = await database.query<{ query: string; calls: number }>(
        `SELECT query, calls::int AS calls FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid
         WHERE userid = $1::regrole AND datname = current_database() ORDER BY calls DESC, query`,
        [user],
      )
      const asked = rows.filter(({ query }) => !framing.test(query))
      const sum = (some: typeof rows) => some.reduce((total, { calls }) => total + calls, 0)
      return {
        statements: sum(asked),
        scopes: sum(asked.filter(({ query }) => query.includes('app.enter('))),
        texts: asked.map(({ query, calls }) => `${calls} × ${query.replace(/\s+/g, ' ').slice(0, 160)}`),
      }
    },
  }
}
