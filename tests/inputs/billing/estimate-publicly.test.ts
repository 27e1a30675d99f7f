import { expect, test } from 'vitest'
import { askedOnly } from '@/lib/domain/billing/estimate-asked'
import { type EstimatePubliclyInput, estimateAskedInput } from '@/lib/inputs/billing'

const typed: EstimatePubliclyInput = {
  coverage: 'commercial',
  share: 'coinsurance',
  deductibleDollars: 200,
  coinsurancePercent: 20,
  copayDollars: -1,
  household: 2,
  incomeDollars: 30_000,
  state: 'MO',
  cycles: 3,
}

test('a wrong answer in a field that has gone stops nothing', () => {
  expect(estimateAskedInput.safeParse(typed).success).toBe(true)
  expect(estimateAskedInput.safeParse({ ...typed, share: 'copay' }).success).toBe(false)
  expect(estimateAskedInput.safeParse({ ...typed, coverage: 'medicaid', deductibleDollars: -5, household: 0 }).success).toBe(true)
})

test('nothing of one coverage is carried to another', () => {
  expect(askedOnly({ ...typed, coverage: 'medicaid' })).toEqual({ coverage: 'medicaid', cycles: 3 })
  expect(askedOnly({ ...typed, coverage: 'self_pay' })).toEqual({
    coverage: 'self_pay',
    cycles: 3,
    household: 2,
    incomeDollars: 30_000,
    state: 'MO',
  })
})
