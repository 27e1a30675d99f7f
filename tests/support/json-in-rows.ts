import type { Client } from 'pg'
import { type JsonColumnName, jsonColumns, readJson } from '@/lib/data/kept-json/columns'

const snake = (name: string) => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()

/** Reads every value of every column of JSON in a database, as its owner sees it: what is in no known form, and how many of each column there are. */
export async function readAllJson(
  client: Client,
): Promise<{ readonly faults: readonly string[]; readonly counts: Readonly<Record<string, number>> }> {
  const faults: string[] = []
  const counts: Record<string, number> = {}
  for (const name of Object.keys(jsonColumns) as JsonColumnName[]) {
    const [table, column] = name.split('.').map((part) => `"${snake(part)}"`)
    const { rows } = await client.query<{ kept: unknown }>(`SELECT ${column} AS kept FROM ${table} WHERE ${column} IS NOT NULL`)
    counts[name] = rows.length
    for (const { kept } of rows) {
      try {
        readJson(name, kept)
      } catch (error) {
        faults.push(String(error))
      }
    }
  }
  return { faults: [...new Set(faults)], counts }
}
