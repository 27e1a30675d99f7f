import { expect, test } from 'vitest'
import { nextTry } from '@/lib/domain/practice/mail-tries'

const now = new Date('2026-11-24T15:00:00Z')
const waits = (tries: number) => {
  const next = nextTry(tries, now)
  return next && (next.getTime() - now.getTime()) / 60_000
}

test('each wait is twice the one before, and somebody looks after the eighth try', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(waits)).toEqual([1, 1, 2, 4, 8, 16, 32, 64, null, null])
})
