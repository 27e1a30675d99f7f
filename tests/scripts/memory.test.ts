import { expect, test } from 'vitest'
import { memoryHere, memorySettings } from '../../scripts/postgres/memory'

const GB = 2 ** 30

test.each([
  [0.5, '128MB', '256MB'],
  [2, '256MB', '1024MB'],
  [8, '1024MB', '4096MB'],
  [24, '1024MB', '12288MB'],
])('a machine of %s GB gives the database %s of its own and says that %s hold its files', (memory, own, cached) => {
  expect(memorySettings(memory * GB)).toEqual([`shared_buffers=${own}`, `effective_cache_size=${cached}`])
})

test('there is memory here', () => {
  expect(memoryHere()).toBeGreaterThan(0.2 * GB)
})
