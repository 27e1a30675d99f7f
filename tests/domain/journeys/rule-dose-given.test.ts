import { expect, test } from 'vitest'
import { type DoseGivenFacts, ruleDoseGiven } from '@/lib/domain/journeys/rule-dose-given'
import { inWords, order } from './facts'

const codes = (facts: Partial<DoseGivenFacts>) =>
  inWords(ruleDoseGiven({ order: order(), route: 'lozenge', doseMg: 100, reason: null, ...facts }))

test('what was ordered is recorded', () => {
  expect(codes({})).toEqual([])
})

test('never more than ordered, and never nothing', () => {
  expect(codes({ doseMg: 100.5 })).toEqual(['refuse DOSE_NOT_AS_ORDERED'])
  expect(codes({ doseMg: 0 })).toEqual(['refuse DOSE_NOT_AS_ORDERED'])
  expect(codes({ doseMg: Number.NaN })).toEqual(['refuse DOSE_NOT_AS_ORDERED'])
})

test('a dose smaller than a milligram is one, as small as it is', () => {
  const reason = 'Client wished to start lower.'
  expect(codes({ doseMg: 1, reason })).toEqual([])
  expect(codes({ doseMg: 0.5, reason })).toEqual([])
})

test('less than ordered says why', () => {
  expect(codes({ doseMg: 50 })).toEqual(['hold DOSE_BELOW_ORDER_WITHOUT_REASON'])
  expect(codes({ doseMg: 50, reason: '  ' })).toEqual(['hold DOSE_BELOW_ORDER_WITHOUT_REASON'])
  expect(codes({ doseMg: 50, reason: 'Client wished to start lower.' })).toEqual([])
})

test('no dose without an order in force for the route', () => {
  expect(codes({ order: null })).toEqual(['refuse DOSE_WITHOUT_ORDER'])
  expect(codes({ order: order({ status: 'superseded' }) })).toEqual(['refuse DOSE_WITHOUT_ORDER'])
  expect(codes({ route: 'im' })).toEqual(['refuse DOSE_WITHOUT_ORDER'])
})
