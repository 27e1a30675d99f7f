import { expect, test } from 'vitest'
import { conditions } from '@/lib/domain/credentials/condition'
import { type Credential, credentialKinds } from '@/lib/domain/credentials/credential'
import { isDeaNumber, ruleDeaNumber } from '@/lib/domain/credentials/dea-number'
import { expiryForecast } from '@/lib/domain/credentials/expiry-forecast'
import { isNpi } from '@/lib/domain/credentials/npi'
import { professions } from '@/lib/domain/credentials/profession'
import { visitDuties } from '@/lib/domain/credentials/rule-kap-training'
import { type PrescriberEligibleFacts, rulePrescriberEligible } from '@/lib/domain/credentials/rule-prescriber-eligible'
import { ruleTherapistEligible, type TherapistEligibleFacts } from '@/lib/domain/credentials/rule-therapist-eligible'
import { covers, standingOf } from '@/lib/domain/credentials/standing'
import { atLeastAsSevere, worstEffect } from '@/lib/domain/finding'
import { routes } from '@/lib/domain/journeys/route'
import { settings } from '@/lib/domain/journeys/setting'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { prescribing as goodFacts, moment as goodMoment, ruleset } from './fixtures'

const today: LocalDate = '2026-11-22'
const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days))
const condition = fc.constantFrom(...conditions)
const state = fc.constantFrom('KS', 'MO', 'IL', 'CA', 'UT', 'AZ')

const credential: fc.Arbitrary<Credential> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...credentialKinds),
  state: fc.option(state),
  number: fc.constant(null),
  profession: fc.option(fc.constantFrom(...professions)),
  schedules: fc.subarray(['2', '3N', '4']),
  topics: fc.subarray(['guiding', 'integration', 'trauma', 'orientation', 'prescribing', 'supervised_protocol', 'excluded', 'independent']),
  hours: fc.option(fc.integer({ min: 0, max: 60 })),
  issuedOn: fc.option(day),
  expiresOn: fc.option(day),
  revokedOn: fc.option(day, { freq: 5 }),
  requiresPsychiatric: condition,
  requiresOnSite: condition,
  coversOutsideClinic: condition,
  coversKap: condition,
  placeLocationId: fc.constant(null),
  placeFacilityId: fc.constant(null),
  supervisorLicense: fc.constant(null),
})
const credentials = fc.array(credential, { maxLength: 12 })
const moment = fc
  .tuple(fc.constantFrom('new' as const, 'existing' as const), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1 }))
  .map(([request, ahead, nights]) => ({ request, today, on: addDays(today, ahead), throughOn: addDays(today, ahead + nights) }))

const prescribing: fc.Arbitrary<PrescriberEligibleFacts> = fc.record({
  prescriber: fc.record({
    profession: fc.constantFrom(...professions),
    isPsychiatric: fc.boolean(),
    credentials,
    supervisedTogether: fc.option(fc.integer({ min: 0, max: 8 })),
  }),
  use: fc.record({
    route: fc.constantFrom(...routes),
    setting: fc.constantFrom(...settings),
    clientState: state,
    useState: state,
    prescriberOnSite: fc.boolean(),
    placeRegistered: fc.constantFrom(...conditions, 'not-stored' as const),
    stateRegistration: fc.constantFrom(...conditions, 'not-required' as const),
  }),
  client: fc.record({ age: fc.option(fc.integer({ min: 0, max: 110 })), pregnant: condition, seriousCondition: condition }),
  moment,
})

const guiding: fc.Arbitrary<TherapistEligibleFacts> = fc.record({
  therapist: fc.record({
    credentials,
    isSupervisee: fc.boolean(),
    supervisions: fc.array(fc.record({ supervisorId: fc.uuid(), fromOn: day, toOn: fc.option(day), credentials }), { maxLength: 2 }),
  }),
  payerAllows: condition,
  duty: fc.constantFrom(...visitDuties),
  clientState: state,
  moment,
})

const lapse = (rows: readonly Credential[], which: number) =>
  rows.map((row, index) => (index === which % Math.max(1, rows.length) ? { ...row, expiresOn: addDays(today, -1) } : row))
const changePolicies = (rows: readonly Credential[], change: Partial<Credential>) =>
  rows.map((row) => (row.kind === 'malpractice' ? { ...row, ...change } : row))

