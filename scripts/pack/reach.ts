import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** What a set of entries is made of: files of this project, and packages by name. */
export type Reach = { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> }

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file loads when it runs: what is only imported for its types is not. */
export const loadedBy = (source: string): string[] =>
  [...source.matchAll(statement)].flatMap(([, isType, named, bare, later]) => (isType ? [] : (named ?? bare ?? later ?? [])))

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Follows the imports of these files, all by relative path, to everything they reach. `without` is not followed. */
export function reachOf(root: string, entries: readonly string[], without: ReadonlySet<string> = new Set()): Reach {
  const files = new Set<string>()
  const packages = new Set<string>()
  const left = [...entries]
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (files.has(file) || without.has(file)) continue
    files.add(file)
    for (const specifier of loadedBy(readFileSync(join(root, file), 'utf8'))) {
      if (specifier.startsWith('.')) {
        const path = normalize(join(dirname(file), specifier))
        if (existsSync(join(root, path))) left.push(path)
      } else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier))
    }
  }
  return { files, packages }
}

type Locked = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}
type Lock = Readonly<Record<string, Locked>>

/** Where a package stands for whoever asks for it from `from`: the nearest folder upward. Null when it is not installed. */
function standing(root: string, name: string, from: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/')))) {
    const path = `${at === '' || at.endsWith('/') ? at : `${at}/`}node_modules/${name}`
    if (existsSync(join(root, path, 'package.json'))) return path
    if (at === '') return null
  }
}

/** What a package asks for: not what it can do without, and no types. */
const neededBy = ({ dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} }: Locked): string[] =>
  [
    ...Object.keys({ ...dependencies, ...optionalDependencies }),
    ...Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional),
  ].filter((name) => !name.startsWith('@types/'))

/** The folders of these packages and of all they need, as the lockfile has them and as far as they are installed here. */
export function foldersOf(root: string, lock: Lock, names: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  const left = [...names].map((name) => ({ name, from: '' }))
  for (let next = left.pop(); next; next = left.pop()) {
    const path = standing(root, next.name, next.from)
    if (path === null || folders.has(path)) continue
    folders.add(path)
    left.push(...neededBy(lock[path] ?? {}).map((name) => ({ name, from: path })))
  }
  return folders
}
