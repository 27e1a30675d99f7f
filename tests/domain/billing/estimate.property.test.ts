import { expect, test } from 'vitest'
import type { EstimateTotals } from '@/lib/domain/billing/account-types'
import { estimateFormats } from '@/lib/domain/billing/estimate-formats'
import { traceOf } from '@/lib/domain/billing/money-trace'
import { totalsOf } from '@/lib/domain/billing/settle-line'
import { costShareOf } from '@/lib/domain/coverage/benefits'
import { hasMedicaid } from '@/lib/domain/coverage/program'
import { type Cents, toCents } from '@/lib/domain/money'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { coverage, ruleset } from '../coverage/facts'
import { answer, estimateFacts, forEstimate, settle, type TestLine, type TestPlan, tier } from './facts'
import { naiveClientShares } from './naive-estimate'

const cents = (most: number) => fc.nat(most).map(toCents)
const day = fc.nat(360).map((days): LocalDate => addDays('2026-10-01', days))
const costShare = fc.record({ copay: fc.option(cents(9_000)), copayAfterDeductible: fc.boolean(), rate: fc.nat(10_000) }).map(costShareOf)
const left = fc.record({
  deductible: cents(60_000),
  familyDeductible: fc.option(cents(60_000)),
  outOfPocket: fc.option(cents(200_000)),
  familyOutOfPocket: fc.option(cents(200_000)),
})
const line: fc.Arbitrary<TestLine> = fc.record({
  code: fc.constantFrom('90837', '90853', 'KAP-EXT'),
  on: day,
  number: fc.integer({ min: 1, max: 3 }),
  charge: cents(60_000),
  allowed: cents(60_000),
  bearing: fc.constantFrom('plan', 'plan', 'plan', 'client'),
  pays: fc.nat(10_000),
})
const lines = fc.array(line, { maxLength: 18 })
const someUnknown = fc.array(
  fc.tuple(line, fc.boolean()).map(([one, isKnown]): TestLine => (isKnown ? one : { ...one, allowed: null })),
  { maxLength: 18 },
)
const plain: fc.Arbitrary<TestPlan> = fc.record({
  payer: fc.constant('plan'),
  network: fc.constant('in'),
  costShare,
  left,
  copayPerDay: fc.boolean(),
  secondary: fc.constant(null),
})
const any: fc.Arbitrary<TestPlan> = fc.record({
  payer: fc.constantFrom('plan', 'medicaid', 'va', 'none'),
  network: fc.constantFrom('in', 'out'),
  costShare,
  left,
  copayPerDay: fc.boolean(),
  secondary: fc.option(
    fc.oneof(fc.constant({ kind: 'medicaid' as const }), fc.record({ kind: fc.constant('plan' as const), costShare, left })),
  ),
})

test('the client pays what the order of computing says, to the cent', () => {
  fc.assert(
    fc.property(lines, plain, (asked, plan) => {
      expect(settle(asked, plan).map(({ client }) => client)).toEqual(naiveClientShares(asked, plan))
    }),
    { numRuns: 500 },
  )
})

test('plan, second plan, client, what is written off and what is open make the charge, line by line and in sum', () => {
  fc.assert(
    fc.property(someUnknown, any, (asked, plan) => {
      const settled = settle(asked, plan)
      for (const one of settled) {
        const parts = [one.plan, one.secondary, one.client ?? 0, one.contractual, one.discount, one.absorbed, one.open]
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
        expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(one.line.charge)
      }
      const totals = totalsOf(settled)
      expect(totals.clientAtLeast + totals.open + totals.insurer + totals.writtenOff).toBe(totals.charged)
      expect(totals.client).toBe(settled.some(({ client }) => client === null) ? null : totals.clientAtLeast)
      expect(totals.discount).toBeLessThanOrEqual(totals.writtenOff)
    }),
    { numRuns: 500 },
  )
})

test('under Medicaid or VA the client pays nothing, for any lines and any plan', () => {
  fc.assert(
    fc.property(lines, any, fc.constantFrom('medicaid', 'va', 'second'), (asked, plan, wall) => {
      const walled: TestPlan = wall === 'second' ? { ...plan, secondary: { kind: 'medicaid' } } : { ...plan, payer: wall }
      expect(totalsOf(settle(asked, walled)).client).toBe(0)
    }),
  )
})

