import { describe, expect, test } from 'vitest'
import { FieldNotReadable, type FieldPlace, keyringOf, openField, sealedKeyId, sealField } from '@/lib/crypto/fields'
import { randomKey } from '@/lib/crypto/tokens'
import { fc } from '@/tests/support/property'

const key = () => Buffer.from(randomKey()).toString('base64')
const first = key()
const keyring = keyringOf(`k1:${first}`)
const place: FieldPlace = { practiceId: 'p1', table: 'user', row: 'r1', column: 'totp_secret', version: 1 }

describe('a sealed field', () => {
  test('comes back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openField(keyring, place, sealField(keyring, place, text))).toBe(text)
      }),
    )
  })

  test('is never the same twice and holds nothing readable', () => {
    const sealed = [1, 2].map(() => Buffer.from(sealField(keyring, place, 'a long secret of the client')).toString('latin1'))
    expect(sealed[0]).not.toBe(sealed[1])
    expect(sealed[0]).not.toContain('secret')
  })

  test.each([
    ['practice', { practiceId: 'p2' }],
    ['table', { table: 'draft' }],
    ['row', { row: 'r2' }],
    ['column', { column: 'body' }],
    ['version', { version: 2 }],
  ])('cannot be read in another %s', (_, moved) => {
    const sealed = sealField(keyring, place, 'text')
    expect(() => openField(keyring, { ...place, ...moved }, sealed)).toThrow(FieldNotReadable)
  })

  test('parts of the place do not run into each other', () => {
    const sealed = sealField(keyring, { ...place, row: 'ab', column: 'c' }, 'text')
    expect(() => openField(keyring, { ...place, row: 'a', column: 'bc' }, sealed)).toThrow(FieldNotReadable)
  })

  test('is refused when any one byte has changed or it is cut short', () => {
    const sealed = sealField(keyring, place, 'text')
    sealed.forEach((byte, index) => {
      const changed = Uint8Array.from(sealed, (value, at) => (at === index ? byte ^ 1 : value))
      expect(() => openField(keyring, place, changed)).toThrow(FieldNotReadable)
      expect(() => openField(keyring, place, sealed.slice(0, index))).toThrow(FieldNotReadable)
    })
  })

  test('stays readable after the current key changes, and names the old one', () => {
    const sealed = sealField(keyring, place, 'text')
    const rotated = keyringOf(`k2:${key()},k1:${first}`)
    expect(sealedKeyId(sealed)).toBe('k1')
    expect(openField(rotated, place, sealed)).toBe('text')
    expect(sealedKeyId(sealField(rotated, place, 'text'))).toBe('k2')
    expect(() => openField(keyringOf(`k2:${key()}`), place, sealed)).toThrow('KEY_UNKNOWN')
  })
})

test.each(['', 'k1', 'k1:short', `K1:${first}`, `k1:${first},k1:${first}`, `:${first}`])(
  'keys that are not keys are refused: %#',
  (text) => {
    expect(() => keyringOf(text)).toThrow(RangeError)
  },
)
