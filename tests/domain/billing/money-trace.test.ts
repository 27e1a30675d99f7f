import { expect, test } from 'vitest'
import { estimateLines } from '@/lib/domain/billing/estimate-lines'
import { traceOf } from '@/lib/domain/billing/money-trace'
import { toCents } from '@/lib/domain/money'
import { left, line, plan } from './facts'

const codes = (changes: Parameters<typeof line>[1], given = plan()) =>
  traceOf(estimateLines([line('90837', changes)], given), given).map(({ code, cents }) => `${code} ${cents}`)

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
  const twice = traceOf(estimateLines([line(), line('90853', { number: 2 })], copay), copay).map(({ code }) => code)
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
    traceOf(estimateLines([line('90837', changes)], given), given).flatMap(({ params: said }) => said.paysPercent ?? said.ratePercent ?? [])
  expect(params({ bearing: 'client', pays: 6_000 })).toEqual([60])
  expect(params({})).toEqual([20])
})

const trace = (changes: Parameters<typeof line>[1] = {}, given = plan()) => traceOf(estimateLines([line('90837', changes)], given), given)
/** What is said, and with which amount, of one code. */
const step = (code: string, changes: Parameters<typeof line>[1] = {}, given = plan()) =>
  trace(changes, given).find((one) => one.code === code)

test('steps are numbered from one on, across lines, and name the service and the sum', () => {
  const lines = [line('90837', { bearing: 'client' }), line('90853', { number: 2, bearing: 'client' })]
  const steps = traceOf(estimateLines(lines, plan()), plan())
  expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  expect(steps[0]?.params).toEqual({ code: '90837', label: 'Individual 60', on: '2026-12-01', units: 1, amountCents: 20_000 })
  expect(steps[1]?.params).toEqual({ code: '90837', label: 'Individual 60', on: '2026-12-01', amountCents: 20_000 })
  expect(steps.at(-1)).toMatchObject({ cents: 28_000, params: { lines: 2, amountCents: 28_000 } })
})

test('a code nobody knows is called by itself', () => {
  const unknown = [{ ...line('90837', { bearing: 'client' }), code: 'X1' }]
  expect(traceOf(estimateLines(unknown, plan()), plan())[0]?.params.label).toBe('X1')
})

test('extended care says what one hour costs, rounded to the cent', () => {
  const hours = [{ ...line('90837', { bearing: 'client', units: 2, charge: toCents(35_001) }), code: 'KAP-EXT' }]
  const [first] = traceOf(estimateLines(hours, plan()), plan())
  expect(first).toMatchObject({ code: 'TRACE_EXTENDED', cents: 35_001, params: { units: 2, eachCents: 17_501, amountCents: 35_001 } })
})

test('a new plan year is said once, without an amount, and said to be unknown where its amounts are', () => {
  const reset = (full: ReturnType<typeof left> | null) => plan({ reset: { on: '2026-12-01', full } })
  const newYear = (given: ReturnType<typeof plan>, on: '2026-11-30' | '2026-12-01' = '2026-12-01') =>
    trace({ on }, given)
      .filter(({ code }) => code.startsWith('TRACE_NEW_YEAR'))
      .map(({ code, cents, params }) => [code, cents, params])
  expect(newYear(reset(left(0)))).toEqual([['TRACE_NEW_YEAR', 0, { on: '2026-12-01' }]])
  expect(newYear(reset(null))).toEqual([['TRACE_NEW_YEAR_UNKNOWN', 0, { on: '2026-12-01' }]])
  expect(newYear(reset(left(0)), '2026-11-30')).toEqual([])
  expect(newYear(plan())).toEqual([])
})

test('Medicaid and the VA take the whole contract amount, each under its name', () => {
  const whole = (payer: 'medicaid' | 'va') => codes({}, plan({ payer }))
  const around = (step: string) => ['TRACE_CHARGE 20000', 'TRACE_ALLOWED -4000', step, 'TRACE_CLIENT 0', 'TRACE_TOTAL 0']
  expect(whole('medicaid')).toEqual(around('TRACE_MEDICAID -16000'))
  expect(whole('va')).toEqual(around('TRACE_VA -16000'))
  expect(step('TRACE_VA', {}, plan({ payer: 'va' }))?.params).toEqual({ amountCents: 16_000 })
})

