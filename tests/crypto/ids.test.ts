import { expect, test } from 'vitest'
import { z } from 'zod'
import { isId, newId, seedId } from '@/lib/ids'
import { fc } from '@/tests/support/property'

test('new ids are UUIDs of version 4, each another', () => {
  const ids = Array.from({ length: 2_000 }, newId)
  expect(new Set(ids).size).toBe(2_000)
  for (const id of ids) expect(z.uuid({ version: 'v4' }).safeParse(id).success && isId(id)).toBe(true)
})

test('a seeded id is the same on every machine', () => {
  expect(seedId('Ada')).toBe(seedId('Ada'))
  expect(seedId('Ada')).toMatchInlineSnapshot(`"722d2277-e54f-478d-a1b7-99c55e8ae7f5"`)
})

test('seeded ids are UUIDs and names that differ give ids that differ', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 40 }), (names) => {
      const ids = names.map(seedId)
      expect(new Set(ids).size).toBe(names.length)
      for (const id of ids) expect(isId(id)).toBe(true)
    }),
  )
})

test('numbered names of a seed never meet', () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => seedId(`client ${index}`))
  expect(new Set(ids).size).toBe(50_000)
  expect(new Set(ids.map((id) => id.slice(0, 13))).size).toBeGreaterThan(49_900)
})
