import pg from 'pg'
import { now } from '../../lib/clock.ts'
import { execute } from '../../lib/commands/command.ts'
import { loadReference } from '../../lib/commands/practice/load-reference.ts'

/** Brings every practice to this release's law, code and payer rows and documents. Running it again changes nothing. */
export async function loadReferenceForAll(): Promise<void> {
  for (const practiceId of await practiceIds()) {
    const outcome = await execute(loadReference, {}, { actor: { role: 'system', practiceId, job: 'reference' }, now: now() })
    if (outcome.status !== 'done') throw new Error(`the reference data was not loaded: ${outcome.status}`)
  }
}

/** The worker's role sees which practices there are; the app sees one at a time. */
async function practiceIds(): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.WORKER_DATABASE_URL ?? process.env.MIGRATE_DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>('SELECT practice_id AS id FROM practice ORDER BY created_at, practice_id')
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}
