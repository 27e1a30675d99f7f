import { expect, test } from 'vitest'
import { isStateCode, stateChoices, stateCodes } from '@/lib/domain/practice/state'

test('fifty states and the District of Columbia, by name', () => {
  expect(stateCodes).toHaveLength(51)
  expect(stateChoices[0]).toEqual({ code: 'AL', name: 'Alabama' })
  expect(stateChoices.at(-1)).toEqual({ code: 'WY', name: 'Wyoming' })
  expect(new Set(stateChoices.map(({ name }) => name)).size).toBe(51)
})

test.each([
  ['KS', true],
  ['DC', true],
  ['ks', false],
  ['PR', false],
  ['toString', false],
  ['', false],
])('%s is a state: %s', (text, isState) => {
  expect(isStateCode(text)).toBe(isState)
})
