import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMinutes, type Interval, minutesIn, overlaps, subtract } from '@/lib/domain/time/interval'

const MINUTE = 60_000
const interval = fc
  .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 120 }))
  .map(([start, length]): Interval => ({ start: new Date(start * MINUTE), end: new Date((start + length) * MINUTE) }))
const intervals = fc.array(interval, { maxLength: 8 })

const holds = (stretches: readonly Interval[], minute: Date) => stretches.some(({ start, end }) => start <= minute && minute < end)

test('a minute is free exactly when it is open and nobody has taken it', () => {
  fc.assert(
    fc.property(intervals, intervals, fc.integer({ min: 0, max: 1_200 }), (open, busy, at) => {
      const minute = new Date(at * MINUTE)
      expect(holds(subtract(open, busy), minute)).toBe(holds(open, minute) && !holds(busy, minute))
    }),
  )
})

test('what is left never overlaps what was taken', () => {
  fc.assert(
    fc.property(intervals, intervals, (open, busy) => {
      expect(subtract(open, busy).some((gap) => busy.some((taken) => overlaps(gap, taken)))).toBe(false)
    }),
  )
})

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
