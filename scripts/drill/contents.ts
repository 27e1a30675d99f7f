import type { Client } from 'pg'

/** What a table holds: how many rows, and a sum over all of them that does not hang on their order. */
export type Contents = ReadonlyMap<string, { readonly rows: number; readonly sum: string }>

/** Reads every table of a database whole, or the rows of one practice. */
export async function contentsOf(client: Client, practiceId: string | null = null): Promise<Contents> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT format('%I', relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  )
  const contents = new Map<string, { rows: number; sum: string }>()
  for (const { name } of tables) {
    const { rows } = await client.query<{ rows: string; sum: string }>(
      `SELECT count(*) AS rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text AS sum FROM ${name} AS t
       WHERE $1::text IS NULL OR to_jsonb(t) ->> 'practice_id' = $1`,
      [practiceId],
    )
    contents.set(name, { rows: Number(rows[0]?.rows), sum: rows[0]?.sum ?? '' })
  }
  return contents
}

/** The tables in which two databases differ. */
export const differencesOf = (left: Contents, right: Contents): string[] =>
  [...new Set([...left.keys(), ...right.keys()])].filter((name) => {
    const [one, other] = [left.get(name), right.get(name)]
    return one?.rows !== other?.rows || one?.sum !== other?.sum
  })

export const rowsIn = (contents: Contents): number => [...contents.values()].reduce((sum, { rows }) => sum + rows, 0)
