import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd, end } from '../../scripts/support/life.ts'
import { inProject } from '../../scripts/support/paths.ts'
import { freePort } from '../../scripts/support/port.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'
import { copyTo } from '../verify/places/copy.ts'
import { endOf, type } from '../verify/places/tries.ts'

/**
 * `bench -- start [--quick] [--json]`: a bare clone with its packages installed, nothing built, no database: from `npm start` to the first page and
 * to a demo person's first page, by the clock and in processor time of everything that was started, which hangs less on what else the machine does;
 * then until the past year stands, Ctrl-C, and the second start. A quick run ends at the first page.
 */
const name = 'start'
const limitMs = 900_000
const hertz = 100

const folder = mkdtempSync(join(tmpdir(), 'sojourn-start-'))
atEnd(async () => rmSync(folder, { recursive: true, force: true }), 'database')
copyTo(folder, [])
for (const how of ['-al', '-a']) if (spawnSync('cp', [how, inProject('node_modules'), folder]).status === 0) break
const place = { name, folder, home: folder, user: undefined, node: process.execPath }

/** Processor seconds of all that runs in the folder, and of what it started and saw end. */
function spent(): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (!readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) continue
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      for (const field of fields.slice(11, 15)) ticks += Number(field)
    } catch {
      // It ended while it was looked at.
    }
  }
  return ticks / hertz
}

async function page(port: number, path: string): Promise<string> {
  return fetch(`http://localhost:${port}${path}`, { signal: AbortSignal.timeout(20_000) }).then(
    (answer) => (answer.status === 200 ? answer.text() : ''),
    () => '',
  )
}

async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (const began = Date.now(); !(await isSo()); await sleep(100))
    if (Date.now() - began > limitMs) throw new Error(`${what} did not come`)
}

/** Starts in the folder; gives when the home page and the sign-in page with the demo's people came, and how to wait and to stop. */
async function start() {
  const port = await freePort()
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1_000
  const portal = type(place, ['start', '--silent'], { PORT: String(port), SOJOURN_MODE: 'demo' })
  let told = ''
  portal.stdout?.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const ending = endOf(portal, limitMs * 2)
  let isOver = false
  void ending.then(() => {
    isOver = true
  })
  const stop = async () => {
    portal.kill('SIGINT')
    return ending
  }
  atEnd(async () => void (await stop()), 'task')
  const first = async (path: string, word: string) => {
    await until(async () => isOver || (await page(port, path)).includes(word), path)
    if (isOver) throw new Error((await ending).told)
    return seconds()
  }
  const home = await first('/', 'Heron Marsh')
  const processor = spent()
  const signIn = await first('/sign-in', 'Ada Aster')
  return { port, home, signIn, processor, seconds, stop, told: () => told }
}

const figure = (what: string, metric: string, value: number, unit: string, goal: number, limit: number) =>
  report({ name, case: what, metric, value, unit, goal, limit, better: 'lower' })

const first = await start()
for (const line of first.told().split('\n')) if (/ done in | ready at /.test(line)) tell(line)
const bare = 'a bare clone, from the end of the install'
figure(bare, 'until the first page', first.home, 's', 60, 90)
figure(bare, '… in processor time, all processes', first.processor, 's of a core', 90, 120)
figure(bare, 'until the sign-in page lists the people of the demo', first.signIn, 's', 62, 95)
if (!isQuick) {
  await until(() => /past year of the demo practice (is there|could not)/.test(first.told()), 'the past year')
  figure(bare, 'until the past year of the demo stands', first.seconds(), 's', 150, 240)
  figure(bare, 'years that could not be written', first.told().includes('could not be written') ? 1 : 0, 'years', 0, 0)
  const stopping = performance.now()
  await first.stop()
  figure(bare, 'Ctrl-C until everything has ended', (performance.now() - stopping) / 1_000, 's', 5, 15)
  const second = await start()
  figure('the second start', 'until the first page', second.home, 's', 5, 15)
  const text = await page(second.port, '/sign-in')
  figure('the second start', 'words about a year that is missing', /past year is/.test(text) ? 1 : 0, 'pages', 0, 0)
  await second.stop()
}
await end(exitCode())
