import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sessionSettings } from '../../../lib/data/client.ts'
import { isQuick, percentile, report, tell } from '../../support/figures.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { startWriter, watchKills } from '../crash/writers.ts'
import { type Call, startCallers } from './callers.ts'
import { askServer } from './cluster.ts'
import { addressesOf } from './front.ts'
import { HERE } from './ground.ts'
import { makeNextRelease, NEXT_BUILD } from './portals.ts'
import { openRoles, type Stage } from './roles.ts'

const BACK_MS = 15_000
const WRITERS = 6
const READS = isQuick ? 8 : 30

const figure = (what: string, metric: string, value: number, unit: string, limit: number, better: 'lower' | 'higher' = 'lower') =>
  report({ name: 'scale-out', case: what, metric, value, unit, goal: limit, limit, better })

/** A server tells of what its connections did once they have been idle for ten seconds. */
const untilTold = () => sleep(10_500)

/** What is played, in its order. */
export async function openStage(stage: Stage) {
  const roles = await openRoles(stage)
  const { ground, cluster, portals, mail } = stage
  const primary = async <Row extends Record<string, unknown>>(statement: string, values: unknown[] = []) =>
    askServer<Row>(ground, (await cluster.primary()).port, statement, values)

  /** Who signed in is known to both portals, and who left to neither. */
  async function sessions(): Promise<void> {
    let unknown = 0
    for (const person of roles.everybody)
      for (const { port } of portals) {
        const { status } = await rawRequest(String(port), person.home, { headers: person.headers })
        if (status !== 200) unknown += 1
      }
    figure('sessions', `unknown, of ${roles.everybody.length} people on two portals`, unknown, 'pages', 0)
    const [one, two] = portals
    const { home, headers } = roles.leaver
    const left = await rawRequest(String(one?.port), roles.leave.path, { ...roles.leave, headers: { ...headers, ...roles.leave.headers } })
    const { status } = await rawRequest(String(two?.port), home, { headers })
    figure('sessions', 'ended on one portal and open on the other', left.status < 400 && status === 307 ? 0 : 1, 'of 1', 0)
    const asked = Object.keys(sessionSettings).map((name) => `current_setting('${name}') AS ${name}`)
    const [found] = await roles.throughPooler<Record<string, string>>(`SELECT ${asked.join(', ')}`)
    const told = await roles.throughPooler<Record<string, string>>(
      `SELECT ${Object.entries(sessionSettings)
        .map(([name, value]) => `set_config('${name}', '${value}', false) AS ${name}`)
        .join(', ')}`,
    )
    const others = Object.entries(told[0] ?? {}).filter(([name, value]) => found?.[name] !== value)
    figure('the pooler', 'settings of a session that are not those of the role', others.length, 'settings', 0)
  }

  const copyReads = async () =>
    Number(
      (
        await askServer<{ reads: string }>(
          ground,
          (
            await cluster.copy()
          ).port,
          "SELECT xact_commit AS reads FROM pg_stat_database WHERE datname = 'sojourn'",
        )
      )[0]?.reads ?? 0,
    )

  /** Writes something and asks for it at once, at one portal and the other; gives how often it was not shown. */
  async function readAfterWriting(times: number): Promise<number> {
    let old = 0
    for (let time = 0; time < times; time += 1) {
      const word = `W${crypto.randomUUID().slice(0, 8)}`
      await primary('UPDATE client SET city = $2 WHERE id = $1', [roles.clientId, word])
      const { port } = portals[time % 2] ?? { port: 0 }
      const { body } = await rawRequest(String(port), '/api/exports/clients', { headers: roles.admin.headers })
      if (!body.includes(word)) old += 1
    }
    return old
  }

  /** Exports, reports and public pages come from the copy, and show what was written the moment before. */
  async function reads(): Promise<void> {
    const before = await copyReads()
    figure('reads from the copy', `old, of ${READS} asked for right after a write`, await readAfterWriting(READS), 'reads', 0)
    await untilTold()
    const between = await copyReads()
    // On a core that others use, too, the copy may be behind for longer than it is waited for.
    figure('reads from the copy', 'done by the copy', between - before, 'transactions', READS / 2, 'higher')
    for (const path of ['/clinic/settings/sliding-scale', '/clinic/settings/audit'])
      for (const { port } of portals) await rawRequest(String(port), path, { headers: roles.admin.headers })
    for (const { port } of portals) await rawRequest(String(port), '/', { headers: roles.visitor })
    await untilTold()
    figure('reports and public pages', 'done by the copy', (await copyReads()) - between, 'transactions', 6, 'higher')
    const { port } = await cluster.copy()
    await askServer(ground, port, 'SELECT pg_wal_replay_pause()')
    figure('reads while the copy stands still', `old, of ${READS / 2}`, await readAfterWriting(READS / 2), 'reads', 0)
    await askServer(ground, port, 'SELECT pg_wal_replay_resume()')
  }

  /** Mail of two workers on one database. */
  async function mailOfTwo(): Promise<void> {
    const letters = isQuick ? 10 : 40
    const before = mail.received.length
    await roles.write(letters)
    const sent = () => mail.received.length - before
    for (let waited = 0; sent() < letters && waited < 30_000; waited += 200) await sleep(200)
    await sleep(1_500)
    figure('two workers', `letters not sent, of ${letters}`, Math.max(0, letters - sent()), 'letters', 0)
    figure('two workers', 'letters sent twice', Math.max(0, sent() - letters), 'letters', 0)
  }

  /** The primary dies while people pay. */
  async function killed(): Promise<void> {
    await cluster.copy()
    const watch = watchKills()
    const writers = Array.from({ length: WRITERS }, () => startWriter({ port: String(ground.ports.PEOPLE_PORT), ...roles.payment }, watch))
    for (let done = 0; done < (isQuick ? 1 : 2); done += 1) {
      await cluster.copy()
      await sleep(3_000 + Math.random() * 1_000)
      const dying = await cluster.primary()
      watch.killed()
      dying.killPostgres()
      for (let waited = 0; !watch.isBack() && waited < 90_000; waited += 50) await sleep(50)
      tell(`       ${dying.name} was killed, and payments were taken again after ${Math.round(watch.backAfter.at(-1) ?? Number.NaN)} ms`)
    }
    await Promise.all(writers.map((writer) => writer.stop()))
    const answered = writers.flatMap((writer) => writer.answered)
    const rows = await primary<{ reference: string; times: number }>(
      'SELECT reference, count(*)::int AS times FROM payment WHERE reference = ANY ($1) GROUP BY reference',
      [answered],
    )
    const what = `the primary killed ${watch.kills.length} times under ${WRITERS} writers`
    figure(what, `lost, of ${answered.length} acknowledged`, answered.length - rows.length, 'payments', 0)
    figure(what, 'doubled', rows.filter(({ times }) => times > 1).length, 'payments', 0)
    figure(what, 'serving again, the longest', watch.isBack() ? percentile(watch.backAfter, 1) : Number.NaN, 'ms', BACK_MS)
    figure(what, 'wrong in the books', (await primary('SELECT * FROM ledger_violations')).length, 'rows', 0)
  }

  /** The next release, first its schema, then one portal after the other, while people go on. */
  async function upgraded(): Promise<void> {
    await cluster.copy()
    const next = makeNextRelease(join(ground.folder, 'next'))
    const calls: (() => Call)[] = [roles.payOnce, ...roles.everybody.map((person) => () => roles.look(person)), () => roles.lookIn()]
    let turn = 0
    const seen = startCallers(ground.ports.PEOPLE_PORT, 4, () => calls[turn++ % calls.length]?.() ?? roles.lookIn(), 150)
    await sleep(2_000)
    await roles.migrateFrom(next, addressesOf(ground).owner)
    const stops: number[] = []
    for (const portal of portals) {
      stops.push(await portal.stop())
      await portal.start(next)
      await sleep(2_000)
    }
    await seen.stop()
    for (const failed of seen.failed.slice(0, 5)) tell(`       ${failed}`)
    const builds = await Promise.all(portals.map(({ port }) => rawRequest(String(port), '/', { headers: roles.visitor })))
    const what = 'one portal after the other upgraded'
    figure(what, 'served by the next build', builds.filter(({ body }) => body.includes(NEXT_BUILD)).length, 'portals', 2, 'higher')
    figure(what, `failed, of ${seen.asked} requests`, seen.failed.length, 'requests', 0)
    figure(what, 'put off', seen.putOff, 'requests', Math.ceil(seen.asked * 0.02))
    figure(what, 'a portal took to end, the longest', Math.max(...stops), 'ms', 20_000)
    const columns = await primary("SELECT FROM information_schema.columns WHERE table_name = 'practice' AND column_name = 'motto'")
    figure(what, 'the schema is the next one', columns.length, 'of 1', 1, 'higher')
  }

  tell(`       people come to http://${HERE}:${ground.ports.PEOPLE_PORT}`)
  return { sessions, reads, 'the mail of two workers': mailOfTwo, 'the primary killed': killed, 'the next release': upgraded }
}
