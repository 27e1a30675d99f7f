import type { ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { auditKeysOf } from '../lib/crypto/audit-keys.ts'
import { isPacked } from './build.ts'
import type { Addresses } from './external-database.ts'
import { ended, serverFlags, startNode, stopChild } from './support/children.ts'
import { noteServer } from './support/left-over.ts'
import { end, isEnding } from './support/life.ts'
import { inProject } from './support/paths.ts'
import { waitUntil } from './support/processes.ts'
import type { Environment } from './support/settings.ts'
import { PlainError, say } from './support/terminal.ts'

export type PortalOptions = {
  readonly port: number
  readonly host?: string | undefined
  readonly addresses: Addresses
  /** Settings on top of our own: mode, public address, secrets. */
  readonly env: Environment
  readonly isDevelopment?: boolean
  /** A file for what the processes say, instead of the terminal. */
  readonly log?: string
}

const startLimitMs = 60_000
const next = 'node_modules/next/dist/bin/next'
const worker = 'lib/jobs/worker.ts'

/** The public halves of the keys the trail is signed with: the portal holds heads against them and cannot sign. */
const publicKeys = (env: Environment): string =>
  auditKeysOf(env.AUDIT_KEY || undefined, env.AUDIT_PUBLIC_KEYS)
    .publicKeys.map(({ key }) => key)
    .join(',')

/** The portal learns neither the owner's address nor the key of the trail; empty names keep Next from reading them out of .env. */
function portalEnv({ env, addresses, port, isDevelopment }: PortalOptions): Environment {
  return {
    ...env,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // What Node made of the code is kept, so that a portal that is started again need not compile all of it.
    NODE_COMPILE_CACHE: inProject('.cache/compiled'),
    NEXTAUTH_URL: env.PUBLIC_URL,
    PORT: String(port),
    DATABASE_URL: addresses.app,
    WORKER_DATABASE_URL: '',
    MIGRATE_DATABASE_URL: '',
    TEST_ADMIN_DATABASE_URL: '',
    AUDIT_KEY: '',
    AUDIT_PUBLIC_KEYS: publicKeys({ ...process.env, ...env }),
  }
}

function startServer(options: PortalOptions): ChildProcess {
  const { port, host, isDevelopment } = options
  const given = [isDevelopment ? 'dev' : 'start', '-p', String(port), ...(host ? ['-H', host] : [])]
  const env = { ...portalEnv(options), HOSTNAME: host ?? '0.0.0.0' }
  const child = isPacked()
    ? startNode('server.js', [], { env, quiet: true, stage: 'portal' })
    : startNode(next, given, { env: portalEnv(options), quiet: !isDevelopment, stage: 'portal' })
  forward(child, options.log)
  if (child.pid) noteServer(port, child.pid)
  return child
}

/** The log of the product passes; Next's own greeting does not. */
function passing(chunk: Buffer): string {
  const isGreeting = /^(\s*▲ Next|\s*- (Local|Network):|\s*✓ (Starting|Ready|Running next.config))/
  const lines = chunk.toString().split('\n')
  const kept = lines.filter((line) => line.trim() !== '' && !isGreeting.test(line))
  return kept.length > 0 ? `${kept.join('\n')}\n` : ''
}

function forward({ stdout, stderr }: ChildProcess, log: string | undefined): void {
  if (log) mkdirSync(dirname(log), { recursive: true })
  const write = (out: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (log) appendFileSync(log, passing(chunk))
    else out.write(passing(chunk))
  }
  stdout?.on('data', write(process.stdout))
  stderr?.on('data', write(process.stderr))
}

/** The worker's address leads past a pooler, and it reads nothing from a copy. */
function startWorker({ addresses, env, log }: PortalOptions): ChildProcess {
  const none = { WORKER_DATABASE_URL: '', MIGRATE_DATABASE_URL: '', DATABASE_READ_URL: '', DATABASE_POOLER: '' }
  const own = { ...env, DATABASE_URL: addresses.worker, ...none, DATABASE_POOL: '4' }
  const child = startNode(worker, [], { flags: serverFlags, env: own, quiet: true, stage: 'worker' })
  forward(child, log)
  return child
}

/** A process that is started again when it dies by itself, at once the first time, and given up when it keeps dying. */
function keepAlive(name: string, start: () => ChildProcess): { stop(): Promise<void> } {
  let current = start()
  let isStopped = false
  const watch = async () => {
    for (let early = 0; early < 3; ) {
      const began = Date.now()
      await ended(current)
      if (isEnding() || isStopped) return
      early = Date.now() - began < 10_000 ? early + 1 : 0
      say(`${name} ended unexpectedly; starting it again …`)
      await sleep(early * 500)
      current = start()
    }
    await stopChild(current)
    process.stderr.write(`\n${name} keeps ending; see the lines above.\n`)
    await end(1)
  }
  void watch()
  return {
    stop: async () => {
      isStopped = true
      await stopChild(current)
    },
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
    return true
  } catch {
    return false
  }
}

/** Serves the portal and runs the worker beside it; returns when the portal answers. */
export async function openPortal(options: PortalOptions): Promise<{ close(): Promise<void> }> {
  const services = [keepAlive('The portal', () => startServer(options))]
  if (existsSync(inProject(worker))) services.push(keepAlive('The worker', () => startWorker(options)))
  const isUp = await waitUntil(() => answers(options.port), startLimitMs, 100)
  if (!isUp) throw new PlainError(`The portal did not answer on port ${options.port} within a minute.`)
  return { close: async () => void (await Promise.all(services.map((service) => service.stop()))) }
}
