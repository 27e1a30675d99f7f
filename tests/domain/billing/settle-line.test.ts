import { expect, test } from 'vitest'
import type { SettledLine } from '@/lib/domain/billing/account-types'
import { totalsOf } from '@/lib/domain/billing/settle-line'
import { toCents } from '@/lib/domain/money'
import { addDays } from '@/lib/domain/time/local'
import { on } from '../coverage/facts'
import { left, line, plan, settle, twentyPercent } from './facts'

/** What was settled, without the line itself. */
const amounts = (lines: readonly SettledLine[]) => lines.map(({ line: { code, on: day }, ...rest }) => ({ ...rest, code, day }))
const clients = (lines: readonly SettledLine[]) => lines.map(({ client }) => client)
/** An individual hour and a group in its place, each as if it came first. */
const hourOrGroup = (given: ReturnType<typeof plan>) => [line(), line('90853')].flatMap((one) => clients(settle([one], given)))
const copay = (cents: number) => ({ kind: 'copay', copay: toCents(cents) }) as const
const threeDays = [0, 1, 2].map((days) => line('90837', { on: addDays(on, days) }))

test('T85 a deductible of 100 left, then 20 %', () => {
  expect(settle([line()], plan({ left: left(10_000) }))[0]).toMatchObject({
    allowed: 16_000,
    contractual: 4_000,
    deductible: 10_000,
    coinsurance: 1_200,
    client: 11_200,
    plan: 4_800,
  })
})

test('T86 in the deductible a group costs what it is allowed at', () => {
  expect(hourOrGroup(plan({ left: left(50_000) }))).toEqual([16_000, 5_500])
})

test('T87 past the deductible a group saves its share', () => {
  expect(hourOrGroup(plan())).toEqual([3_200, 1_100])
})

test('a deductible that ends inside the second visit', () => {
  expect(clients(settle(threeDays, plan({ left: left(20_000) })))).toEqual([16_000, 4_000 + 2_400, 3_200])
})

test('T89 a copay with the deductible waived', () => {
  expect(settle([line()], plan({ costShare: copay(3_000), left: left(50_000) }))[0]).toMatchObject({
    client: 3_000,
    plan: 13_000,
    deductible: 0,
  })
})

test('a copay is never more than the allowed amount', () => {
  expect(clients(settle([line('90853')], plan({ costShare: copay(6_000) })))).toEqual([5_500])
})

test('a copay after the deductible', () => {
  const costShare = { kind: 'copay-after-deductible', copay: toCents(3_000) } as const
  expect(clients(settle(threeDays, plan({ costShare, left: left(15_000) })))).toEqual([15_000 + 1_000, 3_000, 3_000])
})

test('T91 50 left out of pocket, three visits', () => {
  expect(clients(settle(threeDays, plan({ left: left(0, 5_000) })))).toEqual([3_200, 1_800, 0])
})

test('a yearly limit can end inside the deductible', () => {
  const [first, second] = settle(threeDays, plan({ left: left(30_000, 10_000) }))
  expect(first).toMatchObject({ client: 10_000, deductible: 16_000, capped: 6_000, plan: 6_000 })
  expect(second).toMatchObject({ client: 0, plan: 16_000 })
})

test('T93 half a cent and more rounds up, less does not', () => {
  const share = (allowed: number, rate: number) =>
    settle([line('90837', { allowed: toCents(allowed) })], plan({ costShare: { kind: 'coinsurance', rate } }))[0]?.coinsurance
  expect(share(11_833, 1_500)).toBe(1_775)
  expect([share(10, 500), share(10, 499), share(30, 500)]).toEqual([1, 0, 2])
})

test('the family deductible ends the client’s own', () => {
  const family = plan({ left: left(50_000, null, { familyDeductible: toCents(10_000) }) })
  expect(clients(settle(threeDays, family))).toEqual([10_000 + 1_200, 3_200, 3_200])
})

test('the family limit caps as the client’s own does', () => {
  const family = plan({ left: left(0, 500_000, { familyOutOfPocket: toCents(4_000) }) })
  expect(clients(settle(threeDays, family))).toEqual([3_200, 800, 0])
})

test('one copay a day, however many lines', () => {
  const day = [line(), line('90853', { number: 2 }), line('90837', { on: addDays(on, 1) })]
  expect(clients(settle(day, plan({ costShare: copay(3_000), copayPerDay: true })))).toEqual([3_000, 0, 3_000])
  expect(clients(settle(day, plan({ costShare: copay(3_000) })))).toEqual([3_000, 3_000, 3_000])
})

test('lines are settled by date and claim line, whatever order they come in', () => {
  const [first, second, third] = threeDays
  const shuffled = [third, first, second].flatMap((one) => (one ? [one] : []))
  expect(amounts(settle(shuffled, plan({ left: left(20_000) })))).toEqual(amounts(settle(threeDays, plan({ left: left(20_000) }))))
  const pair = [line('90853', { number: 2 }), line('90837', { number: 1 })]
  expect(settle(pair, plan({ left: left(16_000) })).map(({ deductible }) => deductible)).toEqual([16_000, 0])
})

