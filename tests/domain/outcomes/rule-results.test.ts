import { expect, test } from 'vitest'
import type { OutcomeResponse } from '@/lib/domain/outcomes/response-record'
import { type ResultsFacts, ruleResults } from '@/lib/domain/outcomes/rule-results'
import { ruleset, said } from '../credentials/fixtures'

const at = (day: number) => new Date(Date.UTC(2026, 8, day, 15))
const phq = (day: number, total: number, itemNine = 0): OutcomeResponse => ({ kind: 'phq9', total, takenAt: at(day), itemNine })
/** Journeys on the 1st, 8th, 15th and 22nd of September. */
const doses = [1, 8, 15, 22].map(at)

const ask = (responses: readonly OutcomeResponse[], given: Partial<ResultsFacts> = {}) =>
  ruleResults({ kind: 'phq9', responses, doses, evaluatedAt: null, timeZone: 'America/Chicago', ...given }, ruleset)

test('S0-33 no response after three journeys asks for an evaluation; after two not yet', () => {
  const baseline = phq(-2, 18)
  expect(said(ask([baseline, phq(13, 12)]))).toEqual([])
  expect(said(ask([baseline, phq(20, 12)]))).toEqual(['warn NO_RESPONSE_YET'])
  expect(said(ask([baseline, phq(20, 9)]))).toEqual([])
  expect(ask([baseline, phq(27, 12)])[0]?.params).toEqual({ kind: 'phq9', journeys: 4 })
})

test('once evaluated, it is silent until the next answer', () => {
  const responses = [phq(-2, 18), phq(20, 12)]
  expect(said(ask(responses, { evaluatedAt: at(21) }))).toEqual([])
  expect(said(ask([...responses, phq(25, 12)], { evaluatedAt: at(21) }))).toEqual(['warn NO_RESPONSE_YET'])
})

test('worse by five points than the baseline or the last time is seen within the week', () => {
  const findings = ask([phq(-2, 14), phq(3, 19)])
  expect(said(findings)).toEqual(['warn WORSE_BY_AS_MUCH_AS_MATTERS'])
  expect(findings[0]?.params).toEqual({ kind: 'phq9', points: 5, reviewOn: '2026-09-10' })
  expect(said(ask([phq(-2, 14), phq(3, 18)]))).toEqual([])
  expect(said(ask([phq(-2, 14), phq(3, 9), phq(6, 14)]))).toEqual(['warn WORSE_BY_AS_MUCH_AS_MATTERS'])
})

test('a higher ninth answer is seen even when the total falls', () => {
  expect(said(ask([phq(-2, 18, 0), phq(3, 14, 1)]))).toEqual(['warn ITEM_NINE_ROSE'])
  expect(said(ask([phq(-2, 18, 2), phq(3, 14, 2)]))).toEqual([])
})

test('response, then a rise that matters, offers a follow-up', () => {
  const responded = [phq(-2, 18), phq(10, 8), phq(16, 10)]
  expect(said(ask([...responded, phq(25, 12)]))).toEqual([])
  expect(said(ask([...responded, phq(25, 13)]))).toEqual(['warn RELAPSE_AFTER_RESPONSE'])
})

test('without answers, or without a baseline, nothing is concluded', () => {
  expect(ask([])).toEqual([])
  expect(said(ask([phq(-30, 18), phq(20, 12)]))).toEqual([])
})

test('GAD-7 and PCL-5 follow their own numbers', () => {
  const gad = (day: number, total: number): OutcomeResponse => ({ kind: 'gad7', total, takenAt: at(day), itemNine: null })
  expect(said(ask([gad(-2, 10), gad(3, 14)], { kind: 'gad7' }))).toEqual(['warn WORSE_BY_AS_MUCH_AS_MATTERS'])
  const pcl = (day: number, total: number): OutcomeResponse => ({ kind: 'pcl5', total, takenAt: at(day), itemNine: null })
  expect(said(ask([pcl(-2, 50), pcl(20, 41)], { kind: 'pcl5' }))).toEqual(['warn NO_RESPONSE_YET'])
  expect(said(ask([pcl(-2, 50), pcl(20, 40)], { kind: 'pcl5' }))).toEqual([])
})

test('what was looked at the moment it was answered is looked at', () => {
  const responses = [phq(-2, 18), phq(20, 12)]
  expect(said(ask(responses, { evaluatedAt: at(20) }))).toEqual([])
  expect(said(ask(responses, { evaluatedAt: at(19) }))).toEqual(['warn NO_RESPONSE_YET'])
})

test('what counts as the beginning is the answer before the first journey, not before a later one', () => {
  expect(said(ask([phq(-2, 18), phq(5, 12), phq(20, 9)]))).toEqual([])
})

test('a journey counts once its medicine was taken before the answer', () => {
  expect(said(ask([phq(-2, 18), phq(15, 12)]))).toEqual([])
  expect(said(ask([phq(-2, 18), phq(16, 12)]))).toEqual(['warn NO_RESPONSE_YET'])
})

test('before any journey, and on the first answer, nothing is concluded', () => {
  expect(ask([phq(-5, 12), phq(-2, 15)], { doses: [] })).toEqual([])
  expect(ask([phq(-2, 18)])).toEqual([])
  expect(ask([phq(20, 18)])).toEqual([])
})

test('a low answer from before the baseline is no response', () => {
  expect(said(ask([phq(-9, 5), phq(-2, 18), phq(20, 12)]))).toEqual(['warn NO_RESPONSE_YET'])
})

test('a relapse is counted from the best answer since, whenever that was', () => {
  for (const between of [
    [phq(10, 5), phq(16, 9)],
    [phq(10, 9), phq(16, 5)],
  ]) {
    const relapse = ask([phq(-2, 18), ...between, phq(25, 10)]).find(({ code }) => code === 'RELAPSE_AFTER_RESPONSE')
    expect(relapse).toMatchObject({ effect: 'warn', params: { kind: 'phq9', points: 5 } })
    expect(said(ask([phq(-2, 18), ...between, phq(25, 9)]))).not.toContain('warn RELAPSE_AFTER_RESPONSE')
  }
})

test('a ninth answer where none was given before counts from nothing, a missing one does not rise', () => {
  const unanswered = (day: number, total: number): OutcomeResponse => ({ ...phq(day, total), itemNine: null })
  expect(said(ask([unanswered(-2, 18), phq(3, 14, 1)]))).toEqual(['warn ITEM_NINE_ROSE'])
  expect(said(ask([unanswered(-2, 18), phq(3, 14, 0)]))).toEqual([])
  expect(said(ask([unanswered(-2, 18), unanswered(3, 14)]))).toEqual([])
  expect(said(ask([phq(3, 14, 3)]))).toEqual([])
})
