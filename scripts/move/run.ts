import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { now } from '../../lib/clock.ts'
import { closeDatabase, findPracticeByHost } from '../../lib/data/scope.ts'
import { travelKey } from '../../lib/data/secrets.ts'
import { openDownload } from './archive.ts'
import { bringIn } from './bring-in.ts'
import { MoveRefused } from './refused.ts'
import { sealsFor } from './seals.ts'

// Run by the launcher after the migrations.

/** What opens the sealed part of this practice's downloads; whoever has both reads all of it. */
async function tellKey(host: string): Promise<string> {
  const practice = await findPracticeByHost(host)
  if (!practice) throw new MoveRefused(`No practice is called ${host} here: give the host name or the short name in its address.`)
  return Buffer.from(travelKey(practice.id)).toString('base64')
}

async function bring(paths: readonly string[], key: string): Promise<string> {
  const download = await openDownload(paths)
  const client = new Client({ connectionString: process.env.MIGRATE_DATABASE_URL })
  await client.connect()
  try {
    const { name, hostname, rows, tables, files, filesMissing } = await bringIn(
      client,
      download,
      sealsFor(download.practiceId, key, process.env.FIELD_KEYS ?? ''),
      now(),
    )
    return [
      `${name} is here: ${rows} rows of ${tables} tables, ${files} files. Keys, checks, the books, the trail and every hash hold.`,
      ...(filesMissing > 0 ? [`${filesMissing} files were not in the download: they had not passed their scan when it was taken.`] : []),
      `It is reached as ${hostname}. Nobody’s password came along: everybody takes “Forgot your password” once; their second step is the one they have.`,
    ].join('\n')
  } finally {
    await client.end()
    download.close()
  }
}

const usage = 'Say --key-of <host name>, or --from <download.zip> (again for each part) with the key in TRAVEL_KEY.'

function given() {
  try {
    const options = { from: { type: 'string' as const, multiple: true as const }, 'key-of': { type: 'string' as const } }
    return parseArgs({ args: process.argv.slice(2), options, strict: true }).values
  } catch {
    throw new MoveRefused(usage)
  }
}

async function run(): Promise<string> {
  const { from = [], 'key-of': host } = given()
  if (host !== undefined && from.length === 0) return tellKey(host)
  const { TRAVEL_KEY = '' } = process.env
  if (from.length === 0 || host !== undefined) throw new MoveRefused(usage)
  if (TRAVEL_KEY === '')
    throw new MoveRefused('TRAVEL_KEY is missing: what `move --key-of` prints on the other server opens notes and messages.')
  return bring(from, TRAVEL_KEY)
}

try {
  process.stdout.write(`${await run()}\n`)
} catch (error) {
  if (!(error instanceof MoveRefused)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
