import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { processEnv } from '../support/settings.ts'
import { PlainError } from '../support/terminal.ts'
import type { Passwords } from './passwords.ts'
import type { Place } from './place.ts'
import { newestPostgres } from './versions.ts'

const mustHave = ['PG_VERSION', 'postgresql.conf', 'pg_hba.conf', 'global/pg_control', 'base', 'pg_wal']

function own(path: string, { account }: Place, mode: number): void {
  chmodSync(path, mode)
  if (account) chownSync(path, account.uid, account.gid)
}

function refuseBroken({ cluster, binaries }: Place): void {
  const missing = mustHave.filter((part) => !existsSync(join(cluster, part)))
  if (missing.length > 0) {
    throw new PlainError(
      `The database folder ${cluster} is incomplete (${missing.join(', ')} missing); restore it from a backup, or remove ${cluster} to begin anew.`,
    )
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (!existsSync(join(binaries, 'bin/postgres'))) throw new PlainError('The embedded PostgreSQL is incomplete; run npm ci.')
  if (version !== String(newestPostgres))
    throw new PlainError(`The database folder ${cluster} was written by PostgreSQL ${version}; this release needs ${newestPostgres}.`)
}

/** The line that says why: what it tidies up afterwards comes last. */
function reasonIn(told: string): string {
  const lines = told.trim().split('\n')
  return lines.find((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? ''
}

/** Makes the data folder beside its final place and moves it there when it is whole: an interrupted attempt leaves nothing behind. */
export function initialise(place: Place, passwords: Passwords): void {
  const { cluster, binaries, account } = place
  const parts = `${cluster}.new`
  rmSync(parts, { recursive: true, force: true })
  if (existsSync(cluster)) {
    refuseBroken(place)
    return
  }
  const passwordFile = join(dirname(cluster), 'first-password')
  mkdirSync(parts)
  own(parts, place, 0o700)
  writeFileSync(passwordFile, `${passwords.postgres}\n`, { mode: 0o600 })
  own(passwordFile, place, 0o600)
  const options = ['-D', parts, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8']
  const run = spawnSync(join(binaries, 'bin/initdb'), options, {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: processEnv({ PATH: process.env.PATH, TZ: 'UTC' }),
  })
  rmSync(passwordFile, { force: true })
  if (run.status !== 0) {
    rmSync(parts, { recursive: true, force: true })
    throw new PlainError(`The database folder could not be made: ${reasonIn(run.stderr || String(run.error))}`)
  }
  renameSync(parts, cluster)
}
