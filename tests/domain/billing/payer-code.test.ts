import { expect, test } from 'vitest'
import { codeForPayer, isHouseCode, type PayerCode } from '@/lib/domain/billing/payer-code'
import { rulePayerCode } from '@/lib/domain/billing/rule-payer-code'
import { said } from '../coverage/facts'

const forAll: PayerCode = { payerId: null, houseCode: 'KAP-EXT', code: '90899', fromOn: '2026-01-01' }
const asked = { code: 'KAP-EXT', on: '2026-12-01', payerId: 'prairie' } as const

test('a code of our own never goes to a payer: it is the signed-off one, or none', () => {
  expect(isHouseCode('KAP-EXT')).toBe(true)
  expect(isHouseCode('90837')).toBe(false)
  expect(codeForPayer([], asked)).toBeNull()
  expect(codeForPayer([], { ...asked, code: '90837' })).toBe('90837')
  expect(codeForPayer([forAll], asked)).toBe('90899')
  expect(codeForPayer([forAll], { ...asked, payerId: null })).toBe('90899')
})

test('a payer’s own code comes before the one for all, the latest of its days first, and holds from its day', () => {
  const own = { ...forAll, payerId: 'prairie', code: 'H0004' }
  expect(codeForPayer([own, { ...forAll, fromOn: '2026-11-01' }], asked)).toBe('H0004')
  expect(codeForPayer([{ ...own, payerId: 'other' }], asked)).toBeNull()
  expect(codeForPayer([{ ...forAll, fromOn: '2026-12-01' }], asked)).toBe('90899')
  expect(codeForPayer([{ ...forAll, fromOn: '2026-12-02' }], asked)).toBeNull()
  expect(codeForPayer([{ ...forAll, code: '99999', fromOn: '2026-06-01' }, forAll], asked)).toBe('99999')
  expect(codeForPayer([forAll, { ...forAll, code: '99999' }], asked)).toBe('99999')
  expect(codeForPayer([{ ...forAll, houseCode: 'KAP-OTHER' }], asked)).toBeNull()
})

test('the billing lead signs it off, for a code of ours, and puts no other of ours in its place', () => {
  const ask = (changes: object) => said(rulePayerCode({ houseCode: 'KAP-EXT', code: '90899', isBillingLead: true, ...changes }))
  expect(ask({})).toEqual([])
  expect(ask({ isBillingLead: false })).toEqual(['refuse PAYER_CODE_NOT_LEAD'])
  expect(ask({ houseCode: '90837' })).toEqual(['refuse PAYER_CODE_NOT_OURS'])
  expect(ask({ code: 'KAP-EXT' })).toEqual(['refuse PAYER_CODE_IS_OURS'])
})
