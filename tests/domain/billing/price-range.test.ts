import { expect, test } from 'vitest'
import { publishedSeriesRange } from '@/lib/domain/billing/price-range'

test('T109 four to six sessions at 400 to 800', () => {
  expect(publishedSeriesRange('kap-session')).toEqual({ low: 160_000, high: 480_000 })
})

test('infusions have a range of their own', () => {
  expect(publishedSeriesRange('iv-session', { fewest: 6, most: 6 })).toEqual({ low: 240_000, high: 720_000 })
})