test('a contract above the charge does not raise it', () => {
  expect(settle([line('90837', { allowed: toCents(25_000) })], plan())[0]).toMatchObject({
    allowed: 20_000,
    contractual: 0,
    client: 4_000,
  })
})

test('in the network what is above the contract is nobody’s, outside it is the client’s', () => {
  expect(settle([line()], plan({ network: 'out' }))[0]).toMatchObject({
    client: 3_200 + 4_000,
    contractual: 0,
    balance: 4_000,
    plan: 12_800,
  })
})

test('Medicaid and VA leave the client nothing, also of lines a client would bear', () => {
  for (const payer of ['medicaid', 'va'] as const) {
    const lines = settle([line(), line('90837', { number: 2, bearing: 'client', pays: 6_000 })], plan({ payer, left: left(50_000) }))
    expect(clients(lines)).toEqual([0, 0])
    expect(totalsOf(lines)).toMatchObject({ charged: 40_000, client: 0, insurer: 16_000, writtenOff: 24_000 })
  }
})

test('Medicaid second takes over what the first plan leaves', () => {
  expect(settle([line()], plan({ left: left(10_000), secondary: { kind: 'medicaid' } }))[0]).toMatchObject({
    client: 0,
    plan: 4_800,
    secondary: 11_200,
  })
})

test('a second plan works on what the first one leaves', () => {
  const secondary = { kind: 'plan', costShare: twentyPercent, left: left(2_000) } as const
  const [first, second] = settle(threeDays, plan({ left: left(10_000), secondary }))
  expect(first).toMatchObject({ plan: 4_800, client: 2_000 + 1_840, secondary: 11_200 - 3_840 })
  expect(second).toMatchObject({ plan: 12_800, client: 640, secondary: 2_560 })
})

test('what no plan covers is a fee, less its sliding discount, and counts for no limit', () => {
  const lines = [line('90837', { bearing: 'client', pays: 6_000, charge: toCents(35_000) }), line('90837', { number: 2 })]
  const [extended, insured] = settle(lines, plan({ left: left(10_000) }))
  expect(extended).toMatchObject({ client: 21_000, discount: 14_000, plan: 0 })
  expect(insured).toMatchObject({ deductible: 10_000, client: 11_200 })
})

test('no lines cost nothing', () => {
  expect(totalsOf(settle([], plan()))).toEqual({ charged: 0, client: 0, clientAtLeast: 0, open: 0, insurer: 0, writtenOff: 0, discount: 0 })
})

test('a payer that pays in full leaves nothing of any sort', () => {
  for (const payer of ['medicaid', 'va'] as const) {
    const [only] = settle([line()], plan({ payer }))
    expect(only).toMatchObject({ deductible: 0, coinsurance: 0, copay: 0, capped: 0, balance: 0, client: 0, discount: 0, absorbed: 0 })
    expect(only).toMatchObject({ allowed: 16_000, contractual: 4_000, plan: 16_000, secondary: 0, copayPaid: false })
  }
})

test('lines are settled by date and number, whatever order they come in', () => {
  const two = [line('90837', { number: 1 }), line('90853', { number: 2 })]
  const given = plan({ left: left(16_000) })
  expect(clients(settle(two, given))).toEqual([16_000, 1_100])
  expect(amounts(settle([...two].reverse(), given))).toEqual(amounts(settle(two, given)))
  const later = [line('90837', { on: addDays(on, 1) }), line()]
  expect(settle(later, given).map(({ line: one }) => one.on)).toEqual([on, addDays(on, 1)])
})

test('what no plan pays has a fee, a discount and a share of the client, and no part of any plan', () => {
  const [paid] = settle([line('90837', { bearing: 'client', pays: 6_000 })], plan())
  const ofPlan = { contractual: 0, deductible: 0, coinsurance: 0, copay: 0, capped: 0, balance: 0, plan: 0, secondary: 0, copayPaid: false }
  expect(paid).toMatchObject({ allowed: 20_000, ...ofPlan, discount: 8_000, absorbed: 0, client: 12_000 })
  const [absorbed] = settle([line('90837', { bearing: 'client' })], plan({ payer: 'medicaid' }))
  expect(absorbed).toMatchObject({ allowed: 20_000, ...ofPlan, discount: 0, absorbed: 20_000, client: 0 })
})

test('a copay a day is taken once, however small it is; a visit without one takes none for the next', () => {
  const day = [line(), line('90853', { number: 2 })]
  const paid = (cents: number) => settle(day, plan({ costShare: copay(cents), copayPerDay: true })).map((one) => [one.copay, one.copayPaid])
  expect(paid(1)).toEqual([
    [1, false],
    [0, true],
  ])
  expect(paid(0)).toEqual([
    [0, false],
    [0, false],
  ])
})
