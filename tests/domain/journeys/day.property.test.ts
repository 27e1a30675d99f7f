import { expect, test } from 'vitest'
import { atLeastAsSevere, worstEffect } from '@/lib/domain/finding'
import { routes } from '@/lib/domain/journeys/route'
import { type DischargeFacts, ruleDischarge } from '@/lib/domain/journeys/rule-discharge'
import { ruleVitals, type VitalReading, type VitalsFacts } from '@/lib/domain/journeys/rule-vitals'
import { settings } from '@/lib/domain/journeys/setting'
import { fc } from '@/tests/support/property'
import { ruleset } from './facts'
import { sayToAll } from './say'

const date = fc.date({ min: new Date('2026-12-01T12:00Z'), max: new Date('2026-12-02T02:00Z'), noInvalidDate: true })
const measured = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null })
const reading: fc.Arbitrary<VitalReading> = fc.record({
  takenAt: date,
  systolic: measured(60, 220),
  diastolic: measured(30, 140),
  heartRate: measured(20, 200),
  spo2: measured(70, 100),
  temperature: measured(34, 41),
})
const looked = fc.option(fc.boolean(), { nil: null })
const vitals: fc.Arbitrary<VitalsFacts> = fc.record({
  route: fc.constantFrom(...routes),
  now: date,
  ruleset: fc.constant(ruleset),
  reading: fc.option(reading, { nil: null }),
  clearedByPrescriber: fc.boolean(),
})
const discharge: fc.Arbitrary<DischargeFacts> = fc.record({
  route: fc.constantFrom(...routes),
  setting: fc.constantFrom(...settings),
  now: date,
  ruleset: fc.constant(ruleset),
  doseAt: fc.option(date, { nil: null }),
  before: fc.option(reading, { nil: null }),
  latest: fc.option(reading, { nil: null }),
  look: fc.record({
    alertAndOriented: looked,
    walksSteadily: looked,
    nauseaControlled: looked,
    dissociationResolved: looked,
    instructionsGiven: looked,
  }),
  cssrsLevel: fc.constantFrom('none', 'low', 'moderate', 'high', null),
  companionPresent: fc.boolean(),
  waitsIn: fc.constantFrom('rest', 'waiting'),
  closesAt: fc.option(date, { nil: null }),
  signedByClinician: fc.boolean(),
  openAlerts: fc.nat({ max: 2 }),
})

test('nothing on the day makes a rule throw, and everything has words', () => {
  fc.assert(
    fc.property(vitals, discharge, (before, after) => {
      for (const sentence of [...ruleVitals(before), ...ruleDischarge(after)].flatMap(sayToAll))
        expect(sentence).not.toMatch(/—|!|NaN|undefined/)
    }),
    { numRuns: 1_000 },
  )
})

test('a higher pressure, a lower oxygen or a fever is never milder', () => {
  fc.assert(
    fc.property(vitals, reading, fc.nat({ max: 60 }), (facts, fullReading, more) => {
      const read = {
        takenAt: facts.now,
        systolic: fullReading.systolic ?? 120,
        diastolic: fullReading.diastolic ?? 80,
        heartRate: null,
        spo2: fullReading.spo2 ?? 98,
        temperature: 37,
      }
      const effectOf = (worse: Partial<VitalReading>) => worstEffect(ruleVitals({ ...facts, reading: { ...read, ...worse } }))
      for (const worse of [
        { systolic: read.systolic + more },
        { diastolic: read.diastolic + more },
        { spo2: read.spo2 - more },
        { temperature: 37 + more },
      ]) {
        expect(atLeastAsSevere(effectOf(worse), effectOf({}))).toBe(true)
      }
    }),
  )
})

test('nobody goes home early, unwell or alone', () => {
  fc.assert(
    fc.property(discharge, (facts) => {
      if (ruleDischarge(facts).length > 0) return
      expect(facts.companionPresent && facts.signedByClinician && facts.cssrsLevel !== 'high').toBe(true)
      expect(facts.now.getTime() - (facts.doseAt?.getTime() ?? Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(7_200_000)
    }),
    { numRuns: 1_000 },
  )
})

test('one more thing not right never opens the door', () => {
  const worse = fc.constantFrom<Partial<DischargeFacts>>(
    { companionPresent: false },
    { signedByClinician: false },
    { cssrsLevel: 'high' },
    { doseAt: null },
    { latest: null },
    { before: null },
    {
      look: {
        alertAndOriented: false,
        walksSteadily: false,
        nauseaControlled: false,
        dissociationResolved: false,
        instructionsGiven: false,
      },
    },
  )
  fc.assert(
    fc.property(discharge, worse, (facts, violated) => {
      expect(atLeastAsSevere(worstEffect(ruleDischarge({ ...facts, ...violated })), worstEffect(ruleDischarge(facts)))).toBe(true)
    }),
  )
})
