import { expect, test } from 'vitest'
import { type CycleFormat, cycleFormats } from '@/lib/domain/coverage/format'
import { type Finding, hold, refuse } from '@/lib/domain/finding'
import { type JourneyMenu, type JourneyRequest, journeyMenu } from '@/lib/domain/journeys/journey-request'
import type { Route } from '@/lib/domain/journeys/route'
import { settings } from '@/lib/domain/journeys/setting'
import { visitsOf } from '@/lib/domain/regimens/cycle-visits'
import { lawfulAlternatives } from '@/lib/domain/scheduling/lawful-alternatives'
import { addDays, type LocalDate, weekdayOf } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { fc } from '@/tests/support/property'
import { bookingFacts, order, ruleset, timeZone } from './facts'
import { type JourneyFacts, ruleJourney } from './journey-rules'

/** A small practice: office closed at the weekend, video open on Saturday; one facility that gives everything but esketamine. */
type World = {
  readonly route: Route
  readonly medicaid: boolean
  readonly supervised: number
  readonly homeOrder: boolean
  readonly rideAgreed: boolean
  readonly busyDays: readonly LocalDate[]
}

const closed = (setting: string, on: LocalDate) => (setting === 'telehealth' ? weekdayOf(on) === 0 : weekdayOf(on) % 6 === 0)

function factsOf(request: JourneyRequest, world: World): JourneyFacts {
  const visits = visitsOf(request.format, request.journeyOn, { ...request, prescriberOnSite: false }, ruleset)
  const startsAt = instantAt(request.journeyOn, request.journeyAt, timeZone)
  const after = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)
  return bookingFacts({
    format: request.format,
    setting: request.setting,
    route: world.route,
    facility: request.facilityId ? { routes: ['lozenge', 'im', 'iv', 'nasal'], esketamineCertified: false } : null,
    order: order({
      route: world.route,
      doseMg: world.route === 'lozenge' ? 100 : 35,
      homeOrder: world.homeOrder,
      reconfirmedAt: new Date('2026-11-11T00:00Z'),
    }),
    supervisedJourneys: world.supervised,
    rideAgreementSignedAt: world.rideAgreed ? new Date('2026-11-11T00:00Z') : null,
    startsAt,
    endsAt: after(startsAt, 180),
    phaseVisits: visits
      .filter((visit) => !visit.phases.includes('journey'))
      .map((visit) => {
        const phase = visit.phases[0] === 'preparation' ? ('preparation' as const) : ('integration' as const)
        const groupAt = phase === 'preparation' ? after(startsAt, -60) : after(startsAt, 200)
        const begins = visit.mode === 'group' ? groupAt : instantAt(visit.on, '10:00', timeZone)
        return {
          phase,
          mode: visit.mode,
          startsAt: begins,
          endsAt: after(begins, visit.minutes),
          dayIsClosed: closed(visit.setting, visit.on),
        }
      }),
    times: [],
  })
}

const medicaidWall = (format: CycleFormat): Finding<'MEDICAID'>[] =>
  format === 'A' ? [refuse('MEDICAID', ['practice.medicaid-wall'])] : []
const ask = (world: World) => (request: JourneyRequest) =>
  ruleJourney(factsOf(request, world), [
    ...(world.medicaid ? medicaidWall(request.format) : []),
    ...(world.busyDays.includes(request.journeyOn) || closed(request.setting, request.journeyOn)
      ? [refuse('DAY_TAKEN', ['practice.booking'])]
      : []),
  ])

const days = Array.from({ length: 14 }, (_, day) => addDays('2026-11-30', day))
const menu: JourneyMenu = { formats: cycleFormats, settings, facilityIds: ['north'], days, times: ['09:00', '10:00'], farthestOffset: 3 }

const request: JourneyRequest = {
  format: 'A',
  groupPhase: 'integration',
  setting: 'office',
  facilityId: null,
  journeyOn: '2026-12-01',
  journeyAt: '10:00',
  preparationSetting: 'office',
  integrationSetting: 'office',
  preparationOffset: -1,
  integrationOffset: 1,
}
const usual: World = { route: 'lozenge', medicaid: false, supervised: 2, homeOrder: true, rideAgreed: true, busyDays: [] }
const find = (asked: JourneyRequest, world: World, options = {}) => lawfulAlternatives(asked, journeyMenu(asked, menu), ask(world), options)

/** As where whatever waits would wait with any request. */
const refuses = ({ effect }: { effect: string }) => effect === 'refuse'

test('a Medicaid client refused three hours is offered the other formats', () => {
  const offered = find(request, { ...usual, medicaid: true })
  expect(offered.slice(0, 2).map((alternative) => alternative.request.format)).toEqual(['B', 'C'])
  expect(offered.every((alternative) => alternative.request.format !== 'A')).toBe(true)
})

