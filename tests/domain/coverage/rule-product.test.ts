import { expect, test } from 'vitest'
import { type CycleFormat, cycleFormats } from '@/lib/domain/coverage/format'
import { type ProductFacts, ruleProduct } from '@/lib/domain/coverage/rule-product'
import { commercial, coverage, enrolled, on, said, signedOn } from './facts'

const product = (format: CycleFormat, facts: Partial<ProductFacts> = {}) =>
  said(ruleProduct({ format, on, coverages: [commercial()], medicare: enrolled, notices: [signedOn('2026-11-20')], ...facts }))

test('a commercial client with contract and notice may have any format', () => {
  expect(cycleFormats.flatMap((format) => product(format))).toEqual([])
})

test('T47 Medicaid refuses the three-hour visit and nothing else', () => {
  const coverages = [coverage('medicaid')]
  expect(product('A', { coverages })).toEqual(['refuse MEDICAID_NO_CLIENT_CHARGE'])
  expect(product('B', { coverages })).toEqual([])
  expect(product('C', { coverages })).toEqual([])
})

test('Medicaid as the second plan refuses it as well', () => {
  expect(product('A', { coverages: [commercial(), coverage('medicaid', { priority: 2 })] })).toEqual(['refuse MEDICAID_NO_CLIENT_CHARGE'])
})

test('T49 pending Medicaid refuses it too', () => {
  expect(product('A', { coverages: [coverage('medicaid', { status: 'pending' })] })).toEqual(['refuse MEDICAID_PENDING_NO_CLIENT_CHARGE'])
})

test('a dual plan refuses it', () => {
  expect(product('A', { coverages: [coverage('dual_snp')] })).toContain('refuse MEDICAID_NO_CLIENT_CHARGE')
})

test('T52 an offered waiver is refused with it', () => {
  expect(product('A', { coverages: [coverage('chip')], waiverOffered: true })).toContain('refuse MEDICAID_WAIVER_NOT_ACCEPTED')
})

test('T53 Medicaid on three days is allowed', () => {
  expect(product('B', { coverages: [coverage('medicaid')] })).toEqual([])
})

test('Medicaid with individual and group on one day may be given; a plan that does not pay the pair is named', () => {
  expect(product('C', { coverages: [coverage('medicaid', { flags: { allowsSameDayPair: 'no' } })] })).toEqual([
    'warn SAME_DAY_PAIR_NOT_PAID',
  ])
})

test('T67 three hours, contract unknown', () => {
  expect(product('A', { coverages: [commercial({ allowsNoncoveredCharge: 'unknown' })] })).toEqual(['hold EXTENDED_CARE_CONTRACT_UNKNOWN'])
})

test('T68 three hours, contract allows it, no notice', () => {
  expect(product('A', { notices: [] })).toEqual(['hold EXTENDED_CARE_NOTICE_MISSING'])
})

test('three hours, contract forbids it', () => {
  expect(product('A', { coverages: [commercial({ allowsNoncoveredCharge: 'no' })] })).toEqual(['refuse EXTENDED_CARE_CONTRACT_FORBIDS'])
})

test('Medicare with an enrolled clinician refuses the three-hour visit', () => {
  expect(product('A', { coverages: [coverage('medicare')] })).toEqual(['refuse MEDICARE_NO_EXTRA_CHARGE'])
  expect(product('B', { coverages: [coverage('medicare')] })).toEqual([])
})

test('T70 Medicare, opted out, contract signed: allowed, in private', () => {
  const medicare = { status: 'opted_out', privateContractSignedOn: '2026-11-01' } as const
  expect(cycleFormats.flatMap((format) => product(format, { coverages: [coverage('medicare')], medicare }))).toEqual([])
})

test('opted out without a contract waits for it, with a late one it is too late', () => {
  const coverages = [coverage('medicare')]
  expect(product('B', { coverages, medicare: { status: 'opted_out', privateContractSignedOn: null } })).toEqual([
    'hold MEDICARE_CONTRACT_MISSING',
  ])
  expect(product('B', { coverages, medicare: { status: 'opted_out', privateContractSignedOn: '2026-12-02' } })).toEqual([
    'refuse MEDICARE_CONTRACT_LATE',
  ])
})

