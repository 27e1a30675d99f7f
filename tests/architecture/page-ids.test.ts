import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
/** What stands in an address and is no id: a secret, a key of ours, a kind. */
const words = /\[(?:\.\.\.\w+|token|key|kind)\]/

test('a page asks whether the ids of its address are ids, before the database does', () => {
  const pages = globSync('app/**/*[[]*[]]*/**/page.tsx', { cwd: root }).filter((page) => page.includes('['))
  const withIds = pages.filter((page) => /\[\w+\]/.test(page.replace(words, '')))
  expect(withIds.length).toBeGreaterThan(20)
  const careless = withIds.filter((page) => !/\b(idsOf|isId)\(/.test(readFileSync(join(root, page), 'utf8')))
  expect(careless).toEqual(['app/portal/ride/[appointmentId]/page.tsx'])
})
