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
