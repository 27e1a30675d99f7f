import { expect, test } from 'vitest'
import { atLeastAsSevere, type Finding, worstEffect } from '@/lib/domain/finding'
import { routes } from '@/lib/domain/journeys/route'
import type { TimesFacts, WantedResource } from '@/lib/domain/scheduling/rule-times'
import { fc } from '@/tests/support/property'
import { timesFacts } from '../scheduling/facts'
import { anyJourneyFacts } from './arbitrary'
import { bookingFacts, instant, journeyFacts, order } from './facts'
import { type JourneyFacts, ruleJourney } from './journey-rules'
import { sayToAll } from './say'

/** Makes one fact worse and leaves the rest alone. */
type Violation = (facts: JourneyFacts) => JourneyFacts

const withOrder =
  (worse: Partial<NonNullable<JourneyFacts['order']>>): Violation =>
  (facts) =>
    facts.order ? { ...facts, order: { ...facts.order, ...worse } } : facts
const withCheckIn =
  (worse: Partial<JourneyFacts['checkIn']>): Violation =>
  (facts) => ({ ...facts, checkIn: { ...facts.checkIn, ...worse } })
const withTimes =
  (worse: (times: TimesFacts) => TimesFacts): Violation =>
  (facts) => ({ ...facts, times: facts.times.map(worse) })
const withResources = (worse: (resource: WantedResource, times: TimesFacts) => WantedResource): Violation =>
  withTimes((times) => ({ ...times, resources: times.resources.map((resource) => worse(resource, times)) }))

const violations: Readonly<Record<string, Violation>> = {
  facilityWithoutRoutes: (facts) => (facts.facility ? { ...facts, facility: { ...facts.facility, routes: [] } } : facts),
  facilityNotCertified: (facts) => (facts.facility ? { ...facts, facility: { ...facts.facility, esketamineCertified: false } } : facts),
  noSupervisedJourney: (facts) => ({ ...facts, supervisedJourneys: 0 }),
  homeWarningNotRead: (facts) => ({ ...facts, homeWarningReadAt: null }),
  noSitter: (facts) => ({ ...facts, sitter: null }),
  youngSitter: (facts) => (facts.sitter ? { ...facts, sitter: { ...facts.sitter, isAdult: false } } : facts),
  noEmergencyContact: (facts) => ({ ...facts, emergencyContactOnFile: false }),
  noAddress: (facts) => ({ ...facts, homeAddressOnFile: false }),
  drives: (facts) => ({ ...facts, noDrivingAttestedAt: null }),
  noRideAgreement: (facts) => ({ ...facts, rideAgreementSignedAt: null }),
  noDriver: (facts) => ({ ...facts, driver: null }),
  driverSilent: (facts) => ({ ...facts, driverConfirmedAt: null }),
  onFoot: (facts) => (facts.driver ? { ...facts, driver: { ...facts.driver, wayHome: 'bus' } } : facts),
  wayHomeNotTold: (facts) => (facts.driver ? { ...facts, driver: { ...facts.driver, wayHome: null } } : facts),
  youngDriver: (facts) => (facts.driver ? { ...facts, driver: { ...facts.driver, isAdult: false } } : facts),
  noOrder: (facts) => ({ ...facts, order: null }),
  orderProposed: withOrder({ status: 'proposed' }),
  orderRevoked: withOrder({ status: 'revoked' }),
  orderLapsed: withOrder({ status: 'expired' }),
  orderOld: withOrder({ expiresOn: '2020-01-01' }),
  orderForNowhere: withOrder({ sitesAllowed: [], homeOrder: false }),
  orderUnusual: withOrder({ doseMg: 9_000, reconfirmedAt: null }),
  shortBlock: (facts) => ({ ...facts, endsAt: facts.endsAt < facts.startsAt ? facts.endsAt : facts.startsAt }),
  notEnrolled: (facts) => ({ ...facts, remsEnrolledOn: null }),
  noStepDone: (facts) => ({ ...facts, stepsDone: [], stepsPlanned: [] }),
  noEducation: (facts) => ({ ...facts, stepsDone: facts.stepsDone.filter((step) => step !== 'education') }),
  beyondThePlan: (facts) => ({ ...facts, sessionNumber: facts.sessionsPlanned + 1, extension: null }),
  noPrimary: (facts) => ({ ...facts, primaryTherapist: null }),
  primaryUntrained: (facts) =>
    facts.primaryTherapist ? { ...facts, primaryTherapist: { ...facts.primaryTherapist, trainedInTrauma: false } } : facts,
  closedDays: (facts) => ({ ...facts, phaseVisits: facts.phaseVisits.map((visit) => ({ ...visit, dayIsClosed: true })) }),
  screenMissing: (facts) => ({ ...facts, screenTakenAt: null }),
  cssrsMissing: (facts) => ({ ...facts, cssrsTakenAt: null }),
  notSober: withCheckIn({ sober: false }),
  changesNotAsked: withCheckIn({ medicinesChanged: null, pregnancyChanged: null }),
  noSupply: withCheckIn({ ownSupply: false }),
  justAte: withCheckIn({ minutesSinceFood: 0, minutesSinceDrink: 0, minutesSinceNoseSpray: 0 }),
  notReadyAtHome: withCheckIn({ homeReadingSent: false, videoPlanAgreed: false }),
  taken: withResources((resource, { visit }) => ({ ...resource, taken: [...resource.taken, { during: visit, lapsesAt: null }] })),
  away: withResources((resource, { visit }) => ({ ...resource, away: [...resource.away, visit] })),
  neverOpen: withResources((resource) => ({ ...resource, open: [] })),
  fullDay: withResources((resource) => ({ ...resource, sameDay: { visits: 99, journeys: 99 } })),
  hourUsed: withTimes((times) => ({ ...times, clientDay: { individualHours: 1, groups: 1 } })),
}

