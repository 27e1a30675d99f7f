import { expect, test } from 'vitest'
import { baselineOf, type OutcomeResponse } from '@/lib/domain/outcomes/response-record'
import { ruleset } from '../credentials/fixtures'

const taken = (instant: string, total: number): OutcomeResponse => ({ kind: 'phq9', total, takenAt: new Date(instant), itemNine: 0 })
const dose = new Date('2026-12-01T16:00Z')

test('the baseline is the last answer before the first dose', () => {
  const responses = [taken('2026-11-25T16:00Z', 18), taken('2026-11-30T16:00Z', 17), taken('2026-12-02T16:00Z', 9)]
  expect(baselineOf(responses, 'phq9', dose, ruleset)?.total).toBe(17)
})

test('fourteen days old to the minute still counts, a minute more does not', () => {
  expect(baselineOf([taken('2026-11-17T16:00Z', 18)], 'phq9', dose, ruleset)?.total).toBe(18)
  expect(baselineOf([taken('2026-11-17T15:59Z', 18)], 'phq9', dose, ruleset)).toBeNull()
})

test('before any dose the latest answer stands in', () => {
  expect(baselineOf([taken('2026-10-01T16:00Z', 18), taken('2026-10-20T16:00Z', 16)], 'phq9', null, ruleset)?.total).toBe(16)
  expect(baselineOf([], 'gad7', null, ruleset)).toBeNull()
})

test('an answer at the minute of the dose is still one before it, a minute later not', () => {
  expect(baselineOf([taken('2026-12-01T16:00Z', 17)], 'phq9', dose, ruleset)?.total).toBe(17)
  expect(baselineOf([taken('2026-12-01T16:01Z', 17)], 'phq9', dose, ruleset)).toBeNull()
})

test('answers given in the wrong order, or to another questionnaire, do not mislead', () => {
  const late = taken('2026-11-30T16:00Z', 17)
  const early = taken('2026-11-25T16:00Z', 18)
  const other = { ...taken('2026-12-01T15:00Z', 3), kind: 'gad7' } as const
  for (const responses of [
    [late, early, other],
    [other, early, late],
  ]) {
    expect(baselineOf(responses, 'phq9', dose, ruleset)).toBe(late)
    expect(baselineOf(responses, 'phq9', null, ruleset)).toBe(late)
  }
})
