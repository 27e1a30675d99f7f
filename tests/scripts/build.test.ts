import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import config from '../../next.config'
import { keepKeys } from '../../scripts/build'

test('what Next writes keys into is read by its owner alone', () => {
  const built = mkdtempSync(join(tmpdir(), 'built-'))
  const files = ['server/server-reference-manifest.json', 'prerender-manifest.json', 'server/page.js'].map((name) => join(built, name))
  mkdirSync(join(built, 'server'))
  for (const file of files) writeFileSync(file, '{}', { mode: 0o644 })
  keepKeys(built)
  expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600, 0o644])
  rmSync(built, { recursive: true })
})

test('static files are read as what they say they are, and nothing names the framework', async () => {
  expect(await config.headers?.()).toContainEqual({
    source: '/_next/:path*',
    headers: [{ key: 'x-content-type-options', value: 'nosniff' }],
  })
  expect(config.poweredByHeader).toBe(false)
})
