import { expect, test } from 'vitest'
import { type DrugSourceFacts, ruleDrugSource } from '@/lib/domain/credentials/rule-drug-source'
import { said } from './fixtures'

const ask = (given: Partial<DrugSourceFacts>) => said(ruleDrugSource({ source: '503a', supply: 'named-client', takenAway: true, ...given }))

test('D7 a compounding pharmacy supplies one named person, not the office', () => {
  expect(ask({})).toEqual([])
  expect(ask({ supply: 'office-stock', takenAway: false })).toEqual(['refuse COMPOUNDED_FOR_ONE_PERSON_ONLY'])
})

test('D7 office stock comes from an outsourcing facility and stays', () => {
  expect(ask({ source: '503b', supply: 'office-stock', takenAway: false })).toEqual([])
  expect(ask({ source: '503b', supply: 'office-stock' })).toEqual(['refuse OFFICE_STOCK_NOT_PATIENT_SUPPLY'])
})

test('an unknown source is asked about', () => {
  expect(ask({ source: 'unknown' })).toEqual(['hold DRUG_SOURCE_UNKNOWN'])
})
