import pg from 'pg'
import { goesFirst } from '../../lib/busy-page.ts'
import { serverOf } from '../../scripts/support/left-over.ts'
import { atEnd, end } from '../../scripts/support/life.ts'
import { freePort } from '../../scripts/support/port.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { nothingSeen, type Person, visit } from '../bench/load/people.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'
import { TEN_YEARS, tenthOf } from '../support/grown.ts'
import { openHeapOf, slopeOf } from './soak/heap.ts'

/**
 * `verify -- soak [--quick] [--count=n] [--json]`: a hundred thousand pages for five hundred people of every role in two practices and for
 * visitors, eight at a time. After every twentieth of them the portal collects what can go and says what of its heap is left; the first fifth,
 * in which it fills what it keeps on purpose, is not held against it.
 */
const name = 'soak'
const EVERYBODY = 500
const AT_ONCE = 8
const READINGS = 20
const FILLS = 4
const count = Number(
  /^--count=(\d+)$/.exec(process.argv.find((one) => one.startsWith('--count=')) ?? '')?.[1] ?? (isQuick ? 4_000 : 100_000),
)

const { paths } = await import('../../lib/paths.ts')
const { openCrowd } = await import('../bench/load/crowd.ts')
const database = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
await database.connect()
const { people } = await openCrowd(database, tenthOf(TEN_YEARS), EVERYBODY)
const visitorOf = ({ host, foreign }: Person): Person => ({
  ...{ host, foreign, cookie: '' },
  goes: [paths.home, paths.site.formats, paths.site.consult, paths.site.estimator],
})
/** Of ten pages four are a visitor's. */
const askers = people.flatMap((person, n) => (n % 3 === 2 ? [person] : [person, visitorOf(person)]))

const inspected = await freePort()
const portal = await openOwnPortal({ NODE_OPTIONS: `--inspect-port=127.0.0.1:${inspected}` })
atEnd(portal.close, 'portal')
const port = Number(new URL(portal.baseUrl).port)
const pid = serverOf(port)
const heap = await openHeapOf(pid, inspected)
const seen = nothingSeen()
const manner = { until: Number.POSITIVE_INFINITY, isPatient: true, isFirst: goesFirst }
const steps = new Map<Person, number>()
let asked = 0

/** The next one's next page. */
async function askNext(): Promise<void> {
  const person = askers[asked % askers.length] as Person
  asked += 1
  const step = (steps.get(person) ?? asked) + 1
  steps.set(person, step)
  await visit(port, person, person.goes[step % person.goes.length] ?? '/', manner, seen)
}

async function askUntil(so: number): Promise<void> {
  const walk = async () => {
    while (asked < so) await askNext()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
}

const readings: number[] = []
for (let reading = 1; reading <= READINGS; reading += 1) {
  await askUntil(Math.round((count * reading) / READINGS))
  readings.push((await heap.bytes()) / 1_000_000)
  tell(`${asked} pages: ${readings.at(-1)?.toFixed(2)} MB of heap in use`)
}
heap.close()
const perTenThousand = (slopeOf(readings.slice(FILLS)) * 10_000 * READINGS) / count
const { rows } = await database.query<{ idle: number }>(
  `SELECT count(*)::int AS idle FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
)

const figure = (metric: string, value: number, unit: string, goal: number, limit = goal) =>
  report({ name, case: `${count} pages of ${EVERYBODY} people and of visitors`, metric, value, unit, goal, limit, better: 'lower' })
const broken = [...seen.broken].map(([what, often]) => `${often} × ${what}`)
for (const line of broken) tell(`  ${line}`)
figure('heap in use grows with ten thousand pages by', perTenThousand, 'MB', 0.5, isQuick ? 10 : 1)
figure('heap in use at the end', readings.at(-1) ?? Number.NaN, 'MB', 200, 400)
figure(
  'errors',
  [...seen.broken.values()].reduce((sum, often) => sum + often, 0),
  'answers',
  0,
)
figure('pages with a word of another practice', seen.foreign, 'pages', 0)
figure('connections left in the middle of a transaction', rows[0]?.idle ?? Number.NaN, 'connections', 0)
figure('started again', serverOf(port) === pid ? 0 : 1, 'times', 0)

await database.end()
await end(exitCode())
