import { expect, test } from 'vitest'
import { ruleExtendedCare } from '@/lib/domain/coverage/rule-extended-care'
import { commercial, coverage, enrolled, on, said, signedOn } from './facts'

const ask = (coverages = [commercial()], notices = [signedOn('2026-11-20')]) =>
  said(ruleExtendedCare({ on, coverages, medicare: enrolled, notices }))

test('a contract that allows it and a notice before the visit are enough', () => {
  expect(ask()).toEqual([])
})

test.each([
  ['yes', []],
  ['unknown', ['hold EXTENDED_CARE_CONTRACT_UNKNOWN']],
  ['no', ['refuse EXTENDED_CARE_CONTRACT_FORBIDS']],
] as const)('the contract says %s', (allowsNoncoveredCharge, expected) => {
  expect(ask([commercial({ allowsNoncoveredCharge })])).toEqual(expected)
})

test('a contract that forbids it is said beside a missing notice', () => {
  expect(ask([commercial({ allowsNoncoveredCharge: 'no' })], [])).toEqual([
    'refuse EXTENDED_CARE_CONTRACT_FORBIDS',
    'hold EXTENDED_CARE_NOTICE_MISSING',
  ])
})

test('Medicare Advantage is Medicare', () => {
  expect(ask([coverage('medicare_advantage')])).toEqual(['refuse MEDICARE_NO_EXTRA_CHARGE'])
})
