import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')

/** Pages that may weigh the same. Bytes of packed scripts: what is hoped for, and what must hold. */
export type Kind = { readonly name: string; readonly goal: number; readonly limit: number; readonly holds: (route: string) => boolean }

const startsWith = (...starts: readonly string[]) => {
  const isBelow = (route: string, start: string) => route === start || route.startsWith(`${start}/`)
  return (route: string) => starts.some((start) => isBelow(route, start))
}

/**
 * The first that holds a route says what it may weigh. The framework is 133 kB of each page, its `Link` 12 more where a page has links, and
 * react-hook-form 15 where it has a form: a goal below that is a wish, and the limit is what is reached with a little room.
 */
export const kinds: readonly Kind[] = [
  { name: 'sign-in', goal: 140_000, limit: 180_000, holds: startsWith('/sign-in') },
  { name: 'consult', goal: 170_000, limit: 193_000, holds: startsWith('/consult') },
  { name: 'estimate', goal: 170_000, limit: 184_000, holds: startsWith('/estimate', '/ride') },
  { name: 'portal home', goal: 170_000, limit: 170_000, holds: (route) => route === '/portal' },
  { name: 'other portal pages', goal: 230_000, limit: 215_000, holds: startsWith('/portal') },
  { name: 'journey console', goal: 180_000, limit: 217_000, holds: startsWith('/clinic/journeys') },
  { name: 'clinic pages', goal: 230_000, limit: 234_000, holds: startsWith('/clinic', '/prescriber', '/account') },
  { name: 'text pages', goal: 120_000, limit: 153_000, holds: () => true },
]

export const kindOf = (route: string): Kind => kinds.find(({ holds }) => holds(route)) as Kind

const sizes = new Map<string, number>()

function packed(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(root, file))).length
  sizes.set(file, size)
  return size
}

const sum = (files: readonly string[]) => files.reduce((total, file) => total + packed(file), 0)

/** What the framework and React weigh in every page of the build, packed. */
export function frameworkWeight(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(join(root, '.next/build-manifest.json'), 'utf8')) as { rootMainFiles: string[] }
  return sum(rootMainFiles.map((file) => `.next/${file}`))
}

/** What each page of the build brings in scripts with its first load, packed, by its route. */
export function builtWeights(): readonly { readonly route: string; readonly bytes: number }[] {
  const stats = JSON.parse(readFileSync(join(root, '.next/diagnostics/route-bundle-stats.json'), 'utf8')) as {
    route: string
    firstLoadChunkPaths: string[]
  }[]
  return stats.map(({ route, firstLoadChunkPaths }) => ({ route, bytes: sum(firstLoadChunkPaths) }))
}
