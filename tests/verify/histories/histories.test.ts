import { expect, test } from 'vitest'

const SECONDS = 1_000

test('a hundred histories of one client, by all who act: nothing comes about that may not', { timeout: 120 * SECONDS }, async () => {
  const role = new URL(process.env.DATABASE_URL ?? '').username
  process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL
  process.env.DATABASE_POOL = '1'
  const { openSandbox } = await import('../../support/sandbox')
  openSandbox(role)
  const { live } = await import('./run')
  const { violation, way } = await live({ role, count: 100, seed: 20_261_126, shrinks: false, longest: 7, limitMs: 40 * SECONDS })
  expect(violation && [violation, ...way]).toBeNull()
})
