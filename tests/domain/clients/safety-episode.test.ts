import { expect, test } from 'vitest'
import {
  addAnswers,
  formOfNext,
  isHigherLevel,
  isRepeat,
  isUnderWay,
  levelAfter,
  type SafetyEpisode,
  staysOpen,
} from '@/lib/domain/clients/safety-episode'
import { rulesetOn } from '@/lib/domain/ruleset'
import { addMinutes } from '@/lib/domain/time/interval'

const ruleset = rulesetOn('2026-11-23')
const at = new Date('2026-11-23T15:00:00Z')
const by = 'somebody'
const episode: SafetyEpisode = {
  id: 'one',
  form: 'past_month',
  askedBy: 'self',
  savedAt: at,
  answers: { q1: true },
  changes: [],
  level: 'low',
  completedAt: null,
  closedAt: null,
  openUntilClosed: false,
}
const whole: SafetyEpisode = { ...episode, answers: { q1: true, q2: false, q6: false }, completedAt: at }

test('the form asks since the last contact only after a whole episode that is not open any more', () => {
  expect(formOfNext([])).toBe('past_month')
  expect(formOfNext([episode])).toBe('past_month')
  expect(formOfNext([{ ...whole, openUntilClosed: true }])).toBe('past_month')
  expect(formOfNext([episode, whole])).toBe('since_last_contact')
})

test('a sitting goes on for a day with the same asker, until it is whole or closed', () => {
  const goesOn = (change: Partial<SafetyEpisode>, minutes = 0, askedBy: 'self' | 'clinician' = 'self') =>
    isUnderWay({ ...episode, ...change }, { askedBy, now: addMinutes(at, minutes) }, ruleset)
  expect(goesOn({})).toBe(true)
  expect(goesOn({}, 1_440)).toBe(true)
  expect(goesOn({}, 1_441)).toBe(false)
  expect(goesOn({}, 0, 'clinician')).toBe(false)
  expect(goesOn({ completedAt: at })).toBe(false)
  expect(goesOn({ closedAt: at })).toBe(false)
})

test('what repeats a whole sitting is no new one; another answer, another hour or a close makes it one', () => {
  const repeats = (
    given: SafetyEpisode['answers'],
    change: Partial<SafetyEpisode> = {},
    minutes = 1,
    askedBy: 'self' | 'clinician' = 'self',
  ) => isRepeat({ ...whole, ...change }, given, { askedBy, now: addMinutes(at, minutes) }, ruleset)
  expect(repeats({ q1: true })).toBe(true)
  expect(repeats({ q1: true, q2: false, q6: false }, {}, 60)).toBe(true)
  expect(repeats({ q1: true }, {}, 61)).toBe(false)
  expect(repeats({ q1: false, q2: false, q6: false })).toBe(false)
  expect(repeats({ q1: true }, { closedAt: at })).toBe(false)
  expect(repeats({ q1: true }, { completedAt: null })).toBe(false)
  expect(repeats({ q1: true }, {}, 1, 'clinician')).toBe(false)
})

test('alone, a yes stays a yes and the later no is kept beside it; a no becomes a yes', () => {
  const { answers, changes } = addAnswers({ answers: { q1: true, q2: false }, changes: [] }, { q1: false, q2: true, q6: false }, { at, by })
  expect(answers).toEqual({ q1: true, q2: true, q6: false })
  expect(changes).toEqual([
    { question: 'q1', from: true, to: false, stands: false, at: at.toISOString(), by },
    { question: 'q2', from: false, to: true, stands: true, at: at.toISOString(), by },
  ])
  expect(addAnswers({ answers, changes }, answers, { at, by })).toEqual({ answers, changes })
})

test('the level only rises, and from moderate on it stays until it is closed', () => {
  expect(levelAfter('past_month', { q1: true }, 'none')).toBe('low')
  expect(levelAfter('past_month', { q1: false, q2: false, q6: false }, 'high')).toBe('high')
  expect(levelAfter('past_month', { q2: true, q3: true }, 'low')).toBe('moderate')
  expect((['none', 'low', 'moderate', 'high'] as const).map(staysOpen)).toEqual([false, false, true, true])
})

test('a level is higher than those below it, and not than itself', () => {
  expect([isHigherLevel('low', 'none'), isHigherLevel('low', 'low'), isHigherLevel('low', 'moderate')]).toEqual([true, false, false])
})

test('a question that is not answered again stays as it was, without a word about it', () => {
  const { answers, changes } = addAnswers({ answers: { q1: true, q2: false }, changes: [] }, { q6: false }, { at, by })
  expect(answers).toStrictEqual({ q1: true, q2: false, q6: false })
  expect(changes).toEqual([])
})
