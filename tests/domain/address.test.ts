import { expect, test } from 'vitest'
import { addressInOneLine } from '@/lib/domain/address'

test.each([
  ['9 Bluestem Avenue, Kansas City, KS 66103', { addressLine: '9 Bluestem Avenue', city: 'Kansas City', state: 'KS', zip: '66103' }],
  ['KS 66103-2233', { addressLine: null, city: null, state: 'KS', zip: '66103-2233' }],
  ['9 Bluestem Avenue, KS', { addressLine: '9 Bluestem Avenue', city: null, state: 'KS', zip: null }],
])('as much of an address as is on file is said: %s', (said, address) => expect(addressInOneLine(address)).toBe(said))
