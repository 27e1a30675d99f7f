import { expect, test } from 'vitest'
import type { BillingDayFacts, BillingLine } from '@/lib/domain/billing/billing-line'
import { type EstimateFacts, ruleGoodFaithEstimate } from '@/lib/domain/billing/good-faith-estimate'
import { instalmentsOf, type PaymentPlanFacts, rulePaymentPlan } from '@/lib/domain/billing/payment-plan'
import { ruleBillingDay } from '@/lib/domain/billing/rule-billing-day'
import { type ClaimFacts, ruleClaim } from '@/lib/domain/billing/rule-claim'
import { ruleDiagnosis } from '@/lib/domain/billing/rule-diagnosis'
import { ruleSlidingFee, type SlidingFeeFacts } from '@/lib/domain/billing/rule-sliding-fee'
import { type PayerFlags, payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { coveragePrograms } from '@/lib/domain/coverage/program'
import { atLeastAsSevere, worstEffect } from '@/lib/domain/finding'
import { toCents } from '@/lib/domain/money'
import { serviceCodes } from '@/lib/domain/reference/billing-codes'
import { addMinutes } from '@/lib/domain/time/interval'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { coverage, ruleset } from '../coverage/facts'

const day = fc.integer({ min: -3_000, max: 800 }).map((days): LocalDate => addDays('2026-12-01', days))
const line: fc.Arbitrary<BillingLine> = fc
  .record({
    lineId: fc.uuid(),
    visitId: fc.uuid(),
    claimKey: fc.constantFrom('claim', null),
    program: fc.constantFrom(...coveragePrograms),
    flags: fc
      .record({
        allowsSameDayPair: fc.constantFrom('yes', 'no', 'unknown'),
        allowsEvaluationWithTherapy: fc.constantFrom('yes', 'no', 'unknown'),
        allows2x90834: fc.boolean(),
        allowsSecondGroup: fc.boolean(),
      })
      .map((known) => payerFlagsOf('commercial', known)),
    specialty: fc.constantFrom('1041C0700X', '103TC0700X', null),
    code: fc.oneof(fc.constantFrom(...Object.keys(serviceCodes)), fc.string()),
    modifiers: fc.array(fc.constantFrom('59', 'XE', '95')),
    units: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double()),
    clinicianId: fc.constantFrom('therapist-1', 'therapist-2'),
    minutes: fc.integer({ min: -5, max: 240 }),
    at: fc.nat(600),
    on: day,
    moved: fc.boolean(),
    noteSigned: fc.boolean(),
    contentDistinct: fc.boolean(),
    medicallyNecessary: fc.boolean(),
    groupSessionId: fc.option(fc.constant('group-1')),
    participants: fc.nat(20),
    drugMilligrams: fc.constantFrom(28, 56, 84),
  })
  .map(({ at, moved, ...rest }) => {
    const start = addMinutes(new Date('2026-12-01T12:00:00Z'), at)
    return {
      ...rest,
      session: { start, end: addMinutes(start, Math.max(1, rest.minutes)) },
      servedOn: moved ? addDays(rest.on, -1) : rest.on,
    }
  })
const billingDay: fc.Arbitrary<BillingDayFacts> = fc.record({
  lines: fc.array(line, { maxLength: 5 }),
})
const effectOf = (facts: BillingDayFacts) => worstEffect(ruleBillingDay(facts, ruleset))

