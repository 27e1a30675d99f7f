import { expect, test } from 'vitest'
import { TooBusy, turnstile } from '@/lib/crypto/turnstile'

test('never more at once than allowed, never more waiting than the queue holds', async () => {
  const inTurn = turnstile({ inFlight: 2, queue: 3 })
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  }
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => inTurn(work)))
  expect(most).toBe(2)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof TooBusy)).toHaveLength(3)
})

test('work that fails gives its turn on', async () => {
  const inTurn = turnstile({ inFlight: 1, queue: 1 })
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const after = inTurn(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  await expect(after).resolves.toBe('yes')
})
