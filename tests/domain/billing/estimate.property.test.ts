import { expect, test } from 'vitest'
import { estimateFormats } from '@/lib/domain/billing/estimate-formats'
import { estimateLines, totalsOf } from '@/lib/domain/billing/estimate-lines'
import type { EstimateLine, EstimatePlan, EstimateTotals } from '@/lib/domain/billing/estimate-types'
import { traceOf } from '@/lib/domain/billing/money-trace'
import { costShareOf } from '@/lib/domain/coverage/benefits'
import { hasMedicaid } from '@/lib/domain/coverage/program'
import { type Cents, toCents } from '@/lib/domain/money'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { coverage, ruleset } from '../coverage/facts'
import { estimateFacts, forEstimate } from './facts'
import { naiveClientShares } from './naive-estimate'

const cents = (most: number) => fc.nat(most).map(toCents)
const day = fc.nat(500).map((days): LocalDate => addDays('2026-10-01', days))
const costShare = fc.record({ copay: fc.option(cents(9_000)), copayAfterDeductible: fc.boolean(), rate: fc.nat(10_000) }).map(costShareOf)
const left = fc.record({
  deductible: cents(60_000),
  familyDeductible: fc.option(cents(60_000)),
  outOfPocket: fc.option(cents(200_000)),
  familyOutOfPocket: fc.option(cents(200_000)),
})
const line: fc.Arbitrary<EstimateLine> = fc.record({
  code: fc.constantFrom('90837', '90853', 'KAP-EXT'),
  on: day,
  number: fc.integer({ min: 1, max: 3 }),
  charge: cents(60_000),
  allowed: fc.option(cents(60_000)),
  bearing: fc.constantFrom('plan', 'plan', 'plan', 'client', 'practice'),
  pays: fc.nat(10_000),
})
const lines = fc.array(line, { maxLength: 18 })
const plain: fc.Arbitrary<EstimatePlan> = fc.record({
  payer: fc.constant('plan'),
  network: fc.constant('in'),
  costShare,
  left,
  reset: fc.constant(null),
  copayPerDay: fc.boolean(),
  secondary: fc.constant(null),
})
const any: fc.Arbitrary<EstimatePlan> = fc.record({
  payer: fc.constantFrom('plan', 'medicaid', 'va', 'none'),
  network: fc.constantFrom('in', 'out'),
  costShare,
  left,
  reset: fc.option(fc.record({ on: day, full: fc.option(left) })),
  copayPerDay: fc.boolean(),
  secondary: fc.option(
    fc.oneof(fc.constant({ kind: 'medicaid' as const }), fc.record({ kind: fc.constant('plan' as const), costShare, left })),
  ),
})

test('the client pays what the order of computing says, to the cent', () => {
  fc.assert(
    fc.property(lines, plain, (asked, plan) => {
      expect(estimateLines(asked, plan).map(({ client }) => client)).toEqual(naiveClientShares(asked, plan))
    }),
    { numRuns: 500 },
  )
})

test('plan, second plan, client and what is written off make the charge, line by line and in sum', () => {
  fc.assert(
    fc.property(lines, any, (asked, plan) => {
      const settled = estimateLines(asked, plan)
      for (const one of settled) {
        const parts = [one.plan, one.secondary, one.client, one.contractual, one.discount, one.absorbed]
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
        expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(one.line.charge)
      }
      const totals = totalsOf(settled)
      expect(totals.client + totals.insurer + totals.writtenOff).toBe(totals.charged)
      expect(totals.discount).toBeLessThanOrEqual(totals.writtenOff)
    }),
    { numRuns: 500 },
  )
})

test('under Medicaid or VA the client pays nothing, for any lines and any plan', () => {
  fc.assert(
    fc.property(lines, any, fc.constantFrom('medicaid', 'va', 'second'), (asked, plan, wall) => {
      const walled: EstimatePlan = wall === 'second' ? { ...plan, secondary: { kind: 'medicaid' } } : { ...plan, payer: wall }
      expect(totalsOf(estimateLines(asked, walled)).client).toBe(0)
    }),
  )
})

test('a client never pays more out of pocket in a year than was left of it, outside fees and balances', () => {
  fc.assert(
    fc.property(lines, plain, (asked, plan) => {
      fc.pre(plan.left.outOfPocket !== null)
      const shares = estimateLines(asked, plan).filter(({ line: { bearing } }) => bearing === 'plan')
      expect(shares.reduce((sum, { client }) => sum + client, 0)).toBeLessThanOrEqual(plan.left.outOfPocket ?? 0)
    }),
  )
})

test('a trace ends with the sum, numbered from one', () => {
  fc.assert(
    fc.property(lines, any, (asked, plan) => {
      const settled = estimateLines(asked, plan)
      const trace = traceOf(settled, plan)
      expect(trace.map(({ number }) => number)).toEqual(trace.map((_, index) => index + 1))
      expect(trace.at(-1)).toMatchObject({ code: 'TRACE_TOTAL', cents: totalsOf(settled).client })
      expect(trace.filter(({ code }) => code === 'TRACE_CLIENT').reduce((sum, step) => sum + step.cents, 0)).toBe(totalsOf(settled).client)
    }),
  )
})

const benefits = fc.option(
  fc.record({ verifiedOn: day, costShare, left, planYear: fc.option(fc.record({ startsOn: day, full: fc.option(left) })) }),
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
      benefits,
    })
    .map(({ program, network, benefits: told, ...row }) => forEstimate(coverage(program, row), { network, benefits: told })),
  { maxLength: 3 },
)

test('a Medicaid client’s share is zero in every format and the three-hour visit has no price, whatever the facts', () => {
  fc.assert(
    fc.property(coverages, fc.nat(12), fc.option(fc.nat(10_000)), day, (told, cycles, slidingPays, firstOn) => {
      const journeysOn = Array.from({ length: cycles }, (_, index) => addDays(firstOn, index * 7))
      const always = [...told, forEstimate(coverage('medicaid', { startsOn: null, priority: 3 }))]
      fc.pre(journeysOn.every((on) => hasMedicaid(always, on)))
      for (const { format, regimen, lines: priced } of estimateFormats(
        estimateFacts({ coverages: always, journeysOn, slidingPays }),
        ruleset,
      )) {
        if (format === 'A' && cycles > 0) expect(regimen).toBeNull()
        expect(regimen?.client ?? 0).toBe(0)
        expect(priced.every(({ client }) => client === 0)).toBe(true)
      }
    }),
  )
})

test('formats add up for any client, and what is open never makes it cheaper than the hopeful sum', () => {
  fc.assert(
    fc.property(coverages, fc.integer({ min: 1, max: 6 }), day, (told, cycles, firstOn) => {
      const journeysOn = Array.from({ length: cycles }, (_, index) => addDays(firstOn, index * 7))
      for (const { regimen, cycles: each, clientAtLeast } of estimateFormats(estimateFacts({ coverages: told, journeysOn }), ruleset)) {
        if (regimen === null) continue
        expect(regimen.client + regimen.insurer + regimen.writtenOff).toBe(regimen.charged)
        const sum = (pick: (totals: EstimateTotals) => Cents) => each.reduce((total, one) => total + pick(one), 0)
        expect([sum(({ client }) => client), sum(({ charged }) => charged)]).toEqual([regimen.client, regimen.charged])
        expect(clientAtLeast).toBeLessThanOrEqual(regimen.client)
      }
    }),
  )
})
