import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../support/paths.ts'
import { PlainError } from '../support/terminal.ts'
import { type Account, accountFor, canEnter, outsideFolder } from './account.ts'
import { binariesFolder } from './binaries.ts'

/** Everything one embedded server needs to know about where it lives. */
export type Place = {
  /** Ours: lock, passwords, log. */
  readonly folder: string
  /** PostgreSQL's own: the data. */
  readonly cluster: string
  readonly binaries: string
  readonly account: Account
}

/** Root may use a folder of somebody's project, but not one that somebody laid out for it in a public place. */
function makeFolder(folder: string, account: Account, isPublicPlace = false): void {
  mkdirSync(folder, { recursive: true })
  const mine = process.getuid?.()
  const isMine = mine === undefined || statSync(folder).uid === mine || (mine === 0 && !isPublicPlace)
  if (!isMine) {
    throw new PlainError(`The folder ${folder} belongs to another user; start as that user, or remove the folder.`)
  }
  if (account) chmodSync(folder, 0o755)
}

/** Finds the place of the server called `name`: in the project's `.data`, or under /var/tmp when PostgreSQL's user cannot enter the project. */
export function placeOf(name: string): Place {
  const folder = inProject('.data', name)
  const inside = join(folder, 'cluster')
  const account = accountFor(inside)
  makeFolder(inProject('.data'), account)
  makeFolder(folder, account)
  if (canEnter(account, folder)) return { folder, cluster: inside, binaries: binariesFolder(null), account }
  const outside = outsideFolder()
  const cluster = join(outside, name)
  makeFolder(outside, account, true)
  return { folder, cluster, binaries: binariesFolder(outside), account: accountFor(cluster) }
}
