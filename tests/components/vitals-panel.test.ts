import { expect, it } from 'vitest'
import { badgeOf } from '@/components/journeys/reading-badge'
import { isReady, limitSaid, nothingTyped, readingOf, typedOf } from '@/components/journeys/reading-fields'
import { inCelsius, looksLike } from '@/components/journeys/temperature'
import { limitsOf } from '@/lib/domain/journeys/console-limits'
import { rulesetOn } from '@/lib/domain/ruleset'

const limits = limitsOf(rulesetOn('2026-12-01'), null)
const typed = { ...nothingTyped, systolic: '120', diastolic: '80' }

it('takes a temperature in the unit it was typed in', () => {
  expect(inCelsius(98.6, 'F')).toBe(37)
  expect(inCelsius(104, 'F')).toBe(40)
  expect(inCelsius(36.6, 'C')).toBe(36.6)
  expect(readingOf({ ...typed, temperature: '98.6' }, 'F').temperature).toBe(37)
})

it('says when a temperature looks like the other unit', () => {
  expect(looksLike(98.6, 'C')).toBe('F')
  expect(looksLike(37, 'F')).toBe('C')
  expect(looksLike(37, 'C')).toBe(null)
  expect(looksLike(98.6, 'F')).toBe(null)
})

it('puts the numbers that came back into their fields', () => {
  const input = { appointmentId: 'one', moment: 'before' as const, takenAt: '2026-12-01T16:00:00Z', systolic: 300, diastolic: 80, spo2: 98 }
  expect(typedOf(input)).toEqual({ ...nothingTyped, systolic: '300', diastolic: '80', spo2: '98' })
  expect(isReady(typed)).toBe(true)
  expect(isReady({ ...typed, heartRate: 'fast' })).toBe(false)
  expect(isReady({ ...typed, diastolic: ' ' })).toBe(false)
})

it('holds a number against the limits of its moment while it is typed', () => {
  expect(limitSaid('systolic', 150, 'before', limits)).toBe('Ask the prescriber')
  expect(limitSaid('systolic', 160, 'before', limits)).toBe('No dose today')
  expect(limitSaid('systolic', 150, 'after', limits)).toBe(null)
  expect(limitSaid('systolic', 161, 'after', limits)).toBe('Beyond the limit')
  expect(limitSaid('spo2', 93, 'leaving', limits)).toBe('Beyond the limit')
  expect(limitSaid('temperature', 38, 'before', limits)).toBe('Ask the prescriber')
  expect(limitSaid('respiratoryRate', 9, 'after', limits)).toBe('Beyond the limit')
})

it('shows each reading with a sign and a word, also after the dose', () => {
  const reading = { moment: 'after', effect: 'allow', level: null, isVoid: false, word: null }
  expect(badgeOf(reading)).toEqual({ state: 'ready', word: 'Within limits' })
  expect(badgeOf({ ...reading, level: 'notice' })).toEqual({ state: 'waits', word: 'Beyond the limit, told' })
  expect(badgeOf({ ...reading, level: 'urgent' })).toEqual({ state: 'stops', word: 'Urgent' })
  expect(badgeOf({ ...reading, level: 'emergency' })).toEqual({ state: 'stops', word: 'Emergency' })
  expect(badgeOf({ ...reading, moment: 'before', effect: 'refuse', level: 'notice' })).toEqual({ state: 'stops', word: 'No dose today' })
  expect(badgeOf({ ...reading, moment: 'before', effect: 'hold', level: 'notice' })).toEqual({ state: 'waits', word: 'Ask the prescriber' })
  expect(badgeOf({ ...reading, isVoid: true })).toEqual({ state: 'neutral', word: 'Wrong measurement' })
})
