import { expect, test } from 'vitest'
import { type ClientChargeFacts, clientChargeKinds, ruleClientCharge } from '@/lib/domain/coverage/rule-client-charge'
import { commercial, coverage, enrolled, on, said, signedOn } from './facts'

const charge = (facts: Partial<ClientChargeFacts>) =>
  said(
    ruleClientCharge({
      on,
      kind: 'cost_share',
      coverages: [commercial()],
      medicare: enrolled,
      notices: [signedOn('2026-11-20')],
      ...facts,
    }),
  )

test('a commercial client may be asked for any of these once the contract and the notice are there', () => {
  expect(clientChargeKinds.flatMap((kind) => charge({ kind }))).toEqual([])
})

test.each(clientChargeKinds)('with Medicaid nothing is charged: %s', (kind) => {
  expect(charge({ kind, coverages: [coverage('medicaid')] })).toEqual([expect.stringMatching(/^refuse MEDICAID_/)])
})

test.each(clientChargeKinds)('with VA care nothing is charged: %s', (kind) => {
  expect(charge({ kind, coverages: [coverage('va')] })).toEqual(['refuse VA_NO_CLIENT_CHARGE'])
})

test('T51 no missed-visit fee for a Medicaid client', () => {
  expect(charge({ kind: 'missed_visit', coverages: [coverage('medicaid_mco')] })).toEqual(['refuse MEDICAID_NO_MISSED_VISIT_FEE'])
})

test('a missed-visit fee is a matter of policy elsewhere', () => {
  expect(charge({ kind: 'missed_visit' })).toEqual([])
})

test('T52 a signed cash waiver changes nothing', () => {
  expect(charge({ kind: 'extended_care', coverages: [coverage('medicaid')], waiverOffered: true })).toEqual([
    'refuse MEDICAID_NO_CLIENT_CHARGE',
    'refuse MEDICAID_WAIVER_NOT_ACCEPTED',
  ])
})

test('T49 an open Medicaid application is treated as Medicaid', () => {
  for (const status of ['pending', 'retro_possible'] as const)
    expect(charge({ kind: 'extended_care', coverages: [coverage('medicaid', { status })] })).toEqual([
      'refuse MEDICAID_PENDING_NO_CLIENT_CHARGE',
    ])
})

test.each(['deposit', 'card_on_file', 'payment_plan', 'sliding_fee', 'superbill', 'estimate'] as const)(
  'no %s for a Medicaid client',
  (kind) => {
    expect(charge({ kind, coverages: [commercial(), coverage('medicaid', { priority: 2 })] })).toEqual(['refuse MEDICAID_NO_PAYMENT_FLOW'])
  },
)

test('the commercial copay of a client with Medicaid second is not charged', () => {
  expect(charge({ coverages: [commercial(), coverage('medicaid', { priority: 2 })] })).toEqual(['refuse MEDICAID_NO_CLIENT_CHARGE'])
})

test('QMB cost share is never billed', () => {
  expect(charge({ coverages: [coverage('medicare'), coverage('qmb', { priority: 2 })] })).toEqual([
    'refuse MEDICAID_NO_CLIENT_CHARGE',
    'refuse QMB_NO_COST_SHARE',
  ])
})

test('a balance of a day before Medicaid began stays lawful', () => {
  const coverages = [commercial(), coverage('medicaid', { startsOn: '2026-11-01' })]
  expect(charge({ kind: 'balance', coverages, on: '2026-10-31' })).toEqual([])
  expect(charge({ kind: 'balance', coverages, on: '2026-11-01' })).toEqual(['refuse MEDICAID_NO_CLIENT_CHARGE'])
})

test('T77 no copay and no extended care for a veteran in VA care', () => {
  expect(charge({ kind: 'cost_share', coverages: [coverage('va')] })).toEqual(['refuse VA_NO_CLIENT_CHARGE'])
  expect(charge({ kind: 'extended_care', coverages: [coverage('va')] })).toEqual(['refuse VA_NO_CLIENT_CHARGE'])
})

test('Medicare cost share may be charged, hours beyond the covered one may not', () => {
  expect(charge({ coverages: [coverage('medicare')] })).toEqual([])
  expect(charge({ kind: 'extended_care', coverages: [coverage('medicare')] })).toEqual(['refuse MEDICARE_NO_EXTRA_CHARGE'])
})

test('extended care waits for the contract and for the notice, and both are said', () => {
  const coverages = [commercial({ allowsNoncoveredCharge: 'unknown' })]
  expect(charge({ kind: 'extended_care', coverages, notices: [] })).toEqual([
    'hold EXTENDED_CARE_CONTRACT_UNKNOWN',
    'hold EXTENDED_CARE_NOTICE_MISSING',
  ])
})

test('one plan of two that forbids it is enough', () => {
  const second = { ...commercial({ allowsNoncoveredCharge: 'no' }), id: 'second', priority: 2 }
  expect(charge({ kind: 'extended_care', coverages: [commercial(), second] })).toEqual(['refuse EXTENDED_CARE_CONTRACT_FORBIDS'])
})

test('a notice signed on the day counts, one signed after it does not', () => {
  expect(charge({ kind: 'extended_care', notices: [signedOn(on)] })).toEqual([])
  expect(charge({ kind: 'extended_care', notices: [signedOn('2026-12-02')] })).toEqual(['refuse EXTENDED_CARE_NOTICE_LATE'])
})

test('who pays alone needs no contract and no notice of a plan', () => {
  expect(charge({ kind: 'extended_care', coverages: [coverage('self_pay')], notices: [] })).toEqual([])
})

test('with no coverage on file nobody knows what may be charged', () => {
  expect(charge({ kind: 'extended_care', coverages: [] })).toEqual(['hold EXTENDED_CARE_CONTRACT_UNKNOWN'])
})

test('a clinician outside Medicare asks a Medicare client for nothing', () => {
  const medicare = { status: 'neither', privateContractSignedOn: null } as const
  expect(charge({ coverages: [coverage('medicare')], medicare })).toEqual(['refuse MEDICARE_CLINICIAN_NEITHER'])
  expect(charge({ medicare })).toEqual([])
})
