import { expect, test } from 'vitest'
import { journeyEventKinds } from '@/lib/domain/journeys/event-kind'
import { isWarningSign, levelOfEvent } from '@/lib/domain/journeys/event-level'
import { eventTime } from '@/lib/domain/journeys/event-time'
import { ruleSoberAgain } from '@/lib/domain/journeys/rule-door-answers'
import { type EndingFacts, ruleEnding } from '@/lib/domain/journeys/rule-ending'
import { instant, inWords, ruleset } from './facts'

const ends = (facts: Partial<EndingFacts> = {}) =>
  inWords(
    ruleEnding({
      outcome: 'no_dose',
      reason: 'Pressure too high',
      doseWasTaken: false,
      setting: 'office',
      companionPresent: true,
      cssrsLevel: 'none',
      waitsIn: 'rest',
      closesAt: instant('2026-12-01T23:00'),
      now: instant('2026-12-01T17:00'),
      ...facts,
    }),
  )

test('without a dose no time since it is asked, but the reason, the ride home and a high safety screen are', () => {
  expect(ends()).toEqual([])
  expect(ends({ reason: ' ' })).toEqual(['hold END_REASON_MISSING'])
  expect(ends({ companionPresent: false })).toEqual(['hold DRIVER_ABSENT'])
  expect(ends({ companionPresent: false, now: instant('2026-12-01T23:00') })).toEqual(['hold DRIVER_ABSENT_AFTER_CLOSE'])
  expect(ends({ companionPresent: false, setting: 'home' })).toEqual(['hold SITTER_ABSENT'])
  expect(ends({ cssrsLevel: 'high' })).toEqual(['refuse SAFETY_HIGH'])
  expect(ends({ cssrsLevel: 'moderate' })).toEqual([])
  expect(ends({ doseWasTaken: true })).toEqual(['refuse END_DOSE_WAS_TAKEN'])
})

test('who leaves against advice or goes to hospital is written down, whatever stands', () => {
  for (const outcome of ['left_against_advice', 'transferred'] as const) {
    expect(ends({ outcome, doseWasTaken: true, companionPresent: false, cssrsLevel: 'high' })).toEqual([])
    expect(ends({ outcome, reason: '' })).toEqual(['hold END_REASON_MISSING'])
  }
})

test('an emergency presses most, a warning sign or anything severe is urgent, and calm is not', () => {
  expect(levelOfEvent('emergency', 'severe')).toBe('emergency')
  expect(levelOfEvent('does_not_wake', null)).toBe('emergency')
  expect(levelOfEvent('chest_pain', 'mild')).toBe('urgent')
  expect(levelOfEvent('nausea', 'severe')).toBe('urgent')
  expect(levelOfEvent('nausea', 'moderate')).toBe(null)
  expect(levelOfEvent('dissociation', 'severe')).toBe(null)
  expect(levelOfEvent('calm', null)).toBe(null)
  for (const kind of journeyEventKinds.filter((one) => isWarningSign(one, 'severe') && one !== 'headache'))
    expect(levelOfEvent(kind, 'mild')).toBe('urgent')
})

test('a tablet a little ahead is put right; a time that has not come is none', () => {
  const now = instant('2026-12-01T17:00')
  expect(eventTime(instant('2026-12-01T16:50'), now, ruleset)).toEqual(instant('2026-12-01T16:50'))
  expect(eventTime(instant('2026-12-01T17:02'), now, ruleset)).toEqual(now)
  expect(eventTime(instant('2026-12-01T17:03'), now, ruleset)).toBe(null)
})

test('sober after not sober is a second person’s word', () => {
  const no = [{ question: 'sober', answer: false, askedBy: 'june', answeredAt: instant('2026-12-01T15:50') }]
  expect(inWords(ruleSoberAgain(true, 'june', no))).toEqual(['refuse SOBER_NEEDS_OTHER_PERSON'])
  expect(ruleSoberAgain(true, 'robin', no)).toEqual([])
  expect(ruleSoberAgain(true, 'june', [])).toEqual([])
  expect(ruleSoberAgain(false, 'june', no)).toEqual([])
  expect(
    ruleSoberAgain(true, 'june', [
      { ...no[0], question: 'medicinesChanged', answer: false, askedBy: 'june', answeredAt: no[0]?.answeredAt ?? new Date() },
    ]),
  ).toEqual([])
})
