import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../support/terminal.ts'
import type { Place } from './place.ts'

/** One generated password for each role of an embedded server. */
export type Passwords = { readonly postgres: string; readonly owner: string; readonly app: string; readonly worker: string }

const fresh = () => randomBytes(24).toString('base64url')

/** The passwords beside the data folder, readable by its owner only; written once, because the data was made with them. */
export function passwordsIn({ folder, cluster }: Place): Passwords {
  const file = join(folder, 'passwords.json')
  if (!existsSync(file)) {
    if (existsSync(cluster)) {
      throw new PlainError(`The passwords of the database are gone (${file}); restore that file, or remove ${cluster} to begin anew.`)
    }
    const made: Passwords = { postgres: fresh(), owner: fresh(), app: fresh(), worker: fresh() }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  const kept = parsed(readFileSync(file, 'utf8'))
  if (!kept) {
    throw new PlainError(
      `The passwords of the database cannot be read (${file}); restore that file, or remove it and ${cluster} to begin anew.`,
    )
  }
  return kept
}

const names = ['postgres', 'owner', 'app', 'worker'] as const

/** The passwords as they were written; null when the file is cut off, empty, or something else. */
function parsed(text: string): Passwords | null {
  try {
    const found = JSON.parse(text) as Partial<Passwords> | null
    return names.every((name) => typeof found?.[name] === 'string' && found[name] !== '') ? (found as Passwords) : null
  } catch {
    return null
  }
}
