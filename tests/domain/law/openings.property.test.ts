import { describe, expect, test } from 'vitest'
import { fc } from '@/tests/support/property'
import { askedVisit, differencesOfCycles, differencesOfMoves, differencesOfVisits } from './openings-oracle'
import { randomPractice } from './random-practice'

const RUNS = 40

describe('what is listed as open is what the law lets be booked, minute by minute', () => {
  test('single visits, with anybody or somebody', () => {
    fc.assert(
      fc.property(randomPractice, askedVisit, (practice, asked) => {
        expect(differencesOfVisits(practice, asked)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('visits that are moved', () => {
    fc.assert(
      fc.property(randomPractice, askedVisit, (practice, asked) => {
        expect(differencesOfMoves(practice, asked)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('whole cycles', () => {
    fc.assert(
      fc.property(randomPractice, fc.integer(), (practice, seed) => {
        expect(differencesOfCycles(practice, seed)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
