import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/paths.ts'
import { PlainError } from '../support/terminal.ts'

/** The user PostgreSQL runs as. Undefined: the one who started us. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

function idOf(user: string, flag: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout, 10) : null
}

/** PostgreSQL refuses to run as root: then it runs as the owner of the data folder, else as `postgres` or `nobody`. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf(user, '-u')
    const gid = idOf(user, '-g')
    if (uid && gid) return { uid, gid }
  }
  throw new PlainError('PostgreSQL does not run as root and there is no user postgres or nobody here; start as an ordinary user.')
}

/** Whether this user can enter the folder: root's home, for one, is closed to everybody else. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

/** Where binaries and data go when the project folder is closed to the user PostgreSQL runs as. */
export function outsideFolder(): string {
  return join('/var/tmp', `sojourn-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
}
