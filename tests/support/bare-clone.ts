import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd } from '../../scripts/support/life.ts'
import { inProject } from '../../scripts/support/paths.ts'
import { freePort } from '../../scripts/support/port.ts'
import { copyTo } from '../verify/places/copy.ts'
import { endOf, type } from '../verify/places/tries.ts'

const limitMs = 900_000
const hertz = 100

/**
 * A clone in a folder of its own with its packages, as `npm start` finds it. `beside`: what else of the project is brought, the build for one
 * that need not be built again. The folder goes when the script ends.
 */
export function openBareClone(beside: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-start-'))
  // The database of root belongs to another user: who may not enter here would keep it elsewhere, and it is counted and killed with the rest.
  chmodSync(folder, 0o755)
  atEnd(async () => rmSync(folder, { recursive: true, force: true }), 'database')
  copyTo(folder, beside)
  for (const how of ['-al', '-a']) if (spawnSync('cp', [how, inProject('node_modules'), folder]).status === 0) break
  const place = { name: 'start', folder, home: folder, user: undefined, node: process.execPath }
  return { folder, start: () => startIn(place) }
}

/** The processes that run in a folder. */
export const processesIn = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      } catch {
        return false
      }
    })
    .map(Number)

/** Processor seconds of all that runs in the folder, and of what it started and saw end. */
function spentIn(folder: string): number {
  let ticks = 0
  for (const pid of processesIn(folder)) {
    try {
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

/** A page as it stands, nothing where it cannot be had. */
export async function pageOf(port: number, path: string): Promise<string> {
  return fetch(`http://localhost:${port}${path}`, { signal: AbortSignal.timeout(20_000) }).then(
    (answer) => (answer.status === 200 ? answer.text() : ''),
    () => '',
  )
}

export async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (const began = Date.now(); !(await isSo()); await sleep(100))
    if (Date.now() - began > limitMs) throw new Error(`${what} did not come`)
}

/** Starts the portal; gives when the home page and the sign-in page with the demo's people came, and how to wait and to stop. */
async function startIn(place: Parameters<typeof type>[0]) {
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
    await until(async () => isOver || (await pageOf(port, path)).includes(word), path)
    if (isOver) throw new Error((await ending).told)
    return seconds()
  }
  const home = await first('/', 'Heron Marsh')
  const processor = spentIn(place.folder)
  const signIn = await first('/sign-in', 'Ada Aster')
  return { port, home, signIn, processor, seconds, stop, told: () => told }
}