test('T27 a Friday journey is offered other days, Saturday by video, and Monday to those who may allow it', () => {
  const friday: JourneyRequest = { ...request, format: 'B', journeyOn: '2026-12-04' }
  const offered = find(friday, usual, { changes: 1, most: 12, withOverride: true })
  const named = offered.map(
    ({ request: other, changed, overridableBy }) => `${changed} ${changed.map((key) => other[key])} ${overridableBy}`,
  )
  expect(named).toContain('journeyOn 2026-12-03 ')
  expect(named).toContain('integrationSetting telehealth ')
  expect(named).toContain('integrationOffset 3 billing-lead,clinical-director')
  expect(named.filter((text) => text.startsWith('integrationOffset 2'))).toEqual([])
})

test('an unsigned ride home hides no alternative from those who let it wait', () => {
  const unsigned = { ...usual, medicaid: true, rideAgreed: false }
  expect(find(request, unsigned).every(({ request: other }) => other.format === 'D')).toBe(true)
  expect(find(request, unsigned, { stops: refuses })[0]?.request.format).toBe('B')
})

test('what is asked at home without a supervised journey is offered in person', () => {
  const atHome: JourneyRequest = { ...request, format: 'D', setting: 'home' }
  expect(find(atHome, { ...usual, supervised: 0 })[0]?.request).toMatchObject({ setting: 'office' })
})

const world: fc.Arbitrary<World> = fc.record({
  route: fc.constantFrom('lozenge', 'lozenge', 'lozenge', 'im', 'iv', 'esketamine'),
  medicaid: fc.boolean(),
  supervised: fc.integer({ min: 0, max: 3 }),
  homeOrder: fc.boolean(),
  rideAgreed: fc.boolean(),
  busyDays: fc.subarray(days),
})
const anyRequest: fc.Arbitrary<JourneyRequest> = fc.record({
  format: fc.constantFrom(...cycleFormats),
  groupPhase: fc.constantFrom('preparation', 'integration'),
  setting: fc.constantFrom(...settings),
  facilityId: fc.constantFrom(null, 'north'),
  journeyOn: fc.constantFrom(...days),
  journeyAt: fc.constantFrom('09:00', '10:00'),
  preparationSetting: fc.constantFrom('office', 'telehealth'),
  integrationSetting: fc.constantFrom('office', 'telehealth'),
  preparationOffset: fc.constantFrom(-1, -1, -1, -1, -2, -4, 0),
  integrationOffset: fc.constantFrom(1, 1, 1, 1, 3, 4, 0),
})

test('every alternative is allowed when it is asked for, differs only where it says, and stands in the same order each time', () => {
  let [tried, offers] = [0, 0]
  fc.assert(
    fc.property(anyRequest, world, fc.boolean(), (asked, facts, waits) => {
      tried += 1
      const options = { ...(waits ? { stops: refuses } : {}), asks: 150 }
      const offered = find(asked, facts, options)
      for (const alternative of offered) {
        const again = ask(facts)(alternative.request)
        expect(again).toEqual(alternative.ruling)
        if (!waits) expect(['allow', 'warn']).toContain(again.effect)
        expect(again.findings.filter(waits ? refuses : ({ effect }) => effect !== 'warn')).toEqual([])
        const differs = (Object.keys(asked) as (keyof JourneyRequest)[]).filter((key) => asked[key] !== alternative.request[key])
        expect([...alternative.changed].sort()).toEqual(differs.sort())
      }
      offers += offered.length
      expect(find(asked, facts, options)).toEqual(offered)
    }),
    { numRuns: 200 },
  )
  expect(offers).toBeGreaterThan(tried / 5)
})

test('what an override could allow is allowed once that is set aside, by everybody it names', () => {
  fc.assert(
    fc.property(anyRequest, world, (asked, facts) => {
      for (const { request: other, overridableBy } of find(asked, facts, { withOverride: true })) {
        const blocking = ask(facts)(other).findings.filter(({ effect }) => effect === 'refuse' || effect === 'hold')
        for (const who of overridableBy) expect(blocking.every((finding) => finding.overridableBy.includes(who))).toBe(true)
        expect(blocking.length > 0).toBe(overridableBy.length > 0)
      }
    }),
    { numRuns: 100 },
  )
})

test('a hold that stands by itself is no alternative', () => {
  const waiting = lawfulAlternatives(request, journeyMenu(request, menu), (other) =>
    ruleJourney(factsOf(other, usual), [hold('NOT_YET', ['practice.booking'])]),
  )
  expect(waiting).toEqual([])
})
