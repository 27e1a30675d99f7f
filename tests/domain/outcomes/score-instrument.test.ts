import { expect, test } from 'vitest'
import { instruments, mostPoints, type ScoredKind } from '@/lib/domain/outcomes/instrument'
import { type ScoreSource, scoreInstrument } from '@/lib/domain/outcomes/score-instrument'
import { ruleset } from '../credentials/fixtures'

const onScreen: ScoreSource = { source: 'screen' }
const onPaper: ScoreSource = { source: 'paper' }

const score = (kind: ScoredKind, answers: readonly (number | null)[], source: ScoreSource = onScreen) => {
  const result = scoreInstrument(kind, answers, source, ruleset)
  if (result.status !== 'scored') throw new Error(`not scored: ${JSON.stringify(result)}`)
  return result.score
}

/** Answers of a questionnaire that add up to `total`. */
const adding = (kind: ScoredKind, total: number) => {
  const most = instruments[kind].choices.length - 1
  return instruments[kind].items.map((_, index) => Math.max(0, Math.min(most, total - index * most)))
}

test('the questionnaires have the length and range of the published ones', () => {
  expect(instruments.phq9.items).toHaveLength(9)
  expect(instruments.gad7.items).toHaveLength(7)
  expect(instruments.pcl5.items).toHaveLength(20)
  expect([mostPoints('phq9'), mostPoints('gad7'), mostPoints('pcl5')]).toEqual([27, 21, 80])
})

test.each([
  ['phq9', 0, 'minimal', false],
  ['phq9', 4, 'minimal', false],
  ['phq9', 5, 'mild', false],
  ['phq9', 9, 'mild', false],
  ['phq9', 10, 'moderate', true],
  ['phq9', 14, 'moderate', true],
  ['phq9', 15, 'moderately_severe', true],
  ['phq9', 19, 'moderately_severe', true],
  ['phq9', 20, 'severe', true],
  ['phq9', 27, 'severe', true],
  ['gad7', 4, 'minimal', false],
  ['gad7', 5, 'mild', false],
  ['gad7', 9, 'mild', false],
  ['gad7', 10, 'moderate', true],
  ['gad7', 14, 'moderate', true],
  ['gad7', 15, 'severe', true],
  ['gad7', 21, 'severe', true],
  ['pcl5', 32, 'below_cut', false],
  ['pcl5', 33, 'at_cut', true],
  ['pcl5', 80, 'at_cut', true],
] as const)('%s %i is %s, positive: %s', (kind, total, band, positive) => {
  expect(score(kind, adding(kind, total))).toMatchObject({ total, band, positive })
})

test('T45 PCL-5 of 33 with one B, one C, two D and two E items at two or more is positive by both rules', () => {
  const answers = [4, 1, 1, 1, 1, 4, 1, 4, 4, 1, 1, 1, 1, 1, 4, 3, 0, 0, 0, 0]
  expect(answers.reduce<number>((sum, answer) => sum + answer, 0)).toBe(33)
  expect(score('pcl5', answers)).toMatchObject({ total: 33, positive: true, provisional: true, clusters: { B: 8, C: 5, D: 13, E: 7 } })
  // Neither rule goes without its last point: one point less misses the total, any of the six items below two misses its cluster.
  expect(score('pcl5', answers.with(1, 0))).toMatchObject({ total: 32, positive: false, provisional: true })
  for (const item of [0, 5, 7, 8, 14, 15]) expect(score('pcl5', answers.with(item, 1)).provisional).toBe(false)
  // A result is a screen: it has no field for a diagnosis.
  expect(Object.keys(score('pcl5', answers)).sort()).toEqual(['band', 'clusters', 'flags', 'kind', 'positive', 'provisional', 'total'])
})

test('an answer of exactly two counts in its cluster, one of one does not', () => {
  const barely = [2, 0, 0, 0, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0]
  expect(score('pcl5', barely)).toMatchObject({ total: 12, positive: false, provisional: true })
  for (const item of [0, 5, 7, 8, 14, 15]) expect(score('pcl5', barely.with(item, 1)).provisional).toBe(false)
})

