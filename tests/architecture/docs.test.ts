import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withPermissions } from '../../scripts/write-docs'

test('the README says of permissions what the code says', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(withPermissions(readme)).toBe(readme)
})
