import { expect, test } from 'vitest'
import { CLIENTS_OF_A_PART, clientsOfPart, partsOf } from '@/lib/domain/practice/export/parts'

test('the parts of a download hold every client once, in their order', () => {
  const ids = Array.from({ length: 2 * CLIENTS_OF_A_PART + 1 }, (_, index) => `client ${index}`)
  const parts = Array.from({ length: partsOf(ids.length) }, (_, index) => clientsOfPart(ids, index + 1))
  expect(parts.map(({ length }) => length)).toEqual([CLIENTS_OF_A_PART, CLIENTS_OF_A_PART, 1])
  expect(parts.flat()).toEqual(ids)
})
