import { expect, test } from 'vitest'
import { directionsTo } from '@/lib/messages/directions'

test('the way to a place is asked with its address and nothing else', () => {
  const { origin, pathname, search } = new URL(directionsTo('1 Fern & Reed Street #2, Prairie, MO 64101'))
  expect([origin, pathname]).toEqual(['https://www.openstreetmap.org', '/search'])
  expect([...new URLSearchParams(search)]).toEqual([['query', '1 Fern & Reed Street #2, Prairie, MO 64101']])
})
