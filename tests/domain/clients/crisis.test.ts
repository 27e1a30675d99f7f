import { expect, test } from 'vitest'
import { type CrisisFacts, ruleCrisis } from '@/lib/domain/clients/crisis'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 15, minutes))
const quiet: CrisisFacts = {
  open: null,
  highClosedAt: null,
  askedByClinician: null,
  moderateOpenedOn: null,
  planReviewedOn: null,
  latest: { at: at(0), level: 'none', isComplete: true },
  answeredAt: at(0),
}
const said = (change: Partial<CrisisFacts>) => ruleCrisis({ ...quiet, ...change }).map(({ code, effect }) => `${effect} ${code}`)

test('nothing is said of a client without danger, nor of one never asked', () => {
  expect(said({})).toEqual([])
  expect(said({ latest: null, answeredAt: null })).toEqual([])
})

test('an open high one stops, whatever was answered later', () => {
  expect(said({ open: 'high' })).toEqual(['refuse CRISIS_OPEN'])
  expect(ruleCrisis({ ...quiet, open: 'high' })[0]?.overridableBy).toEqual([])
})

test('a closed high one waits until a clinician has asked again after the close, with a level below high', () => {
  const closed = { highClosedAt: at(10) }
  expect(said(closed)).toEqual(['hold CSSRS_AFTER_CRISIS'])
  expect(said({ ...closed, askedByClinician: { at: at(9), level: 'none' } })).toEqual(['hold CSSRS_AFTER_CRISIS'])
  expect(said({ ...closed, askedByClinician: { at: at(10), level: 'none' } })).toEqual(['hold CSSRS_AFTER_CRISIS'])
  expect(said({ ...closed, askedByClinician: { at: at(11), level: 'high' } })).toEqual(['hold CSSRS_AFTER_CRISIS'])
  expect(said({ ...closed, askedByClinician: { at: at(11), level: 'low' } })).toEqual([])
})

test('a moderate one waits for its close and for a safety plan looked at since', () => {
  expect(said({ open: 'moderate', planReviewedOn: '2026-11-23' })).toEqual(['hold CSSRS_MODERATE'])
  const closed: Partial<CrisisFacts> = { moderateOpenedOn: '2026-11-23', latest: { at: at(0), level: 'moderate', isComplete: true } }
  expect(said(closed)).toEqual(['hold SAFETY_PLAN_MISSING'])
  expect(said({ ...closed, planReviewedOn: '2026-11-22' })).toEqual(['hold SAFETY_PLAN_MISSING'])
  expect(said({ ...closed, planReviewedOn: '2026-11-23' })).toEqual(['warn CSSRS_MODERATE_REVIEWED'])
  expect(said({ ...closed, latest: quiet.latest })).toEqual(['hold SAFETY_PLAN_MISSING'])
  expect(said({ ...closed, latest: quiet.latest, planReviewedOn: '2026-11-23' })).toEqual([])
})

test('low is said, and unfinished questions wait', () => {
  expect(said({ latest: { at: at(0), level: 'low', isComplete: true } })).toEqual(['warn CSSRS_LOW'])
  expect(said({ latest: { at: at(0), level: 'low', isComplete: false } })).toEqual(['hold CSSRS_INCOMPLETE', 'warn CSSRS_LOW'])
})
