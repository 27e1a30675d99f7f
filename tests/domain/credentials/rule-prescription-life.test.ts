import { expect, test } from 'vitest'
import { type PrescriptionLifeFacts, rulePrescriptionLife } from '@/lib/domain/credentials/rule-prescription-life'
import { lastLawfulDay } from '@/lib/domain/journeys/dose-order'
import { ruleset, said } from './fixtures'

const ask = (given: Partial<PrescriptionLifeFacts>) =>
  said(rulePrescriptionLife({ issuedOn: '2026-06-01', refillsUsed: null, fillOn: '2026-11-22', ...given }, ruleset))

test('D4 six months to the day may still be filled, a day later not', () => {
  expect(ask({ fillOn: '2026-12-01' })).toEqual([])
  expect(ask({ fillOn: '2026-12-02' })).toEqual(['refuse PRESCRIPTION_TOO_OLD'])
})

test('D4 six months from the last of August end with February', () => {
  expect(lastLawfulDay('2026-08-31', ruleset)).toBe('2027-02-28')
})

test('D4 the fifth refill is the last', () => {
  expect(ask({ refillsUsed: 3 })).toEqual([])
  expect(ask({ refillsUsed: 4 })).toEqual(['warn PRESCRIPTION_LAST_REFILL'])
  expect(ask({ refillsUsed: 5 })).toEqual(['refuse PRESCRIPTION_REFILLS_USED'])
})

test('nothing is filled before it is written', () => {
  expect(ask({ fillOn: '2026-05-31' })).toEqual(['refuse PRESCRIPTION_NOT_YET'])
})

test('on the day it is written it may be filled', () => {
  expect(ask({ fillOn: '2026-06-01' })).toEqual([])
})
