import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../support/port.ts'
import { isAlive, programOf, waitUntil } from '../support/processes.ts'
import { processEnv } from '../support/settings.ts'
import { PlainError, say } from '../support/terminal.ts'
import { memoryHere, memorySettings } from './memory.ts'
import type { Place } from './place.ts'

export type Running = { readonly pid: number; readonly port: number }

const startLimitMs = 180_000
const stopLimitMs = 30_000
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=300',
  // Plans follow a young database, whose tables grow tenfold in a minute.
  'autovacuum_naptime=20s',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=warning',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
]

type Postmaster = Running & { readonly isReady: boolean }

function readPostmaster({ cluster }: Place): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** The server that already runs on this data folder. A left-over pid file, even one whose id has a new bearer, is not believed. */
export async function findRunning(place: Place): Promise<Running | null> {
  const known = readPostmaster(place)
  if (!known) return null
  if (!isAlive(known.pid) || !programOf(known.pid).startsWith('postgres')) {
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
    return null
  }
  let now = readPostmaster(place)
  await waitUntil(() => {
    now = readPostmaster(place)
    return now === null || now.isReady || !isAlive(now.pid)
  }, startLimitMs)
  return now?.isReady && isAlive(now.pid) ? { pid: now.pid, port: now.port } : null
}

function launch(place: Place, port: number, extra: readonly string[]): ChildProcess {
  const log = join(place.folder, 'server.log')
  if (existsSync(log) && statSync(log).size > 5_000_000) rmSync(log)
  const out = openSync(log, 'a', 0o600)
  if (place.account) chownSync(log, place.account.uid, place.account.gid)
  const flags = [...settings, ...memorySettings(memoryHere()), ...extra].flatMap((setting) => ['-c', setting])
  const child = spawn(join(place.binaries, 'bin/postgres'), ['-D', place.cluster, '-p', String(port), ...flags], {
    ...place.account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
    env: processEnv({ PATH: process.env.PATH, TZ: 'UTC' }),
  })
  closeSync(out)
  child.unref()
  return child
}

function lastWords({ folder }: Place): string {
  const lines = readFileSync(join(folder, 'server.log'), 'utf8').trim().split('\n')
  return lines.findLast((line) => line.includes('FATAL') || line.includes('PANIC')) ?? lines.at(-1) ?? ''
}

/** Starts PostgreSQL by itself, out of reach of the terminal's Ctrl-C, and waits until it answers; recovery after a crash takes as long as it takes. */
export async function startServer(place: Place, wantedPort: number | null, extra: readonly string[]): Promise<Running> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const port = wantedPort ?? (await freePort())
    const child = launch(place, port, extra)
    let ended = false
    child.once('exit', () => {
      ended = true
    })
    child.once('error', () => {
      ended = true
    })
    const isUp = () => readPostmaster(place)?.pid === child.pid && readPostmaster(place)?.isReady === true
    const slow = setTimeout(() => say('  the database is recovering from an unclean stop …'), 5_000)
    await waitUntil(() => ended || isUp(), startLimitMs, 10)
    clearTimeout(slow)
    if (!ended && isUp() && child.pid) return { pid: child.pid, port }
    const words = lastWords(place)
    const isPassing = /could not (bind|create any TCP)|shared memory block|lock file/.test(words)
    if (!isPassing) throw new PlainError(`PostgreSQL did not start: ${words} (whole log: ${join(place.folder, 'server.log')})`)
    await waitUntil(() => false, 250)
  }
  throw new PlainError(`PostgreSQL did not start: ${lastWords(place)} (whole log: ${join(place.folder, 'server.log')})`)
}

/** Fast shutdown: connections are ended, everything committed is on disk. */
export async function stopServer(running: Running): Promise<void> {
  if (!isAlive(running.pid)) return
  process.kill(running.pid, 'SIGINT')
  if (await waitUntil(() => !isAlive(running.pid), stopLimitMs, 20)) return
  process.kill(running.pid, 'SIGQUIT')
  await waitUntil(() => !isAlive(running.pid), stopLimitMs, 20)
}
