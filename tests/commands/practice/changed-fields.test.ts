import { expect, test } from 'vitest'
import { changedFields } from '@/lib/commands/practice/changed-fields'

test('names the fields that differ, whatever the order of keys, and days by their value', () => {
  const before = { name: 'Room 1', flags: { b: 1, a: [1, 2] }, on: new Date('2026-11-22'), note: null, other: true }
  expect(changedFields(before, { name: 'Room 1', flags: { a: [1, 2], b: 1 }, on: new Date('2026-11-22'), note: null })).toEqual([])
  expect(changedFields(before, { name: 'Room 2', flags: { a: [2, 1], b: 1 }, on: new Date('2026-11-23') })).toEqual(['name', 'flags', 'on'])
  expect(changedFields(null, { name: 'Room 1' })).toEqual(['new'])
})
