import { expect, test } from 'vitest'
import { ruleOrderLimits } from '@/lib/domain/prescribers/rule-order-limits'
import { ruleset, said } from '../credentials/fixtures'

const none = { systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null }

test.each([
  [94, 90],
  [90, 94],
])('an order’s limit on oxygen is higher than the milder of the practice’s two (%i before, %i after)', (before, after) => {
  const practice = { ...ruleset, values: { ...ruleset.values, 'vitals.spo2-low': before, 'vitals.after-spo2-urgent': after } }
  expect(ruleOrderLimits({ ...none, spo2Low: 91 }, practice)).toEqual([])
  const [finding] = ruleOrderLimits({ ...none, spo2Low: 90 }, practice)
  expect(finding).toMatchObject({ code: 'ORDER_LIMIT_NOT_STRICTER', effect: 'hold', params: { limit: 'spo2Low', asked: 90, ours: 90 } })
})

test.each([
  ['systolic', 'vitals.systolic-asks', 'vitals.after-systolic-notice'],
  ['diastolic', 'vitals.diastolic-asks', 'vitals.after-diastolic-notice'],
] as const)('and on %s pressure lower than the milder of the two', (limit, before, after) => {
  for (const [first, second] of [
    [100, 120],
    [120, 100],
  ] as const) {
    const practice = { ...ruleset, values: { ...ruleset.values, [before]: first, [after]: second } }
    expect(ruleOrderLimits({ ...none, [limit]: 119 }, practice)).toEqual([])
    expect(said(ruleOrderLimits({ ...none, [limit]: 120 }, practice))).toEqual(['hold ORDER_LIMIT_NOT_STRICTER'])
  }
})

test('an order without limits of its own has the practice’s', () => {
  expect(ruleOrderLimits(none, ruleset)).toEqual([])
})