const names = Object.keys(violations)
const make = (facts: JourneyFacts, broken: readonly string[]) => broken.reduce((worse, name) => violations[name]?.(worse) ?? worse, facts)

const esketamine = order({ route: 'esketamine', doseMg: 56, form: 'spray' })
const atFacility = { setting: 'facility', facility: { routes, esketamineCertified: true } } as const
const asked = (facts: Partial<JourneyFacts>) => [
  journeyFacts({ times: [timesFacts({ now: journeyFacts().now })], ...facts }),
  bookingFacts(facts),
  bookingFacts({ ...facts, moment: 'confirming', now: instant('2026-11-28T16:00'), cssrsTakenAt: instant('2026-11-22T15:00'), times: [] }),
]
/** Requests that stand, as every kind of visit and at every moment. */
const standing: readonly JourneyFacts[] = [
  ...asked({}),
  ...asked({ format: 'A', phaseVisits: [] }),
  ...asked({ format: 'D', setting: 'home' }),
  ...asked({ format: 'D', setting: 'telehealth', supervisedJourneys: 1 }),
  ...asked({ ...atFacility, route: 'esketamine', order: esketamine }),
  ...asked({ ...atFacility, route: 'iv', order: order({ route: 'iv', doseMg: 35 }) }),
]
const facts = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...standing) }, { weight: 1, arbitrary: anyJourneyFacts })

test('every violation there is makes some standing request worse', () => {
  for (const [name, violate] of Object.entries(violations)) {
    const worse = standing.filter((before) => {
      const [now, then] = [ruleJourney(violate(before)), ruleJourney(before)]
      return now.findings.length > then.findings.length || (now.effect !== then.effect && atLeastAsSevere(now.effect, then.effect))
    })
    expect(worse.length, name).toBeGreaterThan(0)
  }
})

test('no facts make the rules throw, and every finding has words, sources and an honest verdict', () => {
  fc.assert(
    fc.property(anyJourneyFacts, (facts) => {
      const ruling = ruleJourney(facts)
      expect(ruling.effect).toBe(worstEffect(ruling.findings))
      for (const finding of ruling.findings) {
        expect(finding.cites.length).toBeGreaterThan(0)
        for (const sentence of sayToAll(finding)) expect(sentence).not.toMatch(/—|!|NaN|undefined/)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('one more violated fact never makes the ruling milder', () => {
  fc.assert(
    fc.property(facts, fc.subarray(names, { maxLength: 6 }), fc.constantFrom(...names), (request, broken, added) => {
      const before = ruleJourney(make(request, broken))
      const after = ruleJourney(make(request, [...broken, added]))
      expect(atLeastAsSevere(after.effect, before.effect), `${added} after ${broken.join(', ')}: ${before.effect} to ${after.effect}`).toBe(
        true,
      )
    }),
    { numRuns: 5_000 },
  )
})

test('what other rules add never makes it milder either', () => {
  const other = fc.record({
    code: fc.constant('OTHER'),
    effect: fc.constantFrom('warn', 'hold', 'refuse'),
    params: fc.constant({}),
    cites: fc.constant([]),
    overridableBy: fc.constant([]),
  })
  fc.assert(
    fc.property(anyJourneyFacts, fc.array(other, { maxLength: 3 }), (facts, others) => {
      const together = ruleJourney(facts, others as readonly Finding<'OTHER'>[])
      expect(atLeastAsSevere(together.effect, ruleJourney(facts).effect)).toBe(true)
      expect(atLeastAsSevere(together.effect, worstEffect(others))).toBe(true)
    }),
  )
})

test('only hours, notice, buffers, day limits and the day beside can be set aside, by two duties', () => {
  const policy = ['OUTSIDE_OPENING_HOURS', 'NOTICE_TOO_SHORT', 'BUFFER_TOO_SHORT', 'DAY_LIMIT_REACHED', 'PHASE_NOT_ADJACENT']
  fc.assert(
    fc.property(anyJourneyFacts, (facts) => {
      for (const { code, overridableBy } of ruleJourney(facts).findings) {
        expect(overridableBy).toEqual(policy.includes(code) ? ['billing-lead', 'clinical-director'] : [])
      }
    }),
    { numRuns: 1_000 },
  )
})
