import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, chownSync, closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Account } from '../../../scripts/postgres/account.ts'
import { newestDebianPostgres } from '../../../scripts/postgres/debian.ts'
import { inProject } from '../../../scripts/support/paths.ts'
import { waitUntil } from '../../../scripts/support/processes.ts'
import { processEnv } from '../../../scripts/support/settings.ts'

/** By which program each package of Debian is known. */
const packages = { 'etcd-server': 'etcd', haproxy: 'haproxy', patroni: 'patroni', pgbouncer: 'pgbouncer' } as const
type Program = (typeof packages)[keyof typeof packages]

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

/** Where a program stands; null where it is not there. */
function find(program: Program): string | null {
  for (const folder of folders) {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return join(folder, program)
    } catch {}
  }
  return null
}

/** The packages of Debian that are not installed here. */
export function missingPackages(): string[] {
  const missing = Object.entries(packages).flatMap(([name, program]) => (find(program) ? [] : [name]))
  return newestDebianPostgres() ? missing : [...missing, 'postgresql']
}

/** One of the files in `deploy/`, with every name in it filled in. */
export function filledIn(file: string, values: Readonly<Record<string, string | number>>): string {
  return readFileSync(inProject('deploy', file), 'utf8').replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`deploy/${file} names ${name}, which nobody gives`)
    return String(value)
  })
}

/** Writes a file that only whoever runs the programs can read. */
export function writeFor(account: Account, path: string, text: string): string {
  writeFileSync(path, text, { mode: 0o600 })
  if (account) chownSync(path, account.uid, account.gid)
  return path
}

export type Running = { readonly child: ChildProcess; readonly log: string; kill(): void }

/** Starts one of the programs in a group of its own, with a log in `folder`. It is ended by `kill`, and at once. */
export function startProgram(program: Program, given: readonly string[], { folder, account, name }: Where): Running {
  const log = join(folder, `${name}.log`)
  const out = openSync(log, 'a', 0o600)
  // A database refuses a folder that others may read.
  const mask = process.umask(0o077)
  const child = spawn(find(program) ?? program, given, {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', out, out],
    env: processEnv({ PATH: folders.join(delimiter), LANG: 'C.UTF-8', TZ: 'UTC', HOME: folder }),
  })
  process.umask(mask)
  closeSync(out)
  child.unref()
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {}
  }
  return { child, log, kill }
}

type Where = { readonly folder: string; readonly account: Account; readonly name: string }

/** Waits for something of `what`, and says the last lines of its log where it does not come. */
export async function untilUp(what: Running, isUp: () => Promise<boolean>, seconds: number): Promise<void> {
  const isThere = await waitUntil(async () => what.child.exitCode !== null || (await isUp().catch(() => false)), seconds * 1_000, 100)
  if (isThere && what.child.exitCode === null) return
  throw new Error(`${what.log} ends with:\n${readFileSync(what.log, 'utf8').trim().split('\n').slice(-12).join('\n')}`)
}
