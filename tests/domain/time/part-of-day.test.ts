import { expect, test } from 'vitest'
import { partOfDay } from '@/lib/domain/time/part-of-day'

test('it is morning until noon and evening from five, to the minute', () => {
  const times = ['00:00', '11:59', '12:00', '16:59', '17:00', '23:59'] as const
  expect(times.map(partOfDay)).toEqual(['morning', 'morning', 'afternoon', 'afternoon', 'evening', 'evening'])
})
