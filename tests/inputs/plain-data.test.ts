import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unfitFields, withKnown } from '@/lib/inputs/plain-data'
import { oddInputs } from '../support/odd-inputs'

test('what a form sends is let through', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.stringMatching(/^[ -~é漢😀]*$/u), fc.integer(), fc.boolean())),
      (input) => {
        expect(unfitFields(input)).toBeNull()
      },
    ),
  )
})

test('a character that cannot be kept is said at its field', () => {
  expect(unfitFields({ name: 'a\0b' })).toEqual({ name: [expect.stringContaining('cannot be kept')] })
  expect(unfitFields({ lines: [{ text: '\ud800' }] })).toEqual({ 'lines.0.text': [expect.stringContaining('cannot be kept')] })
  expect(unfitFields({ name: '😀 fine' })).toBeNull()
})

test.each(['very many', 'very deep', 'huge', 'a map', 'a set', 'a big number', 'a file', 'a form', 'a promise', 'bytes', 'NUL in a name'])(
  '%s is refused with a sentence',
  (name) => {
    expect(Object.values(unfitFields(oddInputs[name]) ?? {}).flat()).toHaveLength(1)
  },
)

test('what leads back to itself is refused', () => {
  const round: Record<string, unknown> = {}
  round.again = round
  expect(unfitFields(round)).not.toBeNull()
})

test('what the door knows is laid over a plain object only', () => {
  expect(withKnown({ a: 1, id: 'theirs' }, { id: 'ours' })).toEqual({ a: 1, id: 'ours' })
  for (const input of [null, undefined, 'text', [1], new Map()]) expect(withKnown(input, { id: 'ours' })).toBe(input)
})