test('a day’s lines never make a rule throw, and every finding has a source', () => {
  fc.assert(
    fc.property(billingDay, (facts) => {
      for (const { cites } of ruleBillingDay(facts, ruleset)) expect(cites.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test('a fact that breaks a rule never makes a day milder', () => {
  fc.assert(
    fc.property(billingDay, line, (facts, another) => {
      const before = effectOf(facts)
      const all = (change: Partial<BillingLine>) => ({ ...facts, lines: facts.lines.map((one) => ({ ...one, ...change })) })
      const flagged = (known: Partial<PayerFlags>) => ({
        ...facts,
        lines: facts.lines.map((one) => ({ ...one, flags: { ...one.flags, ...known } })),
      })
      const second = { ...another, code: '90837', units: 1 }
      const worse: BillingDayFacts[] = [
        all({ noteSigned: false }),
        all({ contentDistinct: false }),
        all({ medicallyNecessary: false }),
        all({ servedOn: '1999-01-01' }),
        flagged({ allowsSameDayPair: 'no', allowsEvaluationWithTherapy: 'no' }),
        flagged({ allows2x90834: false, allowsSecondGroup: false }),
        { ...facts, otherSessions: facts.lines.map(({ clinicianId, session }) => ({ clinicianId, session, groupSessionId: null })) },
        ...(facts.lines.some(({ code }) => code === '90837') ? [{ ...facts, lines: [...facts.lines, second] }] : []),
      ]
      for (const changed of worse) expect(atLeastAsSevere(effectOf(changed), before)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

const coverages = fc.array(
  fc.constantFrom(...coveragePrograms).map((program) => coverage(program, { startsOn: null })),
  { maxLength: 2 },
)
const plan: fc.Arbitrary<PaymentPlanFacts> = fc.record({
  total: fc.integer({ min: -100, max: 1_000_000 }).map(toCents),
  instalments: fc.oneof(fc.integer({ min: -2, max: 30 }), fc.double()),
  financeCharge: fc.nat(100).map(toCents),
  firstOn: day,
  today: day,
  serviceDays: fc.array(day),
  coverages,
  openDispute: fc.boolean(),
  agreementSigned: fc.boolean(),
  disclosuresGiven: fc.boolean(),
})

test('instalments add up to the total whatever is asked, and a plan only gets harder', () => {
  fc.assert(
    fc.property(plan, (facts) => {
      const effect = (changed: PaymentPlanFacts) => worstEffect(rulePaymentPlan(changed, ruleset))
      expect(instalmentsOf(facts).reduce((sum, { cents }) => sum + cents, 0)).toBe(Math.max(0, facts.total))
      const harder: Partial<PaymentPlanFacts>[] = [
        { openDispute: true },
        { agreementSigned: false },
        { disclosuresGiven: false },
        { instalments: 99 },
      ]
      for (const change of harder) expect(atLeastAsSevere(effect({ ...facts, ...change }), effect(facts))).toBe(true)
      expect(effect({ ...facts, coverages: [...facts.coverages, coverage('medicaid', { startsOn: null })] })).toBe('refuse')
    }),
  )
})

test('the other rules take any facts', () => {
  const claim: fc.Arbitrary<ClaimFacts> = fc.record({
    program: fc.constantFrom(...coveragePrograms),
    on: day,
    today: day,
    lines: fc.array(
      fc.record({
        code: fc.string(),
        billTo: fc.constantFrom('claim', 'client'),
        noteSigned: fc.boolean(),
        paidInFull: fc.boolean(),
        restricted: fc.boolean(),
      }),
    ),
    payerFilingDays: fc.option(fc.integer({ min: 0, max: 400 })),
    privateContract: fc.boolean(),
    referralNumber: fc.option(fc.string()),
  })
  const estimate: fc.Arbitrary<EstimateFacts> = fc.record({
    on: day,
    scheduledOn: fc.constant<LocalDate>('2026-11-22'),
    today: day,
    coverages,
    hasExtendedCare: fc.boolean(),
    usesPlan: fc.boolean(),
    requestedOn: fc.option(day),
    givenOn: fc.option(day),
    coversUntil: fc.option(day),
    scopeChanged: fc.boolean(),
  })
  const sliding: fc.Arbitrary<SlidingFeeFacts> = fc.record({
    on: day,
    coverages,
    applyTo: fc.constantFrom('extended_care', 'self_pay', 'cost_share'),
    assessment: fc.option(fc.record({ id: fc.uuid(), attestedOn: fc.option(day), validFrom: day, endedOn: fc.option(day) })),
    householdSize: fc.double(),
  })
  fc.assert(
    fc.property(claim, estimate, sliding, fc.array(fc.string()), (asked, due, scale, diagnosisCodes) => {
      const findings = [
        ...ruleClaim(asked, ruleset),
        ...ruleGoodFaithEstimate(due, ruleset),
        ...ruleSlidingFee(scale, ruleset),
        ...ruleDiagnosis({ diagnosisCodes, serviceCode: '90837' }),
      ]
      expect(findings.every(({ cites }) => cites.length > 0)).toBe(true)
    }),
  )
})
