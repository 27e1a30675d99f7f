import { expect, test } from 'vitest'
import { live } from './run'

const SECONDS = 1_000
/** More of them, and longer, for whoever wants to know whether a fault would be found. */
const count = Number(process.env.HISTORIES ?? 60)
const limitMs = Number(process.env.HISTORIES_SECONDS ?? 60) * SECONDS

test('sixty histories of one client’s money, by all who move it: the books stand after each step', { timeout: limitMs * 3 }, async () => {
  const { violation, way } = await live({ role: '', count, seed: 20_261_126, shrinks: false, longest: 8, limitMs })
  expect(violation && [violation, ...way]).toBeNull()
})
