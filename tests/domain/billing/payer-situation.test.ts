import { expect, test } from 'vitest'
import { type CoverageForEstimate, payerSituationOn } from '@/lib/domain/billing/payer-situation'
import { commercial, coverage, enrolled, on } from '../coverage/facts'
import { forEstimate } from './facts'

const plan = (id: string, changes: Partial<CoverageForEstimate> = {}) => forEstimate({ ...commercial(), id }, changes)
const of = (program: CoverageForEstimate['program'], id: string = program) => forEstimate(coverage(program, { id }))
const ask = (...coverages: CoverageForEstimate[]) => payerSituationOn(on, { coverages, medicare: enrolled, today: '2026-11-22' })
const who = (...coverages: CoverageForEstimate[]) => {
  const { first, second, plan: given, coverageKnown } = ask(...coverages)
  return [first?.id ?? null, second?.id ?? null, given.payer, given.secondary?.kind ?? null, coverageKnown]
}

test('a plan pays first and another after it; nobody pays where nothing is on file', () => {
  expect(who(plan('one'))).toEqual(['one', null, 'plan', null, true])
  expect(who(plan('one', { priority: 1 }), plan('two', { priority: 2 }))).toEqual(['one', 'two', 'plan', 'plan', true])
  expect(who()).toEqual([null, null, 'none', null, false])
  expect(who(of('self_pay'))).toEqual([null, null, 'none', null, true])
})

test('Medicaid pays what a plan before it leaves, and all of it where there is none; the VA pays beside nobody', () => {
  expect(who(of('medicaid'))).toEqual(['medicaid', null, 'medicaid', null, true])
  expect(who(of('medicaid'), plan('one'))).toEqual(['one', 'medicaid', 'plan', 'medicaid', true])
  expect(who(of('va'), plan('one'))).toEqual(['va', null, 'va', null, true])
})

test('benefits nobody has asked for leave everything to the client', () => {
  const { plan: given } = ask(plan('one', { benefits: null }))
  expect([given.costShare, given.left.deductible, given.reset]).toEqual([{ kind: 'coinsurance', rate: 10_000 }, 0, null])
})
