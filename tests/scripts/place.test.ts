import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { outsideFolder } from '../../scripts/postgres/account'
import { placeOf } from '../../scripts/postgres/place'

const there = vi.hoisted(() => ({ root: '' }))
vi.mock('../../scripts/support/paths.ts', () => ({
  get root() {
    return there.root
  },
  inProject: (...parts: string[]) => [there.root, ...parts].join('/'),
}))
vi.mock('../../scripts/postgres/binaries.ts', () => ({ binariesFolder: (outside: string | null) => outside ?? 'as they came' }))

const isRoot = process.getuid?.() === 0
const made: string[] = []

/** A project in a folder that only its owner may enter, or everybody. */
function projectIn(mode: number, name: string): string {
  const above = mkdtempSync(join(tmpdir(), 'sojourn-place-'))
  chmodSync(above, mode)
  there.root = join(above, name)
  mkdirSync(there.root)
  made.push(above)
  return there.root
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

test.runIf(isRoot)('in a project only root may enter the data lies where the user of PostgreSQL may go', () => {
  const root = projectIn(0o700, 'project')
  const { folder, cluster, binaries, account } = placeOf('demo')
  const outside = outsideFolder()
  made.push(outside)
  expect(folder).toBe(join(root, '.data/demo'))
  expect(cluster).toBe(join(outside, 'demo'))
  expect(binaries).toBe(outside)
  expect(account?.uid).toBeGreaterThan(0)
  expect(statSync(outside).mode & 0o777).toBe(0o755)
})

test('elsewhere it lies in the project, in a path with a space and an accent as well', () => {
  const root = projectIn(0o755, 'ma clinique privée')
  expect(placeOf('demo')).toMatchObject({ cluster: join(root, '.data/demo/cluster'), binaries: 'as they came' })
})
