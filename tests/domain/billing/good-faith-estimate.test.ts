import { expect, test } from 'vitest'
import {
  disputeDueOn,
  type EstimateFacts,
  estimateClock,
  isDisputable,
  isOwedEstimate,
  requestedEstimateDueOn,
  ruleGoodFaithEstimate,
} from '@/lib/domain/billing/good-faith-estimate'
import { toCents } from '@/lib/domain/money'
import type { LocalDate } from '@/lib/domain/time/local'
import { commercial, coverage, ruleset, said } from '../coverage/facts'

const clock = (scheduledOn: LocalDate, serviceOn: LocalDate) => estimateClock({ scheduledOn, serviceOn }, ruleset)

test('T106 four business days ahead over Thanksgiving', () => {
  expect(clock('2026-11-23', '2026-11-30')).toEqual({ required: true, businessDays: 4, dueOn: '2026-11-24', revisedBy: '2026-11-27' })
})

test('ten business days ahead leave three', () => {
  expect(clock('2026-12-01', '2026-12-15')).toEqual({ required: true, businessDays: 10, dueOn: '2026-12-04', revisedBy: '2026-12-14' })
  expect(clock('2026-12-01', '2026-12-14')).toMatchObject({ businessDays: 9, dueOn: '2026-12-02' })
})

test('T108 two business days ahead: none is required, one asked for is due in three', () => {
  expect(clock('2026-11-24', '2026-11-27')).toMatchObject({ required: false, businessDays: 2, dueOn: null })
  expect(requestedEstimateDueOn('2026-11-25', ruleset)).toBe('2026-12-01')
})

test('three business days are the fewest', () => {
  expect(clock('2026-12-01', '2026-12-04')).toMatchObject({ required: true, businessDays: 3, dueOn: '2026-12-02' })
  expect(clock('2026-12-01', '2026-12-01')).toMatchObject({ required: false, businessDays: 0 })
})

const facts: EstimateFacts = {
  on: '2026-12-15',
  scheduledOn: '2026-12-01',
  today: '2026-12-02',
  coverages: [coverage('self_pay')],
  hasExtendedCare: true,
  usesPlan: false,
  requestedOn: null,
  givenOn: null,
  coversUntil: null,
  scopeChanged: false,
}
const ask = (changes: Partial<EstimateFacts> = {}) => said(ruleGoodFaithEstimate({ ...facts, ...changes }, ruleset))

test('who is owed one: without a plan, or for extended care; not under Medicaid, VA or Medicare', () => {
  const owed = (coverages: EstimateFacts['coverages'], hasExtendedCare: boolean, usesPlan = true) =>
    isOwedEstimate({ on: facts.on, coverages, hasExtendedCare, usesPlan })
  expect([owed([commercial()], true), owed([commercial()], false), owed([commercial()], false, false), owed([], false)]).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect(['medicaid', 'va', 'medicare'].map((program) => owed([coverage(program as 'medicaid')], true, false))).toEqual([
    false,
    false,
    false,
  ])
})

test('it is due, then late, then given', () => {
  expect(ask()).toEqual(['warn ESTIMATE_DUE'])
  expect(ask({ today: '2026-12-04' })).toEqual(['warn ESTIMATE_DUE'])
  expect(ask({ today: '2026-12-05' })).toEqual(['hold ESTIMATE_LATE'])
  expect(ask({ today: '2026-12-05', givenOn: '2026-12-04' })).toEqual([])
})

test('soon and not asked for, nothing is due; asked for, it is', () => {
  expect(ask({ on: '2026-12-03' })).toEqual([])
  expect(ruleGoodFaithEstimate({ ...facts, on: '2026-12-03', requestedOn: '2026-12-01' }, ruleset)[0]?.params).toEqual({
    dueOn: '2026-12-04',
  })
})

test('another scope needs a new one a business day before', () => {
  expect(ask({ givenOn: '2026-12-02', scopeChanged: true, today: '2026-12-14' })).toEqual(['warn ESTIMATE_REVISION_DUE'])
  expect(ask({ givenOn: '2026-12-02', scopeChanged: true, today: '2026-12-15' })).toEqual(['hold ESTIMATE_REVISION_LATE'])
})

test('one for repeated visits reaches the visit and no further than a year', () => {
  expect(ask({ givenOn: '2026-12-02', coversUntil: '2026-12-14' })).toEqual(['hold ESTIMATE_NOT_LONG_ENOUGH'])
  expect(ask({ givenOn: '2026-12-02', coversUntil: '2027-12-02' })).toEqual([])
  expect(ask({ givenOn: '2026-12-02', coversUntil: '2027-12-03' })).toEqual(['refuse ESTIMATE_TOO_LONG'])
})

test('a Medicaid client who asks is told that there is nothing to estimate', () => {
  expect(ask({ coverages: [coverage('medicaid')], requestedOn: '2026-12-01' })).toEqual(['warn ESTIMATE_NOT_NEEDED'])
})

test('a bill of 400 above can be disputed, for 120 days', () => {
  const disputable = (billed: number) => isDisputable({ expected: toCents(24_200), billed: toCents(billed) }, ruleset)
  expect([disputable(64_199), disputable(64_200)]).toEqual([false, true])
  expect(disputeDueOn('2026-12-01', ruleset)).toBe('2027-03-31')
})

test('a Medicaid client who has not asked hears nothing of estimates', () => {
  expect(ask({ coverages: [coverage('medicaid')] })).toEqual([])
})

test('one that reaches the very day of the visit is long enough', () => {
  expect(ask({ givenOn: '2026-12-02', coversUntil: facts.on })).toEqual([])
})
