import { type ChildProcess, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, isFree } from '../../../scripts/support/port.ts'
import { processEnv } from '../../../scripts/support/settings.ts'
import type { User } from './copy.ts'

/** A place, who works in it, and the Node they have. */
export type Place = { readonly name: string; readonly folder: string; readonly home: string; readonly user: User; readonly node: string }

type Ended = { readonly code: number | null; readonly told: string }

const practice = ['--practice', 'Place', '--host', 'place.localhost', '--time-zone', 'America/Chicago', '--phone', '+1 555 555 0140']
const address = ['--address', '7 Sedge Way', '--city', 'Kansas City', '--state', 'MO', '--zip', '64111', '--location', 'Main Street']
const admin = ['--admin-name', 'Clover Plover', '--admin-email', 'clover@place.example']

/** npm as somebody in that place types it: with nothing of our own environment but the way to programs. */
export function type(place: Place, given: readonly string[], settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const { folder, home, user, node } = place
  const env = {
    PATH: `${dirname(node)}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    HOME: home,
    TMPDIR: home,
    SOJOURN_MODE: 'test',
    ...settings,
  }
  return spawn('npm', [...given], { ...user, cwd: folder, env: processEnv(env), stdio: ['ignore', 'pipe', 'pipe'] })
}

export async function endOf(child: ChildProcess, limitMs = 240_000): Promise<Ended> {
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const late = setTimeout(() => child.kill('SIGTERM'), limitMs)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearTimeout(late)
  return { code, told }
}

const health = async (port: number): Promise<number> =>
  fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => 0,
  )

async function until(isSo: () => Promise<boolean>, limitMs: number): Promise<boolean> {
  for (const began = Date.now(); Date.now() - began < limitMs; await sleep(250)) if (await isSo()) return true
  return false
}

const lastOf = ({ told }: Ended) => told.trim().split('\n').slice(-12).join('\n')

/** Starts the portal, opens a practice in it, stops it. Null when all of it went as the README says, else what went wrong. */
export async function startsAndStops(place: Place): Promise<string | null> {
  const port = await freePort()
  const portal = type(place, ['start', '--silent'], { PORT: String(port) })
  const ending = endOf(portal)
  let isOver = false
  void ending.then(() => {
    isOver = true
  })
  const isUp = await until(async () => isOver || (await health(port)) !== 0, 180_000)
  if (!isUp || isOver) {
    portal.kill('SIGTERM')
    return lastOf(await ending)
  }
  const setUp = await endOf(type(place, ['run', '--silent', 'setup', '--', '--yes', ...practice, ...address, ...admin]))
  const isHealthy = setUp.code === 0 && (await until(async () => (await health(port)) === 200, 30_000))
  portal.kill('SIGTERM')
  const { told } = await ending
  if (!isHealthy) return lastOf(setUp.code === 0 ? { code: null, told } : setUp)
  return (await until(() => isFree(port), 10_000)) ? null : 'it goes on after it was stopped'
}

/** Runs a small part of the tests: the launcher’s own, and those that start and stop the database. */
export async function tests(place: Place): Promise<string | null> {
  const parts = [
    ['run', '--silent', 'test:unit', '--', '--project=unit', 'tests/scripts'],
    ['test', '--silent', '--', 'database', 'tests/scripts/postgres/embedded.test.ts'],
  ]
  for (const part of parts) {
    const ended = await endOf(type(place, part))
    if (ended.code !== 0 || !/ passed, 0 failed\s*$/.test(ended.told)) return lastOf(ended)
  }
  return null
}

/** What it says where it cannot work: null for a sentence without a trace that names the matter, else what it said. */
export async function saysWhy(place: Place, words: RegExp): Promise<string | null> {
  const ended = await endOf(type(place, ['start', '--silent'], { PORT: String(await freePort()) }), 90_000)
  const isSentence = ended.code !== 0 && words.test(ended.told) && !/^\s+at .+:\d+/m.test(ended.told)
  return isSentence ? null : `code ${ended.code}: ${lastOf(ended)}`
}
