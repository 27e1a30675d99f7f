import { expect, test } from 'vitest'
import { traceOf } from '@/lib/domain/billing/money-trace'
import { toCents } from '@/lib/domain/money'
import { left, line, plan, settle } from './facts'

const codes = (changes: Parameters<typeof line>[1], given = plan()) =>
  traceOf(settle([line('90837', changes)], given)).map(({ code, cents }) => `${code} ${cents}`)

test('what a client pays alone: the fee, the discount where there is one, the share', () => {
  expect(codes({ bearing: 'client' })).toEqual(['TRACE_CHARGE 20000', 'TRACE_CLIENT 20000', 'TRACE_TOTAL 20000'])
  expect(codes({ bearing: 'client', pays: 6_000 })).toEqual([
    'TRACE_CHARGE 20000',
    'TRACE_SLIDING -8000',
    'TRACE_CLIENT 12000',
    'TRACE_TOTAL 12000',
  ])
})

test('what nobody may be asked for is the practice’s', () => {
  expect(codes({ bearing: 'client' }, plan({ payer: 'medicaid' }))).toEqual([
    'TRACE_CHARGE 20000',
    'TRACE_ABSORBED -20000',
    'TRACE_CLIENT 0',
    'TRACE_TOTAL 0',
  ])
})

test('what a plan leaves, from the charge down', () => {
  const steps = codes({}, plan({ left: left(10_000) }))
  expect([steps[0], steps[1], steps.at(-1)]).toEqual(['TRACE_CHARGE 20000', 'TRACE_ALLOWED -4000', 'TRACE_TOTAL 11200'])
})

test('a copay is a step of its own, once a day where the plan takes one a day', () => {
  const copay = plan({ costShare: { kind: 'copay', copay: toCents(3_000) }, copayPerDay: true })
  expect(codes({}, copay)).toContain('TRACE_COPAY 3000')
  const twice = traceOf(settle([line(), line('90853', { number: 2 })], copay)).map(({ code }) => code)
  expect(twice.filter((code) => code.startsWith('TRACE_COPAY'))).toEqual(['TRACE_COPAY', 'TRACE_COPAY_PAID'])
  expect(codes({}).some((code) => code.startsWith('TRACE_COPAY'))).toBe(false)
})

test('a rate is said of what is left after the deductible, and not where nothing is left or the plan takes a copay', () => {
  const shares = (given: ReturnType<typeof plan>) => codes({}, given).filter((code) => /DEDUCTIBLE|COINSURANCE/.test(code))
  expect(shares(plan({ left: left(10_000) }))).toEqual(['TRACE_DEDUCTIBLE 10000', 'TRACE_COINSURANCE 1200'])
  expect(shares(plan({ left: left(15_999) }))).toEqual(['TRACE_DEDUCTIBLE 15999', 'TRACE_COINSURANCE 0'])
  expect(shares(plan({ left: left(16_000) }))).toEqual(['TRACE_DEDUCTIBLE 16000'])
  expect(shares(plan({ costShare: { kind: 'copay', copay: toCents(3_000) } }))).toEqual([])
})

test('what a second plan takes is a step of its own; of Medicaid it is said even where nothing was left', () => {
  const second = (given: Partial<Parameters<typeof plan>[0]>) => codes({}, plan(given)).filter((code) => code.startsWith('TRACE_SECONDARY'))
  expect(second({ left: left(10_000), secondary: { kind: 'medicaid' } })).toEqual(['TRACE_SECONDARY_MEDICAID -11200'])
  expect(second({ costShare: { kind: 'copay', copay: toCents(0) }, secondary: { kind: 'medicaid' } })).toEqual([
    'TRACE_SECONDARY_MEDICAID 0',
  ])
  const plan2 = { kind: 'plan', costShare: { kind: 'copay', copay: toCents(1_000) }, left: left(0) } as const
  expect(second({ left: left(10_000), secondary: plan2 })).toEqual(['TRACE_SECONDARY_PAYS -10200'])
  expect(second({})).toEqual([])
})

test('a discount and a rate are said in percent', () => {
  const params = (changes: Parameters<typeof line>[1], given = plan()) =>
    traceOf(settle([line('90837', changes)], given)).flatMap(({ params: said }) => said.paysPercent ?? said.ratePercent ?? [])
  expect(params({ bearing: 'client', pays: 6_000 })).toEqual([60])
  expect(params({})).toEqual([20])
})

test('what nobody knows is said in place of the share, and the sum is of the rest', () => {
  expect(codes({ allowed: null })).toEqual(['TRACE_CHARGE 20000', 'TRACE_ALLOWED_UNKNOWN 0', 'TRACE_TOTAL_OPEN 0'])
})
