import { existsSync, globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** Which files each file imports, of the whole house and its tests. */
export function importsOf(root: string): Map<string, readonly string[]> {
  const paths = globSync('{lib,components,app,prisma/seed,scripts,tests}/**/*.{ts,tsx}', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  const known = new Set(paths.filter((path) => !path.startsWith('lib/data/generated/')))
  const resolve = (path: string, name: string): string[] => {
    const plain = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? posix.join(posix.dirname(path), name) : null
    const found = plain && [plain, `${plain}.ts`, `${plain}.tsx`].find((each) => known.has(each))
    return found ? [found] : []
  }
  return new Map(
    [...known].map((path) => {
      const text = existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`, 'utf8') : ''
      return [path, ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => resolve(path, fileName))]
    }),
  )
}

/** What a file gives to others at a line, by its name; null where the line is the file's own affair, or where the file itself uses it. */
export function exportedAt(path: string, line: number): string | null {
  const lines = readFileSync(path, 'utf8').split('\n')
  const begins = lines.slice(0, line).findLast((text) => /^(export|async|function|const|type) /.test(text))
  const name = begins?.match(/^export (?:async )?(?:function|const) (\w+)/)?.[1]
  const uses = name ? lines.filter((text) => new RegExp(`\\b${name}\\b`).test(text)).length : 0
  return name && uses === 1 ? name : null
}

/**
 * The tests that come to a file through their imports, nearest first; of those as near one of its name, then one of its folder. Where
 * it is known what the file gives, only those that come by a file that speaks of it.
 */
export function relatedTests(
  imports: ReadonlyMap<string, readonly string[]>,
  path: string,
  counts: (test: string) => boolean,
  given: string | null = null,
): string[] {
  const users = usersOf(imports)
  const steps = new Map([[path, 0]])
  for (const next of steps.keys()) {
    const distance = steps.get(next) ?? 0
    for (const user of users.get(next) ?? []) {
      if (!steps.has(user) && (next !== path || given === null || speaksOf(user, given))) steps.set(user, distance + 1)
    }
  }
  const name = posix.basename(path, '.ts')
  const folder = posix.dirname(path).replace(/^lib\//, 'tests/')
  const besides = (test: string) => (posix.basename(test).startsWith(name) ? 0 : posix.dirname(test) === folder ? 1 : 2)
  const far = (test: string) => (steps.get(test) ?? 0) * 3 + besides(test)
  return [...steps.keys()].filter(counts).sort((left, right) => far(left) - far(right) || (left < right ? -1 : 1))
}

const speaksOf = (path: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(readFileSync(path, 'utf8'))

const known = new WeakMap<object, Map<string, string[]>>()

function usersOf(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const before = known.get(imports)
  if (before) return before
  const users = new Map<string, string[]>()
  for (const [path, names] of imports) for (const name of names) users.set(name, [...(users.get(name) ?? []), path])
  known.set(imports, users)
  return users
}
