import { constants, setPriority } from 'node:os'
import { Client } from 'pg'
import { addressesOf, databaseEnv, databaseName } from '../database.ts'
import type { Embedded } from '../postgres/embedded.ts'
import { createDatabase } from '../postgres/roles.ts'
import { ended, serverFlags, startNode } from '../support/children.ts'
import { isEnding } from '../support/life.ts'
import { say } from '../support/terminal.ts'
import { type Brought, bringRows, markCopy } from './rows.ts'

/** The past year of a demo that is still to be written, and the copy it is written in. */
export type PastYear = Brought & { readonly embedded: Server; readonly served: string }

type Server = Pick<Embedded, 'admin' | 'url' | 'adminUrl'>

const copyOf = (served: string): string => `${served}_past_year`
const yearLock = 7_243_094
const seedScript = 'prisma/seed/seed.ts'

async function onDatabase<Result>(
  embedded: Pick<Server, 'adminUrl'>,
  name: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: embedded.adminUrl(name) })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function isOurs({ admin }: Pick<Server, 'admin'>): Promise<boolean> {
  const { rows } = await admin.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [yearLock])
  return rows[0]?.ours ?? false
}

/**
 * Makes the copy in which the past year of a demo is written, while nobody is served from its database yet; one that was left behind by an end
 * in between goes, with whoever still writes in it. Null where the year is here, where another launcher is at it, and where the
 * database is no demo of our own.
 */
export async function copyForPastYear(
  { embedded }: { readonly embedded: Server | null },
  served: string = databaseName,
): Promise<PastYear | null> {
  if (!embedded || !(await isOurs(embedded))) return null
  await dropCopy(embedded, served)
  const [practiceId] = await onDatabase(embedded, served, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'UPDATE practice SET past_percent = 0, past_failed = false WHERE past_percent IS NOT NULL RETURNING practice_id AS id',
    )
    return rows.map(({ id }) => id)
  })
  if (!practiceId) return null
  await createDatabase(embedded.admin, copyOf(served), served)
  return { embedded, served, practiceId, ...(await onDatabase(embedded, copyOf(served), markCopy)) }
}

const dropCopy = async ({ admin }: Pick<Server, 'admin'>, served: string): Promise<void> =>
  void (await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(copyOf(served))} WITH (FORCE)`))

async function live({ embedded, served }: PastYear, tell: (percent: number) => void): Promise<boolean> {
  const env = { ...databaseEnv(addressesOf(embedded, copyOf(served)), { asOwner: true }), SOJOURN_MODE: 'demo' }
  const child = startNode(seedScript, ['--year'], { flags: serverFlags, env, quiet: true })
  const lines: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => lines.push(chunk))
  child.stdout?.resume()
  child.on('message', (message) => tell((message as { percent: number }).percent))
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  if ((await ended(child)) === 0) return true
  if (!isEnding()) process.stderr.write(Buffer.concat(lines))
  return false
}

/** Writes how far the year is where the sign-in page reads it. */
function progressIn(client: Client, practiceId: string): (percent: number) => void {
  return (percent) => {
    const changed = client.query('UPDATE practice SET past_percent = $2 WHERE practice_id = $1 AND past_percent IS NOT NULL', [
      practiceId,
      percent,
    ])
    changed.catch(() => undefined)
  }
}

/**
 * Writes the past year of the demo while it is served, and brings it over in one step when it is whole. It is begun anew at the next start when
 * it breaks off, or when somebody has taken meanwhile what it needs: what they did stands.
 */
export async function writePastYear(year: PastYear): Promise<void> {
  const { embedded, practiceId, served } = year
  const began = Date.now()
  say('Writing the past year of the demo practice behind it; until then it has the people of the last weeks …')
  try {
    await onDatabase(embedded, served, async (to) => {
      if (!(await live(year, progressIn(to, practiceId)))) throw new Error('the seed ended early')
      await onDatabase(embedded, copyOf(served), (from) => bringRows(from, to, year))
      await to.query('ANALYZE')
    })
    await dropCopy(embedded, served)
    say(`  the past year of the demo practice is there (in ${((Date.now() - began) / 1000).toFixed(1)} s)`)
  } catch (error) {
    if (isEnding()) return
    await onDatabase(embedded, served, (client) =>
      client.query('UPDATE practice SET past_percent = 0, past_failed = true WHERE past_percent IS NOT NULL'),
    ).catch(() => undefined)
    say(
      `  the past year of the demo practice could not be written (${error instanceof Error ? error.message : String(error)}); the next start begins it anew`,
    )
  }
}