test('Medicare with a clinician who is neither enrolled nor opted out is refused in every format', () => {
  const medicare = { status: 'neither', privateContractSignedOn: null } as const
  for (const format of cycleFormats)
    expect(product(format, { coverages: [coverage('medicare')], medicare })).toContain('refuse MEDICARE_CLINICIAN_NEITHER')
  expect(product('B', { medicare })).toEqual([])
})

test('a standing with Medicare that nobody has asked about holds the visit', () => {
  expect(product('B', { coverages: [coverage('medicare')], medicare: { status: 'unknown', privateContractSignedOn: null } })).toEqual([
    'hold MEDICARE_STATUS_UNKNOWN',
  ])
})

test('T77 VA refuses the three-hour visit', () => {
  expect(product('A', { coverages: [coverage('va')] })).toEqual(['refuse VA_NO_CLIENT_CHARGE'])
  expect(product('B', { coverages: [coverage('va')] })).toEqual([])
})

test('a plan that does not pay the pair leaves format C open and says so', () => {
  expect(product('C', { coverages: [commercial({ allowsSameDayPair: 'no' })] })).toEqual(['warn SAME_DAY_PAIR_NOT_PAID'])
  expect(product('C', { coverages: [commercial({ allowsSameDayPair: 'unknown' })] })).toEqual([])
})

test('the home journey by video follows what the plan says about video', () => {
  expect(product('D', { coverages: [commercial({ coversTelehealth: 'no' })] })).toEqual(['refuse TELEHEALTH_NOT_COVERED'])
  expect(product('D', { coverages: [commercial({ coversTelehealth: 'unknown' })] })).toEqual(['warn TELEHEALTH_COVERAGE_UNKNOWN'])
})

test('Medicare telehealth at home asks for a visit in person from 2028 on', () => {
  const coverages = [coverage('medicare')]
  expect(product('D', { coverages, on: '2027-12-31' })).toEqual([])
  expect(product('D', { coverages, on: '2028-01-01' })).toEqual(['hold MEDICARE_TELEHEALTH_IN_PERSON'])
  expect(product('D', { coverages, on: '2028-01-01', seenInPerson: true })).toEqual([])
})

test('with no coverage on file the three-hour visit waits; paying alone it does not', () => {
  expect(product('A', { coverages: [] })).toEqual(['hold EXTENDED_CARE_CONTRACT_UNKNOWN'])
  expect(product('A', { coverages: [coverage('self_pay')], notices: [] })).toEqual([])
})

test('by private contract no plan is asked, whatever it says of a pair or of video', () => {
  const medicare = { status: 'opted_out', privateContractSignedOn: '2026-11-01' } as const
  const coverages = [coverage('medicare', { flags: { allowsSameDayPair: 'no', coversTelehealth: 'no' } })]
  expect([product('C', { coverages, medicare }), product('D', { coverages, medicare })]).toEqual([[], []])
  expect(product('C', { coverages })).toContain('warn SAME_DAY_PAIR_NOT_PAID')
  expect(product('D', { coverages })).toContain('refuse TELEHEALTH_NOT_COVERED')
})

test('a plan that has not said whether it covers video is named', () => {
  expect(product('D', { coverages: [commercial({ coversTelehealth: 'unknown' })] })).toEqual(['warn TELEHEALTH_COVERAGE_UNKNOWN'])
  expect(product('D')).toEqual([])
})

test.each(['medicaid', 'va', 'medicare'] as const)('a client’s own word of %s is a question and refuses nothing', (program) => {
  const word = { ...coverage(program, { priority: 2 }), isOwnWord: true }
  expect(product('A', { coverages: [commercial(), word] })).toEqual(['hold EXTENDED_CARE_OWN_WORD'])
  expect(product('A', { coverages: [word] })).toContain('hold EXTENDED_CARE_OWN_WORD')
  expect(product('A', { coverages: [word] }).filter((one) => one.startsWith('refuse'))).toEqual([])
  expect(product('B', { coverages: [commercial(), word] })).toEqual([])
})

test('what the desk verified refuses, whatever the client says besides', () => {
  const word = { ...coverage('va', { priority: 2 }), isOwnWord: true }
  expect(product('A', { coverages: [coverage('medicaid'), word] })).toEqual(['refuse MEDICAID_NO_CLIENT_CHARGE'])
})
