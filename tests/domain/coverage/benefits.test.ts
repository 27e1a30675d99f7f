import { expect, test } from 'vitest'
import { areBenefitsStale, benefitsDueOn, costShareOf } from '@/lib/domain/coverage/benefits'
import { toCents } from '@/lib/domain/money'

test('the thirtieth day is fresh, the one after is not', () => {
  expect([areBenefitsStale('2026-11-01', '2026-12-01', 30), areBenefitsStale('2026-10-31', '2026-12-01', 30)]).toEqual([false, true])
  expect(benefitsDueOn('2026-12-01', 30)).toBe('2026-11-01')
})

test('a copay counts before a rate, with or without the deductible', () => {
  expect(costShareOf({ copay: null, copayAfterDeductible: false, rate: 2_000 })).toEqual({ kind: 'coinsurance', rate: 2_000 })
  expect(costShareOf({ copay: toCents(3_000), copayAfterDeductible: false, rate: 2_000 })).toEqual({ kind: 'copay', copay: 3_000 })
  expect(costShareOf({ copay: toCents(3_000), copayAfterDeductible: true, rate: 0 })).toEqual({
    kind: 'copay-after-deductible',
    copay: 3_000,
  })
})
