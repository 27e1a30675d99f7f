import { expect, test } from 'vitest'
import { rulePetition, ruleSuperbill, type SuperbillFacts } from '@/lib/domain/billing/rule-superbill'
import { toCents, ZERO } from '@/lib/domain/money'
import { commercial, coverage, enrolled, on, said } from '../coverage/facts'

const line = {
  chargeId: 'charge-1',
  code: 'KAP-EXT',
  on,
  billedByPractice: false,
  diagnosisCodes: ['F33.2'],
  medicare: enrolled,
  owed: ZERO,
} as const
type Line = SuperbillFacts['lines'][number]
type Changes = Partial<SuperbillFacts> & { readonly medicare?: Line['medicare'] }
const ask = ({ medicare = enrolled, ...changes }: Changes = {}) =>
  said(ruleSuperbill({ coverages: [commercial()], lines: [{ ...line, medicare }], missing: [], ...changes }))

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
  const missing = [{ what: 'group NPI', screen: 'practice' }] as const
  expect(ask({ missing })).toEqual(['hold SUPERBILL_FIELDS_MISSING'])
  expect(ask({ lines: [] })).toEqual(['hold SUPERBILL_EMPTY'])
})

test('what is missing is said by the screen where it is entered', () => {
  const missing = [
    { what: 'group NPI', screen: 'practice' },
    { what: 'NPI of Wren', screen: 'clinician' },
    { what: 'EIN', screen: 'practice' },
  ] as const
  const findings = ruleSuperbill({ coverages: [], lines: [line], missing })
  expect(findings.map(({ params }) => params)).toEqual([
    { fields: 'group NPI, EIN', screen: 'practice' },
    { fields: 'NPI of Wren', screen: 'clinician' },
  ])
})

test('each line is asked by its own day and its own clinician, and the same is said once', () => {
  const medicare = coverage('medicare', { startsOn: '2026-12-01' })
  const early = { ...line, on: '2026-11-30' } as const
  const optedOut = { status: 'opted_out', privateContractSignedOn: '2026-11-01' } as const
  const of = (lines: readonly Line[]) => said(ruleSuperbill({ coverages: [medicare], lines, missing: [] }))
  expect(of([early])).toEqual([])
  expect(of([early, { ...line, on: '2026-12-01' }, { ...line, on: '2026-12-02' }])).toEqual(['refuse SUPERBILL_MEDICARE_ENROLLED'])
  expect(of([{ ...line, on: '2026-12-01', medicare: optedOut }])).toEqual(['warn SUPERBILL_MEDICARE_OPTED_OUT'])
  const [said_] = ruleSuperbill({
    coverages: [medicare],
    lines: [early, { ...line, on: '2026-12-01' }, { ...line, on: '2026-12-02' }],
    missing: [],
  })
  expect(said_?.params).toEqual({ on: '2026-12-01' })
})

test('what the client has not paid waits, and behind the wall only the wall is named', () => {
  expect(ask({ lines: [{ ...line, owed: toCents(1) }] })).toEqual(['hold SUPERBILL_NOT_PAID'])
  const walled = { ...line, owed: toCents(1), billedByPractice: true, diagnosisCodes: [] }
  expect(ask({ coverages: [coverage('medicaid')], lines: [walled] })).toEqual(['refuse SUPERBILL_MEDICAID'])
})

test('a letter for the balance follows who could be charged it', () => {
  const petition = (coverages: Parameters<typeof rulePetition>[0]['coverages']) => said(rulePetition({ on, coverages, medicare: enrolled }))
  expect(petition([commercial()])).toEqual([])
  expect(petition([coverage('medicaid')])).toEqual(['refuse PETITION_MEDICAID'])
  expect(petition([coverage('va')])).toEqual(['refuse PETITION_VA'])
  expect(petition([coverage('medicare')])).toEqual(['refuse PETITION_MEDICARE'])
})
