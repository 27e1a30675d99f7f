import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { goesFirst } from '../../lib/busy-page.ts'
import { serverOf } from '../../scripts/support/left-over.ts'
import { atEnd, end } from '../../scripts/support/life.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { exitCode, isQuick, median, percentile, report, tell } from '../support/figures.ts'
import { TEN_YEARS, tenthOf } from '../support/grown.ts'
import { goAbout, type Manner, nothingSeen, type Person, type Seen, visit } from './load/people.ts'

/**
 * `bench -- load [--quick] [--json] [--portals=2]`: people of every role in two practices of some years, ten seconds of thought between pages, as
 * many as come until pages take too long; then five hundred; then five hundred who do not think, and what becomes of the portal under them and after.
 * Those who ask run in this process, on the same cores.
 */
const name = 'load'
const portals = Number(/^--portals=(\d)$/.exec(process.argv.find((one) => one.startsWith('--portals=')) ?? '')?.[1] ?? 1)
const everybody = 500
const stepSeconds = isQuick ? 20 : 60
const crowdSeconds = isQuick ? 30 : 300
const overSeconds = isQuick ? 20 : 60
const GOAL = 400

const { openCrowd } = await import('./load/crowd.ts')
const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()
const began = performance.now()
const { people, console: busy } = await openCrowd(database, isQuick ? tenthOf(TEN_YEARS) : TEN_YEARS, everybody)
tell(`two practices and ${people.length} people in ${Math.round((performance.now() - began) / 1000)} s`)

const opened = []
for (let n = 0; n < portals; n += 1) opened.push(await openOwnPortal())
for (const { close } of opened) atEnd(close, 'portal')
const ports = opened.map(({ baseUrl }) => Number(new URL(baseUrl).port))
const portOf = (n: number) => ports[n % ports.length] ?? 0

const megabytes = (pid: number) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_000

type Given = Omit<Manner, 'until' | 'isFirst'> & { readonly seconds: number }

async function all(who: readonly Person[], { seconds, ...given }: Given): Promise<Seen> {
  const seen = nothingSeen()
  const manner = { ...given, until: performance.now() + seconds * 1_000, isFirst: goesFirst }
  await Promise.all(who.map((person, n) => goAbout(portOf(n), person, manner, seen)))
  return seen
}

const brokenIn = ({ broken }: Seen) => {
  for (const [what, often] of broken) tell(`  ${often} × ${what}`)
  return [...broken.values()].reduce((sum, often) => sum + often, 0)
}
const figure = (
  what: string,
  metric: string,
  value: number,
  unit: string,
  goal: number,
  limit: number,
  better: 'lower' | 'higher' = 'lower',
) => report({ name, case: portals > 1 ? `${what}, ${portals} portals` : what, metric, value, unit, goal, limit, better })
const once = { until: Number.POSITIVE_INFINITY, isPatient: false, isFirst: goesFirst }
const thinking = { thought: 10_000, isPatient: true }

// Every page once, so that nothing is measured that only the first one pays.
for (const person of people.slice(0, 20))
  for (let n = 0; n < ports.length; n += 1) for (const path of person.goes) await visit(portOf(n), person, path, once, nothingSeen())

let most = 0
for (const count of [50, 100, 150, 200, 300, 400]) {
  const seen = await all(people.slice(0, count), { ...thinking, seconds: stepSeconds })
  const p95 = percentile(seen.served, 0.95)
  tell(
    `${count} people: p50 ${Math.round(median(seen.served))} ms, p95 ${Math.round(p95)} ms, ${seen.served.length} pages, ${seen.putOff.length} put off`,
  )
  if (p95 > GOAL || seen.putOff.length > 0) break
  most = count
}
figure(`${portals === 1 ? 'one process' : 'both'}, 10 s of thought`, `people with p95 within ${GOAL} ms`, most, 'people', 500, 50, 'higher')

const crowd = await all(people, { ...thinking, seconds: crowdSeconds })
const each = `${everybody} people, 10 s of thought`
figure(each, 'a page, p50', median(crowd.served), 'ms', 150, 15_000)
figure(each, 'a page, p95, with the times one was put off', percentile(crowd.served, 0.95), 'ms', GOAL, 30_000)
figure(each, 'pages a second', crowd.served.length / crowdSeconds, 'pages/s', 45, 8, 'higher')
figure(each, 'put off', crowd.putOff.length / (crowd.putOff.length + crowd.served.length), 'of all answers', 0, 0.9)
figure(each, 'a word that it is busy, p95', percentile([0, ...crowd.putOff], 0.95), 'ms', 2_000, 3_500)
figure(each, 'errors', brokenIn(crowd), 'answers', 0, 0)
figure(each, 'pages with a word of another practice', crowd.foreign, 'pages', 0, 0)

const alone = nothingSeen()
for (let n = 0; n < 10; n += 1) await visit(portOf(0), busy, busy.goes[n % 2] ?? '/', once, alone)
const pids = ports.map(serverOf)
let largest = 0
const scale = setInterval(() => {
  for (const pid of pids) largest = Math.max(largest, megabytes(pid))
}, 250)
const booking = nothingSeen()
const overUntil = performance.now() + overSeconds * 1_000
const [over] = await Promise.all([
  all(people, { thought: 0, isPatient: false, seconds: overSeconds }),
  goAbout(portOf(0), busy, { until: overUntil, thought: 500, isPatient: true, isFirst: goesFirst }, booking),
])
clearInterval(scale)
const under = `${everybody} people who do not think, ${overSeconds} s`
tell(`${over.served.length} pages and ${over.putOff.length} put off; alone a booking page takes ${Math.round(median(alone.served))} ms`)
figure(under, 'crashes', pids.filter((pid, n) => serverOf(ports[n] ?? 0) !== pid).length, 'processes', 0, 0)
figure(under, 'put off', over.putOff.length, 'answers', 1, 1, 'higher')
figure(under, 'pages a second', over.served.length / overSeconds, 'pages/s', 20, 4, 'higher')
figure(under, 'any answer, p95', percentile([...over.served, ...over.putOff], 0.95), 'ms', 2_500, 6_000)
figure(under, 'errors', brokenIn(over) + brokenIn(booking), 'answers', 0, 0)
figure(under, 'pages with a word of another practice', over.foreign, 'pages', 0, 0)
figure(under, 'booking pages put off', booking.first.putOff / Math.max(1, booking.first.asked), 'of all', 0, 0.1)
figure(under, 'memory, each', largest, 'MB', 800, 1_200)

const stopped = performance.now()
let normal = Number.NaN
for (let inTime = 0; inTime < 3 && performance.now() - stopped < 60_000; ) {
  const one = nothingSeen()
  await visit(portOf(0), busy, busy.goes[0] ?? '/', once, one)
  inTime = (one.served[0] ?? Number.POSITIVE_INFINITY) < Math.max(500, median(alone.served) * 3) ? inTime + 1 : 0
  if (inTime === 3) normal = (performance.now() - stopped) / 1_000
  await sleep(100)
}
figure(`after ${under}`, 'until pages take what they took', normal, 's', 3, 10)

await database.end()
await end(exitCode())
