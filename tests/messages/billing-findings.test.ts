import { expect, test } from 'vitest'
import { estimateFormats, estimateUnknowns } from '@/lib/domain/billing/estimate-formats'
import { moneyTraceCodes, traceOf } from '@/lib/domain/billing/money-trace'
import { toCents } from '@/lib/domain/money'
import { billingFindings, estimateUnknownWords, moneyTrace } from '@/lib/messages/en/findings/billing'
import { writeMessage } from '@/lib/messages/icu'
import { wordFinding } from '@/lib/messages/word-finding'
import { wordEstimateUnknown, wordMoneyStep } from '@/lib/messages/word-money-step'
import { estimateFacts, forEstimate, left, line, plan, settle } from '../domain/billing/facts'
import { commercial, coverage, on, ruleset } from '../domain/coverage/facts'

const every = Object.entries({ ...billingFindings, ...moneyTrace, ...estimateUnknownWords })

test.each(every)('%s can be written, calmly', (_, { staff, client }) => {
  for (const text of [staff, client]) {
    expect(writeMessage('en', text).length).toBeGreaterThan(3)
    expect(text).not.toMatch(/!|\bpatient\b|\binvalid\b/i)
  }
  expect(client).not.toMatch(/CPT|modifier|\b9\d{4}\b|refus/i)
})

test('money and days are written as people read them', () => {
  expect(wordFinding({ code: 'PAYMENT_ABOVE_OWED', params: { amountCents: 5_000, owedCents: 3_200, creditCents: 0 } }, 'staff')).toBe(
    '$50.00 is more than the $32.00 owed. The rest is kept as credit.',
  )
  expect(wordFinding({ code: 'CODE_DELETED', params: { code: 'S0013', lastOn: '2025-12-31', instead: 'J0013' } }, 'staff')).toBe(
    'S0013 ended on Wed, Dec 31, 2025. Use J0013.',
  )
  expect(wordFinding({ code: 'CODE_DELETED', params: { code: '99354', lastOn: '2022-12-31', instead: 'none' } }, 'staff')).toBe(
    '99354 ended on Sat, Dec 31, 2022.',
  )
})

test('a trace reads from the charge to what the client pays', () => {
  const settled = settle([line()], plan({ left: left(10_000) }))
  expect(traceOf(settled).map((step) => wordMoneyStep(step, 'client'))).toEqual([
    'Individual 60 on Tue, Dec 1, 2026',
    'Your plan’s price is $160.00; the rest is not charged',
    'Goes toward your deductible',
    'Your share: 20% of $60.00',
    'Your plan pays',
    'You pay for Individual 60 on Tue, Dec 1, 2026',
    'You pay in all',
  ])
})

test('every step of every estimate has all its words', () => {
  const walled = estimateFacts({
    coverages: [forEstimate(coverage('medicaid'), { answers: [], contract: [] })],
  })
  for (const facts of [
    estimateFacts(),
    walled,
    estimateFacts({ coverages: [], tiers: [] }),
    estimateFacts({ coverages: [forEstimate(commercial(), { answers: [] })] }),
  ])
    for (const { trace, unknown } of estimateFormats(facts, ruleset)) {
      for (const step of trace) for (const reader of ['staff', 'client'] as const) expect(wordMoneyStep(step, reader)).not.toContain('—')
      for (const code of unknown) expect(wordEstimateUnknown(code, 'client')).not.toBe('')
    }
})

test('extended care names its hours and the price of one', () => {
  const extended = line('90837', { code: 'KAP-EXT', charge: toCents(35_000), units: 2, bearing: 'client', pays: 6_000, on })
  const steps = traceOf(settle([extended], plan()))
  expect(steps.map((step) => wordMoneyStep(step, 'client')).slice(0, 2)).toEqual([
    '2 hours beyond the insured one at $175.00, on Tue, Dec 1, 2026',
    'Sliding scale: you pay 60% of the fee',
  ])
})

test('there are words for exactly what can be said', () => {
  expect(Object.keys(moneyTrace).sort()).toEqual([...moneyTraceCodes].sort())
  expect(Object.keys(estimateUnknownWords).sort()).toEqual([...estimateUnknowns].sort())
})
