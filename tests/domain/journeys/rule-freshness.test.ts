import { expect, test } from 'vitest'
import { type FreshnessFacts, ruleFreshness } from '@/lib/domain/journeys/rule-freshness'
import { bookingFacts, instant, inWords } from './facts'

const fresh = { screenTakenAt: instant('2026-11-20T15:00'), cssrsTakenAt: instant('2026-12-01T15:00') }
const codes = (facts: Partial<FreshnessFacts>) => inWords(ruleFreshness({ ...bookingFacts(), ...fresh, ...facts }))

test('what will be recent on the day has nothing to say', () => {
  for (const moment of ['booking', 'confirming', 'check-in'] as const) expect(codes({ moment })).toEqual([])
})

test('a screen is recent for thirty days, to the minute, counted to the visit', () => {
  expect(codes({ screenTakenAt: instant('2026-11-01T16:00') })).toEqual([])
  expect(codes({ screenTakenAt: instant('2026-11-01T15:59') })).toEqual(['warn SCREEN_NOT_FRESH'])
})

test('a stale screen is said while booking, held when confirming, a gate at the door', () => {
  const stale = { screenTakenAt: instant('2026-10-01T15:00') }
  expect(codes(stale)).toEqual(['warn SCREEN_NOT_FRESH'])
  expect(codes({ ...stale, now: instant('2026-11-28T16:00') })).toEqual(['hold SCREEN_NOT_FRESH'])
  expect(codes({ ...stale, moment: 'confirming' })).toEqual(['hold SCREEN_NOT_FRESH'])
  expect(codes({ ...stale, moment: 'check-in' })).toEqual(['hold SCREEN_NOT_FRESH'])
})

test('it is due when the visit is confirmed, or when it begins', () => {
  const due = (facts: Partial<FreshnessFacts>) => ruleFreshness({ ...bookingFacts(), ...fresh, ...facts }).map(({ params }) => params.dueAt)
  expect(due({ screenTakenAt: null })).toEqual(['2026-11-28T16:00:00.000Z'])
  expect(due({ cssrsTakenAt: null })).toEqual(['2026-12-01T16:00:00.000Z'])
})

test('safety questions live a day: they are held once they can be asked in time, and at the door', () => {
  const stale = { cssrsTakenAt: instant('2026-11-25T15:00') }
  expect(codes(stale)).toEqual(['warn CSSRS_NOT_FRESH'])
  expect(codes({ ...stale, moment: 'confirming', now: instant('2026-11-28T16:00') })).toEqual(['warn CSSRS_NOT_FRESH'])
  expect(codes({ ...stale, moment: 'confirming', now: instant('2026-11-30T16:00') })).toEqual(['hold CSSRS_NOT_FRESH'])
  expect(codes({ ...stale, moment: 'check-in' })).toEqual(['hold CSSRS_NOT_FRESH'])
  expect(codes({ cssrsTakenAt: instant('2026-11-30T16:00'), moment: 'check-in' })).toEqual([])
  expect(codes({ cssrsTakenAt: instant('2026-11-30T15:59'), moment: 'check-in' })).toEqual(['hold CSSRS_NOT_FRESH'])
})

test('safety questions never asked hold the confirmation', () => {
  expect(codes({ cssrsTakenAt: null, moment: 'confirming', now: instant('2026-11-25T16:00') })).toEqual(['hold CSSRS_NOT_FRESH'])
})

test('from the minute of confirming on it is due at the door; before that when it is confirmed, if it can be fresh by then', () => {
  const due = (now: string, limits: Record<string, number> = {}) => {
    const facts = bookingFacts()
    const ruleset = { ...facts.ruleset, values: { ...facts.ruleset.values, ...limits } }
    return ruleFreshness({ ...facts, ...fresh, ruleset, screenTakenAt: null, now: instant(now) }).map(({ params }) => params.dueAt)
  }
  expect(due('2026-11-28T15:59')).toEqual(['2026-11-28T16:00:00.000Z'])
  expect(due('2026-11-28T16:00')).toEqual(['2026-12-01T16:00:00.000Z'])
  expect(due('2026-11-27T16:00', { 'screening.valid': 3 })).toEqual(['2026-11-28T16:00:00.000Z'])
  expect(due('2026-11-27T16:00', { 'screening.valid': 2 })).toEqual(['2026-12-01T16:00:00.000Z'])
})
