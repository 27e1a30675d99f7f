import { expect, test } from 'vitest'
import { distanceOf, distances } from '@/lib/domain/prescribers/distances'

test('a distance in an address is one of those on offer, or none', () => {
  expect(distances.map((miles) => distanceOf(String(miles)))).toEqual([10, 25, 50, 100])
  for (const text of [undefined, '', '11', '010', '25.0', 'far']) expect(distanceOf(text)).toBeNull()
})
