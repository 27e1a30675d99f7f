import { expect, test } from 'vitest'
import { type EsketamineBlockFacts, ruleEsketamineBlock } from '@/lib/domain/journeys/rule-esketamine-block'
import { bookingFacts, instant, inWords } from './facts'

const codes = (facts: Partial<EsketamineBlockFacts>) => inWords(ruleEsketamineBlock({ ...bookingFacts(), route: 'esketamine', ...facts }))

test('T10 esketamine in a block of 90 minutes is refused', () => {
  expect(codes({ endsAt: instant('2026-12-01T17:30') })).toEqual(['refuse ESKETAMINE_BLOCK_TOO_SHORT'])
})

test('two hours after the dose are just enough', () => {
  expect(codes({ endsAt: instant('2026-12-01T18:00') })).toEqual([])
  expect(codes({ endsAt: instant('2026-12-01T17:59') })).toEqual(['refuse ESKETAMINE_BLOCK_TOO_SHORT'])
})

test('the two hours count from the dose, not from the start; a dose planned before the start counts from the start', () => {
  expect(codes({ endsAt: instant('2026-12-01T18:20'), plannedDoseAt: instant('2026-12-01T16:20') })).toEqual([])
  expect(codes({ endsAt: instant('2026-12-01T18:20'), plannedDoseAt: instant('2026-12-01T16:30') })).toEqual([
    'refuse ESKETAMINE_BLOCK_TOO_SHORT',
  ])
  expect(codes({ endsAt: instant('2026-12-01T18:00'), plannedDoseAt: instant('2026-12-01T15:00') })).toEqual([])
  expect(codes({ endsAt: instant('2026-12-01T17:30'), plannedDoseAt: instant('2026-12-01T15:00') })).toEqual([
    'refuse ESKETAMINE_BLOCK_TOO_SHORT',
  ])
})

test('the client is enrolled before the first dose', () => {
  expect(codes({ remsEnrolledOn: null })).toEqual(['hold ESKETAMINE_NOT_ENROLLED'])
})

test('other routes are not concerned', () => {
  expect(codes({ route: 'lozenge', endsAt: instant('2026-12-01T17:30'), remsEnrolledOn: null })).toEqual([])
})