test.each([
  ['B', 0],
  ['C', 5],
  ['D', 7],
  ['E', 14],
] as const)('without enough of cluster %s it is not provisional, whatever the total', (_, place) => {
  const answers = Array.from({ length: 20 }, () => 4)
  const empty = place === 0 ? [0, 1, 2, 3, 4] : place === 5 ? [5, 6] : place === 7 ? [7, 8, 9, 10, 11, 12] : [14, 15, 16, 17, 18]
  for (const index of empty) answers[index] = 1
  expect(score('pcl5', answers)).toMatchObject({ positive: true, provisional: false })
})

test('item nine is flagged, for the PHQ-9 only', () => {
  expect(score('phq9', [0, 0, 0, 0, 0, 0, 0, 0, 1]).flags).toEqual(['item_nine'])
  expect(score('phq9', [3, 3, 3, 3, 3, 3, 3, 3, 0]).flags).toEqual([])
})

test('on screen every item is asked', () => {
  expect(scoreInstrument('phq9', [1, 1, 1, 1, 1, 1, 1, 1, null], onScreen, ruleset)).toEqual({
    status: 'invalid',
    missing: [8],
    outOfRange: [],
  })
  expect(scoreInstrument('gad7', [1], onScreen, ruleset)).toMatchObject({ status: 'invalid', missing: [1, 2, 3, 4, 5, 6] })
})

test('on paper two missing are filled in by the mean, three are too many', () => {
  expect(score('phq9', [2, 2, 2, 2, 2, 2, 2, null, null], onPaper)).toMatchObject({ total: 18, flags: ['imputed'] })
  expect(score('gad7', [1, 1, 1, 1, 1, 2, null], onPaper)).toMatchObject({ total: 8, flags: ['imputed'] })
  expect(scoreInstrument('phq9', [2, 2, 2, 2, 2, 2, null, null, null], onPaper, ruleset).status).toBe('invalid')
})

test('PCL-5 with a missing answer counts only when a clinician accepts it', () => {
  const answers = [null, ...Array.from({ length: 19 }, () => 2)]
  expect(scoreInstrument('pcl5', answers, onPaper, ruleset).status).toBe('invalid')
  expect(score('pcl5', answers, { source: 'paper', clinicianAccepts: true })).toMatchObject({ total: 38, flags: ['incomplete_accepted'] })
  expect(
    score(
      'pcl5',
      answers.map(() => 2),
      onPaper,
    ).flags,
  ).toEqual([])
  expect(scoreInstrument('pcl5', [], { source: 'paper', clinicianAccepts: true }, ruleset).status).toBe('invalid')
})

test.each([4, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no answer to a PHQ-9 item', (answer) => {
  expect(scoreInstrument('phq9', [answer, 0, 0, 0, 0, 0, 0, 0, 0], onScreen, ruleset)).toMatchObject({ status: 'invalid', outOfRange: [0] })
})

test('an answer too many is noticed', () => {
  expect(scoreInstrument('gad7', [0, 0, 0, 0, 0, 0, 0, 0], onScreen, ruleset)).toMatchObject({ status: 'invalid', outOfRange: [7] })
})

test('a cluster counts what was answered: one that is left out adds nothing', () => {
  const answers = [null, ...Array.from({ length: 19 }, () => 2)]
  expect(score('pcl5', answers, { source: 'paper', clinicianAccepts: true }).clusters).toEqual({ B: 8, C: 4, D: 14, E: 12 })
})

test('a blank after the last question is no missing answer, and the mean fills in the questions only', () => {
  expect(score('gad7', [1, 1, 1, 1, 1, 1, 1, null])).toMatchObject({ total: 7, flags: [] })
  expect(score('gad7', [1, 1, 1, 1, 1, 1, null, null], onPaper)).toMatchObject({ total: 7, flags: ['imputed'] })
  expect(scoreInstrument('gad7', [1, 1, 1, 1, 1, 1, null, null], onScreen, ruleset)).toMatchObject({ missing: [6] })
})

test('only the PCL-5 has clusters', () => {
  for (const kind of ['phq9', 'gad7'] as const) expect(score(kind, adding(kind, 20))).toMatchObject({ provisional: null, clusters: null })
})
