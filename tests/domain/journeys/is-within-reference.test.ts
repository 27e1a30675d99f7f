import { expect, test } from 'vitest'
import { isWithinReference } from '@/lib/domain/journeys/is-within-reference'
import { ruleset } from './facts'

test('injections and infusions are compared by weight', () => {
  expect(isWithinReference('im', 35, 70, ruleset)).toBe(true)
  expect(isWithinReference('im', 105, 70, ruleset)).toBe(true)
  expect(isWithinReference('im', 106, 70, ruleset)).toBe(false)
  expect(isWithinReference('iv', 70, 70, ruleset)).toBe(true)
  expect(isWithinReference('iv', 71, 70, ruleset)).toBe(false)
})

test('without a weight, or a range, nothing counts as usual', () => {
  expect(isWithinReference('im', 50, null, ruleset)).toBe(false)
  expect(isWithinReference('im', 1, null, ruleset)).toBe(false)
  expect(isWithinReference('iv', 35, 0, ruleset)).toBe(false)
  expect(isWithinReference('nasal', 50, 70, ruleset)).toBe(false)
})

test('esketamine is 56 or 84', () => {
  expect([28, 56, 70, 84].filter((doseMg) => isWithinReference('esketamine', doseMg, null, ruleset))).toEqual([56, 84])
})
