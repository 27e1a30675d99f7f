import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './paths.ts'

/** Written from prisma/schema, which is counted instead. */
const derived = join('lib', 'data', 'generated')

function filesIn(path: string): string[] {
  if (!existsSync(inProject(path)) || path === derived) return []
  const entries = readdirSync(inProject(path), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name)
    return entry.isDirectory() ? filesIn(inside) : [inside]
  })
}

/** One fingerprint for the contents of these folders and files; what is not there counts as nothing. */
export function fingerprintOf(folders: readonly string[], files: readonly string[] = []): string {
  const hash = createHash('sha256')
  const all = [...files.filter((file) => existsSync(inProject(file))), ...folders.flatMap(filesIn)]
  for (const path of all.sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0')
  return hash.digest('hex')
}