/** One fact of a prescriber made worse. */
const worsenings: readonly ((facts: PrescriberEligibleFacts, which: number) => PrescriberEligibleFacts)[] = [
  (facts, which) => ({ ...facts, prescriber: { ...facts.prescriber, credentials: lapse(facts.prescriber.credentials, which) } }),
  (facts) => ({
    ...facts,
    prescriber: { ...facts.prescriber, credentials: changePolicies(facts.prescriber.credentials, { requiresPsychiatric: 'yes' }) },
  }),
  (facts) => ({
    ...facts,
    prescriber: { ...facts.prescriber, credentials: changePolicies(facts.prescriber.credentials, { coversKap: 'no' }) },
  }),
  (facts) => ({
    ...facts,
    prescriber: { ...facts.prescriber, credentials: facts.prescriber.credentials.map((row) => ({ ...row, schedules: [] })) },
  }),
  (facts) => ({ ...facts, prescriber: { ...facts.prescriber, profession: 'lcsw' } }),
  (facts) => ({ ...facts, prescriber: { ...facts.prescriber, isPsychiatric: false } }),
  (facts) => ({ ...facts, prescriber: { ...facts.prescriber, supervisedTogether: 9 } }),
  (facts) => ({ ...facts, use: { ...facts.use, prescriberOnSite: false } }),
  (facts) => ({ ...facts, use: { ...facts.use, setting: 'home' } }),
  (facts) => ({ ...facts, use: { ...facts.use, placeRegistered: 'no' } }),
  (facts) => ({ ...facts, use: { ...facts.use, stateRegistration: 'no' } }),
  (facts) => ({ ...facts, client: { age: 90, pregnant: 'yes', seriousCondition: 'yes' } }),
]

test('no facts make the prescriber rule throw, and one fact made worse never makes it milder', () => {
  fc.assert(
    fc.property(prescribing, fc.constantFrom(...worsenings), fc.nat(), (facts, worsen, which) => {
      const before = worstEffect(rulePrescriberEligible(facts, ruleset))
      const after = worstEffect(rulePrescriberEligible(worsen(facts, which), ruleset))
      expect(atLeastAsSevere(after, before)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('no facts make the therapist rule throw, and a lapse never makes it milder', () => {
  fc.assert(
    fc.property(guiding, fc.nat(), (facts, which) => {
      const worse = { ...facts, therapist: { ...facts.therapist, credentials: lapse(facts.therapist.credentials, which) } }
      const before = worstEffect(ruleTherapistEligible(facts, ruleset))
      expect(atLeastAsSevere(worstEffect(ruleTherapistEligible(worse, ruleset)), before)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('in force means that some row covers each day', () => {
  fc.assert(
    fc.property(credentials, moment, (rows, when) => {
      const covered = [when.on, when.throughOn].every((on) => rows.some((row) => covers(row, on) === 'yes'))
      expect(standingOf(rows, when).state === 'in-force').toBe(covered)
    }),
  )
})

test('any text is a DEA number, or refused as none', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[A-Z][A-Z9]\d{7}$/)),
      fc.string(),
      fc.constantFrom(...professions),
      (number, surname, profession) => {
        const isRefusedAsNone = ruleDeaNumber({ number, surname, profession }).some(({ code }) => code === 'DEA_NUMBER_INVALID')
        expect(isRefusedAsNone).toBe(!isDeaNumber(number))
      },
    ),
  )
})

test('every nine digits have exactly one check digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), fc.stringMatching(/^\d{8}$/), (first, rest) => {
      const valid = [...'0123456789'].filter((digit) => isNpi(`${first}${rest}${digit}`))
      expect(valid).toHaveLength(1)
    }),
  )
})

test('the forecast never throws and is ordered', () => {
  fc.assert(
    fc.property(credentials, day, (rows, on) => {
      const left = expiryForecast(rows, on, ruleset).map(({ daysLeft }) => daysLeft)
      expect(left).toEqual([...left].sort((one, other) => one - other))
    }),
  )
})

test('from everything in order, each fact made worse keeps the ruling or makes it harder', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...worsenings]),
      fc.nat(),
      fc.constantFrom('new' as const, 'existing' as const),
      (steps, which, request) => {
        let facts = goodFacts({ moment: goodMoment('2026-12-01', { request }) })
        let effect = worstEffect(rulePrescriberEligible(facts, ruleset))
        expect(effect).toBe('allow')
        for (const worsen of steps) {
          facts = worsen(facts, which)
          const next = worstEffect(rulePrescriberEligible(facts, ruleset))
          expect(atLeastAsSevere(next, effect)).toBe(true)
          effect = next
        }
      },
    ),
    { numRuns: 500 },
  )
})
