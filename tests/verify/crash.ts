import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openEmbedded } from '../../scripts/postgres/embedded.ts'
import { placeOf } from '../../scripts/postgres/place.ts'
import { keepDatabaseUp } from '../../scripts/postgres/supervise.ts'
import { serverOf } from '../../scripts/support/left-over.ts'
import { atEnd, end } from '../../scripts/support/life.ts'
import { emptyDatabase } from '../../scripts/test-database.ts'
import { openTestPortal } from '../../scripts/test-portal.ts'
import { exitCode, isQuick, percentile, report, tell } from '../support/figures.ts'

/** Kills of the portal and of its database while people write: what was answered is there once, and both come back by themselves. */
const SERVER = 'postgres-crash'
const WRITERS = 8
const BACK_MS = 3_000
const GIVE_UP_MS = 60_000
const kills = isQuick ? 3 : 50

const server = await openEmbedded(SERVER)
atEnd(server.release, 'database')
keepDatabaseUp(server)
const database = await emptyDatabase(server, 'crash')
Object.assign(process.env, database.env)
const portal = await openTestPortal(database)
atEnd(portal.close, 'portal')

const { openWorld } = await import('./walls/world.ts')
const { doorsOfBuild } = await import('./walls/doors.ts')
const { sampleInput } = await import('./walls/sample.ts')
const { sessionCookie, SESSION_COOKIE } = await import('../support/signed-in.ts')
const { startWriter, watchKills } = await import('./crash/writers.ts')

const { clinic, mine } = await openWorld('Here')
const { port } = new URL(portal.baseUrl)
const host = `${clinic.hostname}:${port}`
const door = (await doorsOfBuild()).find(({ name }) => name === 'takePaymentAction')
if (!door?.input) throw new Error('the desk takes payments')
const right = sampleInput(door.input, mine, door.command) as object
const headers = {
  host,
  origin: `http://${host}`,
  'next-action': door.id,
  'content-type': 'text/plain;charset=UTF-8',
  accept: 'text/x-component',
  cookie: `${SESSION_COOKIE}=${await sessionCookie(clinic.frontDesk.actor)}`,
}
const path = door.page.replace(/\[(\w+)\]/g, (_, name: string) => mine[name] ?? mine.id ?? '')

const portalPid = () => serverOf(Number(port))
const databasePid = () => Number(readFileSync(join(placeOf(SERVER).cluster, 'postmaster.pid'), 'utf8').split('\n')[0])

/** Kills so often, each time a while after the one before is over, and reads the books. */
async function under(what: string, pidOf: () => number, quietMs: number): Promise<void> {
  const watch = watchKills()
  const input = (reference: string) => ({ ...right, amount: '1.00', reference })
  const writers = Array.from({ length: WRITERS }, () => startWriter({ port, path, headers, input }, watch))
  let stayedAway = 0
  for (let done = 0; done < kills && stayedAway === 0; done += 1) {
    await sleep(quietMs + Math.random() * 1_000)
    watch.killed()
    process.kill(pidOf(), 'SIGKILL')
    for (let waited = 0; !watch.isBack() && waited < GIVE_UP_MS; waited += 20) await sleep(20)
    if (!watch.isBack()) stayedAway = 1
  }
  if (stayedAway === 0) await Promise.all(writers.map((writer) => writer.stop()))
  const answered = writers.flatMap((writer) => writer.answered)
  const kept = await keptTimes(answered)
  const figure = (metric: string, value: number, unit: string, limit: number) =>
    report({
      name: 'crash',
      case: `${what} killed ${watch.kills.length} times under ${WRITERS} writers`,
      metric,
      value,
      unit,
      goal: limit,
      limit,
      better: 'lower',
    })
  tell(`${answered.length} payments answered`)
  figure('lost', answered.filter((reference) => !kept.has(reference)).length, 'payments', 0)
  figure('doubled', [...kept.values()].filter((times) => times > 1).length, 'payments', 0)
  figure('stayed away', stayedAway, 'kills', 0)
  figure('back, p95', percentile(watch.backAfter, 0.95), 'ms', BACK_MS)
}

async function ask<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const admin = new pg.Client({ connectionString: server.adminUrl(new URL(database.addresses.app).pathname.slice(1)) })
  await admin.connect()
  try {
    return (await admin.query<Row>(statement, values)).rows
  } finally {
    await admin.end()
  }
}

/** How often each payment stands in the books. */
async function keptTimes(references: readonly string[]): Promise<Map<string, number>> {
  const rows = await ask<{ reference: string; times: number }>(
    'SELECT reference, count(*)::int AS times FROM payment WHERE reference = ANY ($1) GROUP BY reference',
    [references],
  )
  return new Map(rows.map(({ reference, times }) => [reference, times]))
}

// A portal that ends three times within ten seconds of its start is given up by whoever started it.
await under('the portal', portalPid, 10_500)
await under('the database', databasePid, 500)
const wrong = await ask('SELECT * FROM ledger_violations')
report({
  name: 'crash',
  case: 'the books afterwards',
  metric: 'violations',
  value: wrong.length,
  unit: 'rows',
  goal: 0,
  limit: 0,
  better: 'lower',
})
await end(exitCode())
