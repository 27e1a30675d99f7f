import { expect, test } from 'vitest'
import { type CoverageForEstimate, lastAskedOn, payerSituationOn } from '@/lib/domain/billing/payer-situation'
import { commercial, coverage, enrolled, on } from '../coverage/facts'
import { answer, forEstimate, left, twentyPercent } from './facts'

const plan = (id: string, changes: Partial<CoverageForEstimate> = {}) => forEstimate({ ...commercial(), id }, changes)
const of = (program: CoverageForEstimate['program'], id: string = program) => forEstimate(coverage(program, { id }))
const ask = (...coverages: CoverageForEstimate[]) => payerSituationOn(on, { coverages, medicare: enrolled })
const who = (...coverages: CoverageForEstimate[]) => {
  const { first, second, bearer, medicaidSecond, coverageKnown } = ask(...coverages)
  return [first?.id ?? null, second?.id ?? null, bearer, medicaidSecond, coverageKnown]
}

test('a plan pays first and another after it; nobody pays where nothing is on file', () => {
  expect(who(plan('one'))).toEqual(['one', null, 'plan', false, true])
  expect(who(plan('one', { priority: 1 }), plan('two', { priority: 2 }))).toEqual(['one', 'two', 'plan', false, true])
  expect(who()).toEqual([null, null, 'client', false, false])
  expect(who(of('self_pay'))).toEqual([null, null, 'client', false, true])
})

test('Medicaid pays what a plan before it leaves, and all of it where there is none; the VA pays beside nobody', () => {
  expect(who(of('medicaid'))).toEqual(['medicaid', null, 'medicaid', false, true])
  expect(who(of('medicaid'), plan('one'))).toEqual(['one', 'medicaid', 'plan', true, true])
  expect(who(of('va'), plan('one'))).toEqual(['va', null, 'va', false, true])
})

test('a plan was last asked on the day of its latest answer', () => {
  expect(lastAskedOn(plan('one'))).toBe('2026-11-20')
  expect(
    lastAskedOn(plan('one', { answers: [answer(twentyPercent, left(0)), answer(twentyPercent, left(0), { saidOn: '2026-11-25' })] })),
  ).toBe('2026-11-25')
  expect(lastAskedOn(plan('one', { answers: [] }))).toBeNull()
})
