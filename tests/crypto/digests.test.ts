import { expect, test } from 'vitest'
import { blindIndex, hmacSha256, isSameSecret, sha256, sha256Hex } from '@/lib/crypto/digests'
import { isSignedBy, newSigningKey, signWith } from '@/lib/crypto/signatures'
import { randomCode, randomKey, randomToken } from '@/lib/crypto/tokens'

test('SHA-256 is the one of FIPS 180', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(Buffer.from(sha256('abc')).toString('hex')).toBe(sha256Hex('abc'))
})

test('HMAC-SHA-256 is the one of RFC 4231 (case 2)', () => {
  expect(Buffer.from(hmacSha256(Buffer.from('Jefe'), 'what do ya want for nothing?')).toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

test('a blind index finds the same value again, under its own key and purpose alone', () => {
  const key = randomKey()
  expect(blindIndex(key, 'client.email', 'ada@example.com')).toBe(blindIndex(key, 'client.email', 'ada@example.com'))
  expect(blindIndex(key, 'client.phone', 'ada@example.com')).not.toBe(blindIndex(key, 'client.email', 'ada@example.com'))
  expect(blindIndex(randomKey(), 'client.email', 'ada@example.com')).not.toBe(blindIndex(key, 'client.email', 'ada@example.com'))
  expect(blindIndex(key, 'a', ':1:b')).not.toBe(blindIndex(key, 'a:', '1:b'))
})

test('secrets are compared by value, whatever their length', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true)
  expect(isSameSecret('abc', 'abd')).toBe(false)
  expect(isSameSecret('abc', 'abcd')).toBe(false)
  expect(isSameSecret('', '')).toBe(true)
})

test('tokens carry 256 bits and do not repeat', () => {
  const tokens = Array.from({ length: 1_000 }, randomToken)
  expect(new Set(tokens).size).toBe(1_000)
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('codes for paper have no letters that look alike', () => {
  const codes = Array.from({ length: 500 }, () => randomCode())
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/)
})

test('a signature holds for its own words and key alone', () => {
  const { privateKey, publicKey } = newSigningKey()
  const signature = signWith(privateKey, '{"seq":7}')
  expect(isSignedBy(publicKey, '{"seq":7}', signature)).toBe(true)
  expect(isSignedBy(publicKey, '{"seq":8}', signature)).toBe(false)
  expect(isSignedBy(newSigningKey().publicKey, '{"seq":7}', signature)).toBe(false)
})
