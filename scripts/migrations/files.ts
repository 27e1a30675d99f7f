import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../support/paths.ts'

/** One step of the database: its name sorts it, its checksum says whether it is what it was when it was applied. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

export const migrationsFolder = inProject('prisma/migrations')

/** All migrations of a folder, in their order. */
export function migrationsIn(folder = migrationsFolder): Migration[] {
  const folders = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return names.sort().map((name) => {
    const bytes = readFileSync(join(folder, name, 'migration.sql'))
    return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
  })
}

/** A name for the state all migrations lead to. */
export function migrationsFingerprint(): string {
  const hash = createHash('sha256')
  for (const { name, checksum } of migrationsIn()) hash.update(name).update(checksum)
  return hash.digest('hex').slice(0, 12)
}
