import { expect, test } from 'vitest'
import { type CheckInAnswers, type CheckInFacts, notAsked, ruleCheckIn } from '@/lib/domain/journeys/rule-check-in'
import { answers, bookingFacts, inWords, journeyFacts } from './facts'

const codes = (checkIn: Partial<CheckInAnswers>, facts: Partial<CheckInFacts> = {}) =>
  inWords(ruleCheckIn({ ...journeyFacts(), ...facts, checkIn: { ...answers, ...checkIn } }))

test('a client who is ready comes in', () => {
  expect(codes({})).toEqual([])
  expect(codes({}, { setting: 'home' })).toEqual([])
})

test('nothing is asked before the day', () => {
  expect(ruleCheckIn({ ...bookingFacts(), checkIn: notAsked })).toEqual([])
})

test('whoever is not sober has no journey today', () => {
  expect(codes({ sober: false })).toEqual(['refuse NOT_SOBER'])
})

test('what has not been asked is asked, and only what concerns this journey', () => {
  const questions = (facts: Partial<CheckInFacts>) =>
    ruleCheckIn({ ...journeyFacts(), ...facts, checkIn: notAsked }).map(({ code, params }) => `${code} ${params.question}`)
  expect(questions({})).toEqual(
    ['sober', 'medicinesChanged', 'pregnancyChanged', 'pressureChanged', 'psychosisChanged', 'ownSupply'].map(
      (question) => `CHECK_IN_NOT_ASKED ${question}`,
    ),
  )
  expect(questions({ setting: 'home' })).toContain('CHECK_IN_NOT_ASKED homeReadingSent')
  expect(questions({ route: 'esketamine', setting: 'facility' })).toContain('CHECK_IN_NOT_ASKED minutesSinceFood')
  expect(questions({ route: 'iv', setting: 'facility' })).toHaveLength(5)
})

test('a lozenge is the client’s own, labelled; a facility has its own', () => {
  expect(codes({ ownSupply: false })).toEqual(['hold OWN_SUPPLY_MISSING'])
  expect(codes({ ownSupply: false }, { setting: 'facility' })).toEqual([])
})

test('esketamine: two hours without food, half an hour without drink, an hour without another spray', () => {
  const esketamine = { route: 'esketamine', setting: 'facility' } as const
  expect(codes({ minutesSinceFood: 120, minutesSinceDrink: 30, minutesSinceNoseSpray: 60 }, esketamine)).toEqual([])
  expect(codes({ minutesSinceFood: 119 }, esketamine)).toEqual(['hold NOT_FASTED'])
  expect(codes({ minutesSinceDrink: 29 }, esketamine)).toEqual(['hold NOT_FASTED'])
  expect(codes({ minutesSinceNoseSpray: 59 }, esketamine)).toEqual(['hold NOT_FASTED'])
  expect(codes({ minutesSinceFood: 0 })).toEqual([])
})

test('at home the blood pressure is sent in and the video plan agreed', () => {
  expect(codes({ homeReadingSent: false, videoPlanAgreed: false }, { setting: 'home' })).toEqual([
    'hold HOME_READING_MISSING',
    'hold VIDEO_PLAN_MISSING',
  ])
})
