import { expect, test } from 'vitest'
import { triageCssrs } from '@/lib/domain/clients/cssrs'
import { type CssrsFacts, ruleCssrs } from '@/lib/domain/clients/rule-cssrs'
import { said } from '../credentials/fixtures'

const ask = (answers: Parameters<typeof triageCssrs>[1], given: Partial<CssrsFacts> = {}) =>
  said(ruleCssrs({ triage: triageCssrs('past_month', answers), reviewedByClinician: false, safetyPlanOnFile: false, ...given }))
const no = { q1: false, q2: false, q6: false } as const

test('T38 low goes ahead, said out loud', () => {
  expect(ask({ ...no, q1: true })).toEqual(['warn CSSRS_LOW'])
  expect(ask(no)).toEqual([])
})

test('T40 high refuses, and no review lifts it', () => {
  const high = { ...no, q2: true, q3: false, q4: true, q5: false }
  expect(ask(high)).toEqual(['refuse CSSRS_HIGH'])
  expect(ask(high, { reviewedByClinician: true, safetyPlanOnFile: true })).toEqual(['refuse CSSRS_HIGH'])
})

test('moderate waits for a clinician and a safety plan, both', () => {
  const moderate = { ...no, q2: true, q3: true, q4: false, q5: false }
  expect(ask(moderate)).toEqual(['hold CSSRS_MODERATE'])
  expect(ask(moderate, { reviewedByClinician: true })).toEqual(['hold CSSRS_MODERATE'])
  expect(ask(moderate, { safetyPlanOnFile: true })).toEqual(['hold CSSRS_MODERATE'])
  expect(ask(moderate, { reviewedByClinician: true, safetyPlanOnFile: true })).toEqual(['warn CSSRS_MODERATE_REVIEWED'])
})

test('unfinished waits, and what it already says is said', () => {
  expect(ask({})).toEqual(['hold CSSRS_INCOMPLETE'])
  expect(ask({ q2: true, q4: true })).toEqual(['hold CSSRS_INCOMPLETE', 'refuse CSSRS_HIGH'])
})
