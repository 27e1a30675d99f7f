import { expect, test } from 'vitest'
import { addMinutes, type Interval, minutesIn, overlaps } from '@/lib/domain/time/interval'
import { fc } from '@/tests/support/property'

const MINUTE = 60_000
const interval = fc
  .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 120 }))
  .map(([start, length]): Interval => ({ start: new Date(start * MINUTE), end: new Date((start + length) * MINUTE) }))

const holds = (stretches: readonly Interval[], minute: Date) => stretches.some(({ start, end }) => start <= minute && minute < end)

test('two stretches overlap exactly when they share a minute, whichever is named first', () => {
  fc.assert(
    fc.property(interval, interval, (left, right) => {
      let shared = false
      for (let at = left.start; at < left.end; at = addMinutes(at, 1)) shared ||= holds([right], at)
      expect(overlaps(left, right)).toBe(shared)
      expect(overlaps(right, left)).toBe(shared)
    }),
  )
})

test('minutes added are minutes counted', () => {
  fc.assert(
    fc.property(interval, ({ start, end }) => {
      expect(addMinutes(start, minutesIn({ start, end }))).toEqual(end)
    }),
  )
})