test('a client never pays more out of pocket in a year than was left of it, outside fees and balances', () => {
  fc.assert(
    fc.property(lines, plain, (asked, plan) => {
      fc.pre(plan.left.outOfPocket !== null)
      const shares = settle(asked, plan).filter(({ bearer }) => bearer === 'plan')
      expect(shares.reduce((sum, { client }) => sum + (client ?? 0), 0)).toBeLessThanOrEqual(plan.left.outOfPocket ?? 0)
    }),
  )
})

test('a trace ends with the sum, numbered from one', () => {
  fc.assert(
    fc.property(someUnknown, any, (asked, plan) => {
      const settled = settle(asked, plan)
      const trace = traceOf(settled)
      expect(trace.map(({ number }) => number)).toEqual(trace.map((_, index) => index + 1))
      expect(trace.at(-1)).toMatchObject({
        code: totalsOf(settled).client === null ? 'TRACE_TOTAL_OPEN' : 'TRACE_TOTAL',
        cents: totalsOf(settled).clientAtLeast,
      })
      expect(trace.filter(({ code }) => code === 'TRACE_CLIENT').reduce((sum, step) => sum + step.cents, 0)).toBe(
        totalsOf(settled).clientAtLeast,
      )
    }),
  )
})

const answers = fc.array(
  fc
    .record({ costShare, left, day, year: fc.option(day) })
    .map((told) => answer(told.costShare, told.left, { from: told.day, saidOn: told.day, yearStartsOn: told.year })),
  { maxLength: 1 },
)
const coverages = fc.array(
  fc
    .record({
      program: fc.constantFrom('commercial', 'medicaid', 'qmb', 'medicare', 'va', 'self_pay', 'chip'),
      status: fc.constantFrom('active', 'pending', 'retro_possible', 'ended', 'denied'),
      startsOn: fc.option(day),
      endsOn: fc.option(day),
      priority: fc.integer({ min: 1, max: 3 }),
      network: fc.constantFrom('in', 'out'),
      answers,
    })
    .map(({ program, network, answers: told, ...row }) => forEstimate(coverage(program, row), { network, answers: told })),
  { maxLength: 3 },
)

test('a Medicaid client’s share is zero in every format and the three-hour visit has no price, whatever the facts', () => {
  fc.assert(
    fc.property(coverages, fc.nat(12), fc.option(fc.nat(10_000)), day, (told, cycles, slidingPays, firstOn) => {
      const journeysOn = Array.from({ length: cycles }, (_, index) => addDays(firstOn, index * 7))
      const always = [...told, forEstimate(coverage('medicaid', { startsOn: null, priority: 3 }))]
      fc.pre(journeysOn.every((on) => hasMedicaid(always, on)))
      for (const { format, regimen, lines: priced } of estimateFormats(
        estimateFacts({ coverages: always, journeysOn, tiers: slidingPays === null ? [] : [tier(slidingPays)] }),
        ruleset,
      )) {
        if (format === 'A' && cycles > 0) expect(regimen).toBeNull()
        expect(regimen?.client ?? 0).toBe(0)
        expect(priced.every(({ client }) => client === 0)).toBe(true)
      }
    }),
  )
})

test('formats add up for any client, cycle by cycle', () => {
  fc.assert(
    fc.property(coverages, fc.integer({ min: 1, max: 6 }), day, (told, cycles, firstOn) => {
      const journeysOn = Array.from({ length: cycles }, (_, index) => addDays(firstOn, index * 7))
      for (const { regimen, cycles: each } of estimateFormats(estimateFacts({ coverages: told, journeysOn }), ruleset)) {
        if (regimen === null) continue
        expect(regimen.clientAtLeast + regimen.open + regimen.insurer + regimen.writtenOff).toBe(regimen.charged)
        const sum = (pick: (totals: EstimateTotals) => Cents) => each.reduce((total, one) => total + pick(one), 0)
        expect([sum((one) => one.clientAtLeast), sum(({ charged }) => charged), sum((one) => one.open)]).toEqual([
          regimen.clientAtLeast,
          regimen.charged,
          regimen.open,
        ])
      }
    }),
  )
})
