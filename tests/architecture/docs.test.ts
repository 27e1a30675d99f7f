import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages, withPermissions } from '../../scripts/write-docs'

test('the README says of permissions what the code says', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(withPermissions(readme)).toBe(readme)
})

test.each(Object.entries(pages))('%s is what `npm run docs` writes', (path, write) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(write())
})
