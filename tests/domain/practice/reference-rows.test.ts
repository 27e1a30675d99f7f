import { expect, test } from 'vitest'
import { citations } from '@/lib/domain/citations'
import { referenceRows } from '@/lib/domain/practice/reference-rows'

test('no two rows of a family share a key and a day', () => {
  const keys = referenceRows().map(({ family, key, effectiveFrom }) => `${family} ${key} ${effectiveFrom}`)
  expect(keys.length).toBeGreaterThan(200)
  expect(new Set(keys).size).toBe(keys.length)
})

test('whatever a row cites can be looked up', () => {
  const unknown = referenceRows().flatMap(({ cites }) => cites.filter((id) => !Object.hasOwn(citations, id)))
  expect(unknown).toEqual([])
})
