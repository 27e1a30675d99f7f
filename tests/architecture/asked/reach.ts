import { existsSync, globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { type Declaration, declarationsOf, everything, type Imported, onLoad, type SourceFile } from './declarations.ts'

export type Sources = ReadonlyMap<string, string>

/** Text of everything that runs in production. */
export function readSources(root: string): Sources {
  const found = globSync(['{app,components,lib,scripts,prisma/seed}/**/*.{ts,tsx,mjs}', '*.ts'], { cwd: root })
  const ours = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('lib/data/generated/') && existsSync(`${root}/${path}`))
  return new Map(ours.sort().map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]))
}

/** Where the product begins: pages and routes, the server's own hooks, jobs, and scripts. The demo's people ask for nothing. */
const isRoot = (path: string) => /^(app|lib\/jobs|scripts)\/|^(proxy|instrumentation)\.ts$|^prisma\/seed\/setup\.ts$/.test(path)

export type Reached = { readonly path: string; readonly name: string; readonly declaration: Declaration }

export type Graph = {
  /** Every top-level name that somebody's visit, a job or a script can come to. */
  readonly reached: readonly Reached[]
  readonly isReached: (path: string, name: string) => boolean
}

export type Files = ReadonlyMap<string, SourceFile>

export const filesOf = (sources: Sources): Files => new Map([...sources].map(([path, text]) => [path, declarationsOf(path, text)]))

type Bounds = {
  readonly besides?: readonly { readonly path: string; readonly name: string }[]
  /** Files that are not walked through, nor begun at. */
  readonly without?: (path: string) => boolean
}

/** Follows names from the roots and from exports named besides. A name counts when something that counts uses it; a type uses nothing. */
export function graphOf(files: Files, { besides = [], without = () => false }: Bounds = {}): Graph {
  const seen = new Set<string>()
  const reached: Reached[] = []
  const waiting: [path: string, name: string][] = []

  const fileOf = (path: string, from: string): string | null => {
    const plain = from.startsWith('@/') ? from.slice(2) : from.startsWith('.') ? posix.join(posix.dirname(path), from) : null
    return plain === null ? null : ([plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`].find((each) => files.has(each)) ?? null)
  }
  const ask = (path: string, name: string): void => {
    const key = `${path}#${name}`
    if (!seen.has(key) && !without(path)) waiting.push([path, name])
    seen.add(key)
  }
  const askExport = (path: string | null, name: string, trail: readonly string[] = []): void => {
    const file = path === null || trail.includes(path) ? undefined : files.get(path)
    if (!file || path === null) return
    ask(path, onLoad)
    const names = name === everything ? [...file.exports.keys()] : [name]
    for (const each of names) {
      const inside = file.exports.get(each)
      if (typeof inside === 'string') askName(path, inside)
      else if (inside) askImported(path, inside)
    }
    if (name === everything || !file.exports.has(name))
      for (const other of file.passesOn) askExport(fileOf(path, other), name, [...trail, path])
  }
  const askImported = (path: string, { from, name }: Imported): void => askExport(fileOf(path, from), name)
  const askName = (path: string, name: string): void => {
    const file = files.get(path)
    if (file?.declarations.has(name)) ask(path, name)
    const imported = file?.imports.get(name)
    if (imported) askImported(path, imported)
  }

  for (const path of files.keys()) if (isRoot(path)) askExport(path, everything)
  for (const { path, name } of besides) askExport(path, name)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, name] = next
    const file = files.get(path)
    const declaration = file?.declarations.get(name)
    if (!file || !declaration) continue
    reached.push({ path, name, declaration })
    ask(path, onLoad)
    for (const used of declaration.uses) askName(path, used)
    for (const module of declaration.loads) askExport(fileOf(path, module), everything)
    if (name === onLoad) for (const module of file.runs) askExport(fileOf(path, module), onLoad)
  }
  return { reached, isReached: (path, name) => seen.has(`${path}#${name}`) }
}
