import { expect, test } from 'vitest'
import { foldersOf, loadedBy, reachOf } from '../../scripts/pack/reach'
import { root } from '../../scripts/support/paths'

test('what a file loads when it runs is followed, and what it takes for its types is not', () => {
  const source = `import 'server-only'
import type { Gone } from './types.ts'
import {
  one,
  type Two,
} from './one.ts'
export { three } from "./three.ts"
export type { Four } from './four.ts'
const later = async () => (await import('./later.ts')).run()
const text = 'from nowhere'
`
  expect(loadedBy(source).sort()).toEqual(['./later.ts', './one.ts', './three.ts', 'server-only'])
})

test('the worker reaches its own files and packages, and no page, test or compiler', () => {
  const { files, packages } = reachOf(root, ['lib/jobs/worker.ts'])
  expect(files.has('lib/data/scope.ts')).toBe(true)
  expect([...files].filter((file) => /^(app|components|tests|scripts)\//.test(file))).toEqual([])
  expect(packages.has('pg')).toBe(true)
  for (const name of ['next', 'react', 'typescript', 'vitest', 'playwright']) expect(packages.has(name)).toBe(false)
})

test('a package brings what it needs, from where it stands, and leaves what it can do without', () => {
  const lock = {
    'node_modules/pg': {
      dependencies: { 'pg-types': '4' },
      peerDependencies: { zod: '1' },
      peerDependenciesMeta: { zod: { optional: true } },
    },
  }
  expect([...foldersOf(root, lock, ['pg', 'not-there'])].sort()).toEqual(['node_modules/pg', 'node_modules/pg-types'])
})
