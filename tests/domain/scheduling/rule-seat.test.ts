import { expect, test } from 'vitest'
import { atLeastAsSevere, worstEffect } from '@/lib/domain/finding'
import { ruleSeat, type SeatFacts } from '@/lib/domain/scheduling/rule-seat'
import { fc } from '@/tests/support/property'
import { stretch } from './facts'

const free: SeatFacts = {
  phase: 'integration',
  session: stretch('2026-12-01T20:00', '2026-12-01T20:55'),
  isOpen: true,
  takesSeats: true,
  seatsLeft: 1,
  isSeated: false,
  journeys: [],
}
const codes = (facts: Partial<SeatFacts>) => ruleSeat({ ...free, ...facts }).map(({ code, effect }) => `${effect} ${code}`)
const morning = stretch('2026-12-01T16:00', '2026-12-01T19:00')
const evening = stretch('2026-12-01T21:00', '2026-12-02T00:00')

test('a free seat in an open group has nothing to say', () => {
  expect(codes({})).toEqual([])
  expect(codes({ journeys: [morning] })).toEqual([])
  expect(codes({ phase: 'preparation', journeys: [evening] })).toEqual([])
})

test('a group that is full, closed to new seats, not held or theirs already is refused', () => {
  expect(codes({ seatsLeft: 0 })).toEqual(['refuse GROUP_FULL'])
  expect(codes({ isOpen: false })).toEqual(['refuse GROUP_NOT_OPEN'])
  expect(codes({ takesSeats: false })).toEqual(['refuse GROUP_CLOSED'])
  expect(codes({ isOpen: false, takesSeats: false })).toEqual(['refuse GROUP_NOT_OPEN'])
  expect(codes({ isSeated: true, seatsLeft: 0 })).toEqual(['refuse GROUP_SEAT_TAKEN_ALREADY'])
})

test('a group lies on its side of the journey of the day', () => {
  expect(codes({ journeys: [evening] })).toEqual(['refuse GROUP_NOT_AFTER_JOURNEY'])
  expect(codes({ phase: 'preparation', journeys: [morning] })).toEqual(['refuse GROUP_NOT_BEFORE_JOURNEY'])
  expect(codes({ journeys: [stretch('2026-12-01T18:00', '2026-12-01T20:01')] })).toEqual(['refuse GROUP_NOT_AFTER_JOURNEY'])
})

test('a violated fact more never makes it milder', () => {
  const some = fc.record({
    phase: fc.constantFrom('preparation' as const, 'integration' as const),
    isOpen: fc.boolean(),
    takesSeats: fc.boolean(),
    seatsLeft: fc.integer({ min: 0, max: 3 }),
    isSeated: fc.boolean(),
    journeys: fc.constantFrom([], [morning], [evening], [morning, evening]),
  })
  const worse = fc.constantFrom<Partial<SeatFacts>>(
    { isOpen: false },
    { takesSeats: false },
    { seatsLeft: 0 },
    { isSeated: true },
    { journeys: [morning, evening] },
  )
  fc.assert(
    fc.property(some, worse, (facts, change) => {
      const before = worstEffect(ruleSeat({ ...free, ...facts }))
      expect(atLeastAsSevere(worstEffect(ruleSeat({ ...free, ...facts, ...change })), before)).toBe(true)
    }),
  )
})

test('a group may end the minute the journey begins, and begin the minute it ends', () => {
  expect(codes({ phase: 'preparation', journeys: [stretch('2026-12-01T20:55', '2026-12-01T23:55')] })).toEqual([])
  expect(codes({ phase: 'preparation', journeys: [stretch('2026-12-01T20:54', '2026-12-01T23:54')] })).toEqual([
    'refuse GROUP_NOT_BEFORE_JOURNEY',
  ])
  expect(codes({ journeys: [stretch('2026-12-01T17:00', '2026-12-01T20:00')] })).toEqual([])
})
