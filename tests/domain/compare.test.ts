import { expect, test } from 'vitest'
import { compare } from '@/lib/domain/compare'

test('before, the same, after; of numbers and of words', () => {
  expect([compare(1, 2), compare(2, 2), compare(3, 2)]).toEqual([-1, 0, 1])
  expect([compare('a', 'b'), compare('b', 'b'), compare('c', 'b')]).toEqual([-1, 0, 1])
})
