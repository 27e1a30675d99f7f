import { expect, test } from 'vitest'
import { ruleDiagnosis } from '@/lib/domain/billing/rule-diagnosis'
import { said } from '../coverage/facts'

const ask = (...diagnosisCodes: string[]) => said(ruleDiagnosis({ diagnosisCodes, serviceCode: '90837' }))

test('a complete diagnosis has nothing to say', () => {
  expect([ask('F33.2'), ask('f43.12'), ask('F33.2', 'G89.4')]).toEqual([[], [], []])
})

test('psychotic features and psychotic disorders hold', () => {
  expect([ask('F32.3'), ask('F33.3'), ask('F20.9'), ask('F29')]).toEqual(Array(4).fill(['hold DIAGNOSIS_PSYCHOTIC']))
})

test('a heading is no code', () => {
  expect([ask('F42'), ask('F33'), ask('F43.1')]).toEqual(Array(3).fill(['hold DIAGNOSIS_NOT_COMPLETE']))
})

test('bipolar, substance use and unspecified codes are pointed out', () => {
  expect([ask('F31.81'), ask('F10.20'), ask('F32.A'), ask('F41.9'), ask('X99')]).toEqual([
    ['warn DIAGNOSIS_BIPOLAR'],
    ['warn DIAGNOSIS_SUBSTANCE'],
    ['warn DIAGNOSIS_UNSPECIFIED'],
    ['warn DIAGNOSIS_UNSPECIFIED'],
    ['warn DIAGNOSIS_NOT_KNOWN'],
  ])
})

test('pain alone is a poor reason for therapy, and no reason to speak of for a drug', () => {
  expect(ask('G89.4')).toEqual(['warn DIAGNOSIS_PAIN_ONLY'])
  expect(said(ruleDiagnosis({ diagnosisCodes: ['G89.4'], serviceCode: 'J3490' }))).toEqual([])
})

test('none, and more than twelve, wait', () => {
  expect(ask()).toEqual(['hold DIAGNOSIS_MISSING'])
  expect(ask(...Array<string>(13).fill('F33.2'))).toEqual(['hold DIAGNOSIS_TOO_MANY'])
})

test('pain with a reason for therapy beside it is no poor reason, in whatever order they are written', () => {
  expect([ask('G89.4', 'F33.2'), ask('F33.2', 'G89.4'), ask('G89.4', 'g89.4 ')]).toEqual([[], [], ['warn DIAGNOSIS_PAIN_ONLY']])
})

test('twelve diagnoses fit on a claim', () => {
  expect(ask(...Array<string>(12).fill('F33.2'))).toEqual([])
})
