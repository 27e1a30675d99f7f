import { expect, test } from 'vitest'
import { clientStatuses } from '@/lib/domain/clients/client-status'
import { type CssrsAnswers, cssrsForms, cssrsLevels, cssrsQuestions, nextCssrsQuestion, triageCssrs } from '@/lib/domain/clients/cssrs'
import { currentStep } from '@/lib/domain/clients/eight-steps'
import type { PathFacts } from '@/lib/domain/clients/path-facts'
import { ruleCssrs } from '@/lib/domain/clients/rule-cssrs'
import { eligibilityVerdicts, ruleEligibilityDecision } from '@/lib/domain/clients/rule-eligibility-decision'
import { ruleScreening, type ScreeningFacts } from '@/lib/domain/clients/rule-screening'
import { medicineClassKeys, screenChoices, screenKeys } from '@/lib/domain/clients/screening'
import { atLeastAsSevere, worstEffect } from '@/lib/domain/finding'
import { visitWaits } from '@/lib/domain/law/visit-waits'
import { referralStatuses } from '@/lib/domain/prescribers/referral-status'
import { addDays } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'

const choice = fc.constantFrom(...screenChoices)
const screening: fc.Arbitrary<ScreeningFacts> = fc.record({
  answers: fc.record({
    items: fc.record(
      Object.fromEntries(screenKeys.map((key) => [key, fc.oneof({ weight: 8, arbitrary: fc.constant('no' as const) }, choice)])),
      {
        requiredKeys: [],
      },
    ),
    medicines: fc.oneof(fc.constant(null), fc.constant('unsure' as const), fc.subarray([...medicineClassKeys])),
  }),
  clearedFor: fc.subarray([...screenKeys, 'medicines']),
  failedTreatments: fc.nat(5),
})
const effectOf = (facts: ScreeningFacts) => worstEffect(ruleScreening(facts))

test('no screen makes the rule throw, and an answer made worse never makes it milder', () => {
  fc.assert(
    fc.property(screening, fc.constantFrom(...screenKeys), (facts, key) => {
      const answered = (to: 'no' | 'unsure' | 'yes') =>
        effectOf({ ...facts, answers: { ...facts.answers, items: { ...facts.answers.items, [key]: to } } })
      expect(atLeastAsSevere(answered('unsure'), answered('no'))).toBe(true)
      expect(atLeastAsSevere(answered('yes'), answered('unsure'))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a medicine more, a clearance less, nothing tried: never milder', () => {
  fc.assert(
    fc.property(screening, fc.constantFrom(...medicineClassKeys), (facts, medicine) => {
      const before = effectOf(facts)
      const { medicines } = facts.answers
      const more = Array.isArray(medicines) ? [...medicines, medicine] : medicines
      expect(atLeastAsSevere(effectOf({ ...facts, answers: { ...facts.answers, medicines: more } }), before)).toBe(true)
      expect(atLeastAsSevere(effectOf({ ...facts, clearedFor: [] }), before)).toBe(true)
      expect(atLeastAsSevere(effectOf({ ...facts, failedTreatments: 0 }), before)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const answers: fc.Arbitrary<CssrsAnswers> = fc.record(Object.fromEntries(cssrsQuestions.map((question) => [question, fc.boolean()])), {
  requiredKeys: [],
})
const severity = (level: (typeof cssrsLevels)[number]) => cssrsLevels.indexOf(level)

test('one more yes never lowers the level or the ruling, and the screener always ends', () => {
  fc.assert(
    fc.property(
      answers,
      fc.constantFrom(...cssrsForms),
      fc.constantFrom(...cssrsQuestions),
      fc.boolean(),
      fc.boolean(),
      (given, form, question, reviewed, plan) => {
        const before = triageCssrs(form, { ...given, [question]: false })
        const after = triageCssrs(form, { ...given, [question]: true })
        expect(severity(after.level)).toBeGreaterThanOrEqual(severity(before.level))
        const rule = (triage: typeof before) =>
          worstEffect(ruleCssrs({ triage: { ...triage, isComplete: true }, reviewedByClinician: reviewed, safetyPlanOnFile: plan }))
        expect(atLeastAsSevere(rule(after), rule(before))).toBe(true)
        let filled = given
        for (let step = 0; step < 10; step += 1) {
          const next = nextCssrsQuestion(form, filled)
          if (next === null) break
          filled = { ...filled, [next]: reviewed }
        }
        expect(nextCssrsQuestion(form, filled)).toBeNull()
      },
    ),
    { numRuns: 1_000 },
  )
})

test('an earlier end of the decision is never milder', () => {
  fc.assert(
    fc.property(fc.constantFrom(...eligibilityVerdicts), fc.integer({ min: -40, max: 40 }), fc.nat(40), (verdict, days, less) => {
      const rule = (left: number) =>
        worstEffect(
          ruleEligibilityDecision({
            decision: { verdict, validUntilOn: addDays('2026-11-22', left), endedBecause: null },
            today: '2026-11-22',
            visitOn: '2026-12-01',
          }),
        )
      expect(atLeastAsSevere(rule(days - less), rule(days))).toBe(true)
    }),
  )
})

const flags = fc.boolean()
const visitAhead = fc.record({
  appointmentId: fc.uuid(),
  on: fc.constant('2026-12-01' as const),
  waits: fc.subarray([...visitWaits]),
})

const paths: fc.Arbitrary<PathFacts> = fc.record({
  status: fc.constantFrom(...clientStatuses),
  safetyOpen: flags,
  intake: fc.record({
    detailsDone: flags,
    coverageDone: flags,
    screenDone: flags,
    screenStale: flags,
    safetyQuestionsDone: flags,
    questionnairesDone: flags,
    objectivesDone: flags,
    submitted: flags,
  }),
  educationAcknowledged: flags,
  documentsToSign: fc.nat(5),
  referral: fc.option(fc.constantFrom(...referralStatuses)),
  verdict: fc.option(fc.constantFrom(...eligibilityVerdicts)),
  orderInForce: flags,
  planToAccept: flags,
  regimen: fc.option(fc.record({ cyclesPlanned: fc.integer({ min: 1, max: 12 }), cyclesDone: fc.nat(12) })),
  cycle: fc.option(
    fc.record({
      number: fc.integer({ min: 1, max: 12 }),
      isBooked: flags,
      preparationDone: flags,
      journeyDone: flags,
      integrationDone: flags,
    }),
  ),
  nextVisit: fc.option(visitAhead),
  nextJourney: fc.option(visitAhead),
  questionnairesOpen: fc.nat(3),
  followUpDone: flags,
  evaluationDone: flags,
  balanceCents: fc.integer({ min: -10_000, max: 100_000 }),
})

test('whatever the facts: done before now before later, and always one next thing', () => {
  fc.assert(
    fc.property(paths, (facts) => {
      const { steps, next } = currentStep(facts)
      expect(steps.map(({ state }) => state[0]).join('')).toMatch(/^d*n{0,2}l*$/)
      expect(steps).toHaveLength(8)
      expect(next.code.length).toBeGreaterThan(0)
      if (facts.safetyOpen) expect(next.code).toBe('get-support')
      const isOver = facts.status === 'completed' || facts.status === 'closed'
      if (isOver && facts.nextVisit === null) expect(next.code).not.toMatch(/^(wait|finish|set|submit|sign|accept|talk|name)-/)
    }),
    { numRuns: 1_000 },
  )
})
