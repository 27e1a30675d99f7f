import { expect, test } from 'vitest'
import { rulePetition, ruleSuperbill, type SuperbillFacts } from '@/lib/domain/billing/rule-superbill'
import { commercial, coverage, enrolled, on, said } from '../coverage/facts'

const line = { chargeId: 'charge-1', code: 'KAP-EXT', on, billedByPractice: false, diagnosisCodes: ['F33.2'] }
const ask = (changes: Partial<SuperbillFacts> = {}) =>
  said(ruleSuperbill({ coverages: [commercial()], medicare: enrolled, lines: [line], missing: [], ...changes }))

test('what the practice did not bill may be on a receipt', () => {
  expect(ask()).toEqual([])
})

test('T72 not for Medicare with an enrolled clinician', () => {
  expect(ask({ coverages: [coverage('medicare')] })).toEqual(['refuse SUPERBILL_MEDICARE_ENROLLED'])
  expect(ask({ coverages: [coverage('medicare_advantage')] })).toEqual(['refuse SUPERBILL_MEDICARE_ENROLLED'])
})

test('a standing with Medicare that is not on file holds the receipt', () => {
  const medicare = { status: 'unknown', privateContractSignedOn: null } as const
  expect(ask({ coverages: [coverage('medicare')], medicare })).toEqual(['hold SUPERBILL_MEDICARE_UNKNOWN'])
})

test('opted out, the client may have one and is told that Medicare pays nothing on it', () => {
  const medicare = { status: 'opted_out', privateContractSignedOn: '2026-11-01' } as const
  expect(ask({ coverages: [coverage('medicare')], medicare })).toEqual(['warn SUPERBILL_MEDICARE_OPTED_OUT'])
})

test('not for Medicaid, not for VA', () => {
  expect(ask({ coverages: [commercial(), coverage('medicaid', { priority: 2 })] })).toEqual(['refuse SUPERBILL_MEDICAID'])
  expect(ask({ coverages: [coverage('va')] })).toEqual(['refuse SUPERBILL_VA'])
})

test('not for lines the practice billed, and not without a diagnosis or the required fields', () => {
  expect(ask({ lines: [{ ...line, billedByPractice: true }] })).toEqual(['refuse SUPERBILL_BILLED'])
  expect(ask({ lines: [{ ...line, diagnosisCodes: [] }] })).toEqual(['hold SUPERBILL_DIAGNOSIS_MISSING'])
  expect(ask({ missing: ['group NPI'] })).toEqual(['hold SUPERBILL_FIELDS_MISSING'])
  expect(ask({ lines: [] })).toEqual(['hold SUPERBILL_EMPTY'])
})

test('a letter for the balance follows who could be charged it', () => {
  const petition = (coverages: Parameters<typeof rulePetition>[0]['coverages']) => said(rulePetition({ on, coverages, medicare: enrolled }))
  expect(petition([commercial()])).toEqual([])
  expect(petition([coverage('medicaid')])).toEqual(['refuse PETITION_MEDICAID'])
  expect(petition([coverage('va')])).toEqual(['refuse PETITION_VA'])
  expect(petition([coverage('medicare')])).toEqual(['refuse PETITION_MEDICARE'])
})
