import { expect, test } from 'vitest'

// This file's process cannot reach its database.
process.env.DATABASE_URL = 'postgresql://nobody:nothing@127.0.0.1:9/nowhere'

test('without a database there is no attempt: the door stays closed', async () => {
  const { spend } = await import('@/lib/data/throttle')
  await expect(spend('sign-in', 'somebody')).rejects.toThrow()
})