test('a contract amount nobody knows takes nothing off', () => {
  const unknown = { code: 'TRACE_ALLOWED_UNKNOWN', cents: 0, params: { amountCents: 0 } }
  expect(step('TRACE_ALLOWED_UNKNOWN', { allowed: null })).toMatchObject(unknown)
  expect(step('TRACE_ALLOWED', { allowed: null })).toBeUndefined()
  expect(step('TRACE_ALLOWED_UNKNOWN')).toBeUndefined()
})

const second = (copay: number) =>
  plan({ left: left(10_000), secondary: { kind: 'plan', costShare: { kind: 'copay', copay: toCents(copay) }, left: left(0) } })
const copayOf = (cents: number) => plan({ costShare: { kind: 'copay', copay: toCents(cents) } })

test.each([
  ['a discount', 'TRACE_SLIDING', -1, { bearing: 'client', charge: toCents(10_000), pays: 9_999 }, plan()],
  ['what nobody may be asked for', 'TRACE_ABSORBED', -1, { bearing: 'practice', charge: toCents(1) }, plan()],
  ['what is above the contract, out of network', 'TRACE_BALANCE', 1, { allowed: toCents(19_999) }, plan({ network: 'out' })],
  ['what a second plan takes', 'TRACE_SECONDARY_PAYS', -1, {}, second(11_199)],
  ['a deductible', 'TRACE_DEDUCTIBLE', 1, {}, plan({ left: left(1) })],
  ['a copay', 'TRACE_COPAY', 1, {}, copayOf(1)],
  ['what is above the most of a year', 'TRACE_CAPPED', -1, {}, plan({ left: left(0, 3_199) })],
] as const)('a single cent is a step: %s', (_, code, cents, changes, given) => {
  expect(step(code, changes, given)).toMatchObject({ cents, params: { amountCents: 1 } })
})

test.each([
  ['a discount of nothing', 'TRACE_SLIDING', { bearing: 'client', pays: 10_000 }, plan()],
  ['a fee without a scale', 'TRACE_SLIDING', { bearing: 'client' }, plan()],
  ['nothing left to the practice', 'TRACE_ABSORBED', { bearing: 'client' }, plan()],
  ['a contract in network', 'TRACE_BALANCE', {}, plan()],
  ['a charge at the contract amount, out of network', 'TRACE_BALANCE', { allowed: toCents(20_000) }, plan({ network: 'out' })],
  ['a second plan that leaves it all', 'TRACE_SECONDARY_PAYS', {}, second(11_200)],
  ['a deductible that is met', 'TRACE_DEDUCTIBLE', {}, plan()],
  ['a copay of nothing', 'TRACE_COPAY', {}, copayOf(0)],
  ['a copay that nobody has paid yet', 'TRACE_COPAY_PAID', {}, copayOf(3_000)],
  ['a year’s most that is not reached', 'TRACE_CAPPED', {}, plan({ left: left(0, 3_200) })],
] as const)('nothing is no step: %s', (_, code, changes, given) => {
  expect(step(code, changes, given)).toBeUndefined()
})

test('a rate says of what it is taken; a copay paid earlier takes nothing more', () => {
  expect(step('TRACE_COINSURANCE', {}, plan({ left: left(10_000) }))?.params).toEqual({
    ratePercent: 20,
    ofCents: 6_000,
    amountCents: 1_200,
  })
  const daily = plan({ costShare: { kind: 'copay', copay: toCents(3_000) }, copayPerDay: true })
  const steps = traceOf(estimateLines([line(), line('90853', { number: 2 })], daily), daily)
  expect(steps.find(({ code }) => code === 'TRACE_COPAY_PAID')).toMatchObject({ cents: 0, params: { amountCents: 0 } })
})
