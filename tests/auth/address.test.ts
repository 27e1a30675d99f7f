import { expect, test } from 'vitest'
import { addressPrefix } from '@/lib/auth/address'

const from = (forwarded?: string) => addressPrefix(new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }))

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['198.51.100.4, 203.0.113.77', '203.0.113.0/24'],
  ['2001:DB8:7:8::1', '2001:db8:7::/48'],
  ['127.0.0.1', 'direct'],
  ['::1', 'direct'],
  ['::ffff:127.0.0.1', 'direct'],
  ['', 'direct'],
])('%s is of the network %s', (forwarded, network) => {
  expect(from(forwarded)).toBe(network)
})

test('without a word it comes from nowhere, and odd words do not grow', () => {
  expect(from()).toBe('direct')
  expect(from('x'.repeat(500)).length).toBe(60)
})
