import { describe, expect, test } from 'vitest'
import {
  acknowledgeBy,
  type CssrsAnswers,
  cssrsActions,
  cssrsLevels,
  cssrsQuestions,
  cssrsWording,
  nextCssrsQuestion,
  showsCrisisText,
  triageCssrs,
} from '@/lib/domain/clients/cssrs'
import { ruleset } from '../credentials/fixtures'

/** Answers the screener as it asks, saying yes to what is named. */
function walk(form: 'past_month' | 'since_last_contact', yes: readonly string[]) {
  let answers: CssrsAnswers = {}
  const asked: string[] = []
  for (let question = nextCssrsQuestion(form, answers); question !== null; question = nextCssrsQuestion(form, answers)) {
    asked.push(question)
    answers = { ...answers, [question]: yes.includes(question) }
  }
  return { asked, ...triageCssrs(form, answers) }
}

describe('which questions are asked', () => {
  test('no to the second skips to the sixth', () => {
    expect(walk('past_month', []).asked).toEqual(['q1', 'q2', 'q6'])
    expect(walk('past_month', ['q1']).asked).toEqual(['q1', 'q2', 'q6'])
  })

  test('yes to the second asks the next three', () => {
    expect(walk('past_month', ['q2']).asked).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'])
  })

  test('yes to the sixth asks when, on the form of the past month only', () => {
    expect(walk('past_month', ['q6']).asked).toEqual(['q1', 'q2', 'q6', 'q6Recent'])
    expect(walk('since_last_contact', ['q6']).asked).toEqual(['q1', 'q2', 'q6'])
  })
})

describe('the level', () => {
  test.each([
    [[], 'none'],
    [['q1'], 'low'],
    [['q2'], 'low'],
    [['q1', 'q2'], 'low'],
    [['q2', 'q3'], 'moderate'],
    [['q6'], 'moderate'],
    [['q2', 'q4'], 'high'],
    [['q2', 'q5'], 'high'],
    [['q6', 'q6Recent'], 'high'],
    [['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q6Recent'], 'high'],
  ] as const)('yes to %j is %s', (yes, level) => {
    expect(walk('past_month', yes)).toMatchObject({ level, isComplete: true })
  })

  test('T38 yes to the first only is low', () => {
    expect(walk('past_month', ['q1']).level).toBe('low')
  })

  test('T40 yes to the second and the fourth is high', () => {
    expect(walk('past_month', ['q2', 'q4']).level).toBe('high')
  })

  test('behavior since the last contact is recent', () => {
    expect(walk('since_last_contact', ['q6']).level).toBe('high')
  })

  test('behavior is taken as recent until the client has said when', () => {
    expect(triageCssrs('past_month', { q1: false, q2: false, q6: true })).toEqual({ level: 'high', isComplete: false })
    expect(triageCssrs('past_month', { q1: false, q2: false, q6: true, q6Recent: false })).toEqual({ level: 'moderate', isComplete: true })
  })

  test('a level is there before the end, and an answer taken back does not hide another', () => {
    expect(triageCssrs('past_month', { q1: true })).toEqual({ level: 'low', isComplete: false })
    expect(triageCssrs('past_month', { q1: false, q2: false, q4: true, q6: false }).level).toBe('high')
  })
})

test('the crisis text is there from the first yes', () => {
  expect(showsCrisisText({})).toBe(false)
  expect(showsCrisisText({ q1: false, q2: false })).toBe(false)
  expect(showsCrisisText({ q1: true })).toBe(true)
})

test('what each level asks of people, and by when', () => {
  expect(cssrsActions.high).toEqual(
    expect.arrayContaining(['stay_with_client', 'crisis_guide', 'no_dosing', 'tell_prescriber', 'tell_primary']),
  )
  expect(cssrsActions.none).toEqual([])
  const takenAt = new Date('2026-12-01T15:00Z')
  const minutes = cssrsLevels.map(
    (level) => ((acknowledgeBy(level, takenAt, ruleset)?.getTime() ?? takenAt.getTime()) - takenAt.getTime()) / 60_000,
  )
  expect(minutes).toEqual([0, 1440, 120, 15])
})

test('every question that is asked has its wording', () => {
  for (const question of cssrsQuestions) expect(cssrsWording('past_month', question)).not.toBeNull()
  expect(cssrsWording('since_last_contact', 'q6Recent')).toBeNull()
  expect(cssrsWording('since_last_contact', 'q6')).not.toBe(cssrsWording('past_month', 'q6'))
})

test('since the last contact every question but the last has its wording', () => {
  for (const question of cssrsQuestions.filter((one) => one !== 'q6Recent'))
    expect(cssrsWording('since_last_contact', question)).toMatch(/\?$/)
})
