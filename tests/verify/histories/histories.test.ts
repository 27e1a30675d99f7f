import { expect, test } from 'vitest'

const SECONDS = 1_000
/** More of them, and longer, for whoever wants to know whether a fault would be found. */
const count = Number(process.env.HISTORIES ?? 100)
const limitMs = Number(process.env.HISTORIES_SECONDS ?? 60) * SECONDS

test('a hundred histories of one client, by all who act: nothing comes about that may not', { timeout: limitMs * 3 }, async () => {
  const role = new URL(process.env.DATABASE_URL ?? '').username
  process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL
  process.env.DATABASE_POOL = '1'
  const { openSandbox } = await import('../../support/sandbox')
  openSandbox(role)
  const [{ liveAs }, { wholeDay }] = [await import('./run'), await import('./acts')]
  const { violation, way } = await liveAs(wholeDay, { role, count, seed: 20_261_126, shrinks: false, longest: 5, limitMs })
  expect(violation && [violation, ...way]).toBeNull()
})
