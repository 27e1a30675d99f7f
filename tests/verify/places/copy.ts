import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject, root } from '../../../scripts/support/paths.ts'

export type User = { readonly uid: number; readonly gid: number } | undefined

const taken = ['node_modules', '.next', 'next-env.d.ts']

/** Copies what is in the project, committed or not, with what is installed and the build that is there, or of that only what is named. */
export function copyTo(folder: string, beside: readonly string[] = taken): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(inProject(file)))
  for (const file of [...files, ...beside.filter((name) => existsSync(inProject(name)))]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(inProject(file), join(folder, file), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
}

/** Where the database goes when its user cannot enter the place. */
const besides = (folder: string) => `/var/tmp/sojourn-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`

/** Takes away what was made in a place, so that the next one begins from nothing. */
export function sweep(folder: string): void {
  for (const made of ['.data', '.cache', '.env.local']) rmSync(join(folder, made), { recursive: true, force: true })
  rmSync(besides(folder), { recursive: true, force: true })
}

/** Moves the copy to another place, and gives it to a user. */
export function moveTo(from: string, to: string, user: User): void {
  sweep(from)
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
  if (process.getuid?.() !== 0) return
  const { uid, gid } = user ?? { uid: 0, gid: 0 }
  spawnSync('chown', ['-R', `${uid}:${gid}`, to])
  chownSync(dirname(to), uid, gid)
}

/** Closes a folder to everybody but its owner, or opens it again. */
export const close = (folder: string): void => chmodSync(folder, 0o700)
