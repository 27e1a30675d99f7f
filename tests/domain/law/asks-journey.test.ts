import { describe, expect, test } from 'vitest'
import {
  askDoor,
  askEsketamineBlock,
  askGap,
  askHomeSitter,
  askPhaseDays,
  askPrescription,
  askPrimaryTherapist,
  askReferral,
  askRouteAndSetting,
  askStepsDone,
  askStepsPlanned,
} from '@/lib/domain/law/asks-journey'
import type { Asked } from '@/lib/domain/law/row'
import type { LawVisit } from '@/lib/domain/law/visit'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { addMinutes } from '@/lib/domain/time/interval'
import { askedOf, codesOf, ofVisit, ofWorld } from './asked'
import { at, heron } from './ready'

const journey = askedOf('journey', 'confirm')
const heronJourney = askedOf('at a facility', 'confirm')
const alone = (asked: Asked) => ofVisit(asked, { cycle: null, format: null, around: [] })

test.each([
  ['its route and place', askRouteAndSetting],
  ['its order', askPrescription],
  ['its block', askEsketamineBlock],
  ['its steps while they lie ahead', askStepsPlanned],
  ['its steps on the day', askStepsDone],
  ['its days', askPhaseDays],
  ['the door', askDoor],
  ['the referral', askReferral],
] as const)('a journey of no cycle is asked nothing about %s', (_, ask) => {
  expect(ask({ ...ofWorld(alone(journey), { orders: [], screen: null, papers: new Map() }), act: {} })).toEqual([])
})

test.each([
  ['its route and place', askRouteAndSetting, ofVisit(journey, { setting: 'home' }), 'FORMAT_NEEDS_CLINIC'],
  ['its order', askPrescription, ofWorld(journey, { orders: [] }), 'PRESCRIPTION_MISSING'],
  ['its block', askEsketamineBlock, ofVisit(heronJourney, { endsAt: heronJourney.visit.startsAt }), 'ESKETAMINE_BLOCK_TOO_SHORT'],
  ['its steps while they lie ahead', askStepsPlanned, ofWorld(journey, { screen: null }), 'ASSESSMENT_FIRST'],
  ['its steps on the day', askStepsDone, ofWorld(journey, { screen: null }), 'ASSESSMENT_FIRST'],
  ['its days', askPhaseDays, ofVisit(journey, { around: [] }), 'PHASE_NOT_PLANNED'],
  ['the door', askDoor, { ...journey, act: {} }, 'CHECK_IN_NOT_ASKED'],
  [
    'the referral',
    askReferral,
    ofWorld(journey, { orders: journey.world.orders.map((order) => ({ ...order, referralStands: false })) }),
    'REFERRAL_NOT_IN_FORCE',
  ],
] as const)('one of a cycle is asked about %s', (_, ask, asked, code) => {
  expect(codesOf(ask(asked))).toContain(code)
})

describe('where a journey is', () => {
  const certified = (remsExpiresOn: typeof heron.remsExpiresOn | '2026-12-02' | '2026-12-01' | null) =>
    codesOf(
      askRouteAndSetting(
        ofWorld(heronJourney, {
          facilities: [
            { ...heron, id: 'other', routes: [] },
            { ...heron, remsExpiresOn },
          ],
        }),
      ),
    )

  test('the facility’s certificate holds on its last day, and not after it', () => {
    expect(certified('2026-12-02')).toEqual([])
    expect(certified('2026-12-01')).toEqual(['ESKETAMINE_SITE_NOT_CERTIFIED'])
    expect(certified(null)).toEqual(['ESKETAMINE_SITE_NOT_CERTIFIED'])
  })

  test('a facility nobody knows is none that was chosen; a journey without a format is asked nothing', () => {
    expect(codesOf(askRouteAndSetting(ofWorld(heronJourney, { facilities: [] })))).toEqual(['FACILITY_NOT_CHOSEN'])
    expect(askRouteAndSetting(ofVisit(askedOf('at home', 'confirm'), { format: null }))).toEqual([])
  })

  test('a journey that is only asked for has no address to send help to', () => {
    expect(codesOf(askHomeSitter(ofVisit(askedOf('at home', 'confirm'), { booked: null })))).toContain('HOME_ADDRESS_MISSING')
    expect(askHomeSitter(askedOf('at home', 'confirm'))).toEqual([])
  })
})

test('the dose that is planned moves with its visit: two hours of watching count from there', () => {
  const booked = heronJourney.visit.booked as BookedVisit
  const movedTo = (plannedAfter: number | null) => {
    const plannedDoseAt = plannedAfter === null ? null : addMinutes(booked.startsAt, plannedAfter)
    const startsAt = at('2026-12-03', '13:00')
    return codesOf(
      askEsketamineBlock(ofVisit(heronJourney, { booked: { ...booked, plannedDoseAt }, startsAt, endsAt: addMinutes(startsAt, 140) })),
    )
  }
  expect(movedTo(null)).toEqual([])
  expect(movedTo(20)).toEqual([])
  expect(movedTo(21)).toEqual(['ESKETAMINE_BLOCK_TOO_SHORT'])
})

describe('the steps of a cycle', () => {
  const missing = (asked: Asked, ask = askStepsDone) => ask(asked).map(({ code, params }) => [code, params.step].filter(Boolean).join(' '))
  const integration = askedOf('integration', 'check-in')
  const start = askedOf('journey', 'start')
  const changed = (asked: Asked, id: string, change: Partial<BookedVisit>): Asked =>
    ofWorld(asked, { visits: asked.world.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) })

  test('what comes before is done on the day, in this cycle', () => {
    expect(missing(start)).toEqual([])
    expect(missing(changed(start, 'before', { status: 'confirmed' }))).toEqual(['EARLIER_STEP_NOT_DONE preparation'])
    expect(missing(changed(start, 'before', { cycleId: 'another' }))).toEqual(['EARLIER_STEP_NOT_DONE preparation'])
    expect(missing(changed(start, 'before', { cycleId: null }))).toEqual(['EARLIER_STEP_NOT_DONE preparation'])
    expect(missing(ofWorld(start, { screen: null }))).toEqual(['ASSESSMENT_FIRST'])
    expect(missing(ofWorld(start, { papers: new Map() }))).toEqual(['EDUCATION_FIRST'])
  })

  test('before the integration come the preparation and the journey', () => {
    expect(missing(integration)).toEqual([])
    expect(missing(changed(integration, 'before', { status: 'confirmed' }))).toEqual(['EARLIER_STEP_NOT_DONE preparation'])
    expect(missing(changed(integration, 'journey', { status: 'confirmed' }))).toEqual([
      'EARLIER_STEP_NOT_DONE administration',
      'EARLIER_STEP_NOT_DONE therapy_session',
    ])
  })

  test('all in one begins with its preparation', () => {
    expect(missing(askedOf('format A', 'start'))).toEqual([])
  })

  test('while they lie ahead it is enough that they are planned', () => {
    const without = (asked: Asked, phase: 'preparation' | 'journey') =>
      ofVisit(asked, { around: asked.visit.around.filter(({ phases }) => !phases.includes(phase)) })
    const ahead = askedOf('integration', 'confirm')
    expect(missing(journey, askStepsPlanned)).toEqual([])
    expect(missing(without(journey, 'preparation'), askStepsPlanned)).toEqual(['EARLIER_STEP_MISSING preparation'])
    expect(missing(ahead, askStepsPlanned)).toEqual([])
    expect(missing(without(ahead, 'preparation'), askStepsPlanned)).toEqual(['EARLIER_STEP_MISSING preparation'])
    expect(missing(without(ahead, 'journey'), askStepsPlanned)).toEqual([
      'EARLIER_STEP_MISSING administration',
      'EARLIER_STEP_MISSING therapy_session',
    ])
  })

  test('the cycle’s own number and length are asked about', () => {
    const numbered = (number: number, planned: number) =>
      ofVisit(start, { cycle: start.visit.cycle && { ...start.visit.cycle, number, planned } })
    expect(missing(numbered(6, 6))).toEqual([])
    expect(missing(numbered(2, 1))).toEqual(['REGIMEN_COMPLETE'])
  })
})

describe('the primary therapist', () => {
  const said = (asked: Asked) => askPrimaryTherapist(asked).map(({ code, params }) => [code, params.phase ?? params.training])
  const [wren, lark] = journey.world.clinicians
  if (!wren || !lark) throw new Error('Two therapists are at work.')

  test('is the cycle’s, else the client’s, else nobody', () => {
    const untrained = ofWorld(journey, { clinicians: [{ ...lark, credentials: [] }, wren], primaryId: 'lark' })
    expect(said(untrained)).toEqual([])
    expect(said(ofVisit(untrained, { cycle: null })).map(([code]) => code)).toContain('PRIMARY_NOT_TRAINED')
    expect(said(ofWorld(journey, { clinicians: [lark] }))).toEqual([['PRIMARY_NOT_ASSIGNED', undefined]])
  })

  test('guides; another who does is said, and nobody is named where nobody is there', () => {
    const by = (givenBy: string | null, setting: LawVisit['setting'] = 'office') => said(ofVisit(journey, { givenBy, setting }))
    expect(by('wren')).toEqual([])
    expect(by('lark')).toEqual([['PHASE_WITHOUT_PRIMARY', 'journey']])
    expect(by(null)).toEqual([])
    expect(by('lark', 'home')).toEqual([])
  })
})

describe('the days of a cycle', () => {
  const [before, own, after] = journey.visit.around
  if (!before || !own || !after) throw new Error('A cycle of three days has three visits.')
  const around = (...visits: LawVisit['around']) => codesOf(askPhaseDays(ofVisit(journey, { around: visits })))

  test('are those of its preparation and integration, of no other visit', () => {
    expect(around(before, own, after)).toEqual([])
    expect(around(before, own, after, { ...after, phases: [], on: own.on, startsAt: own.startsAt })).toEqual([])
    expect(around(own, after)).toEqual(['PHASE_NOT_PLANNED'])
  })

  test('a group in which no seat is held is none', () => {
    const grouped = askedOf('format C', 'confirm')
    const seatless = grouped.visit.around.map((visit) => (visit.mode === 'group' ? { ...visit, groupId: null } : visit))
    expect(askPhaseDays(grouped)).toEqual([])
    expect(codesOf(askPhaseDays(ofVisit(grouped, { around: seatless })))).toEqual(['PHASE_NOT_PLANNED', 'FORMAT_WITHOUT_GROUP'])
  })

  test('a day is closed by the hours of who gives the visit; who keeps none closes none', () => {
    const { calendars } = journey.world
    const wren = calendars.get('wren')
    if (!wren) throw new Error('Wren has a calendar.')
    const off = { ...wren, hours: wren.hours && { ...wren.hours, weekly: [] } }
    const ask = (facts: Partial<World>, change: Partial<LawVisit>) =>
      codesOf(askPhaseDays(ofWorld(ofVisit(journey, { around: [{ ...before, stands: false, ...change }, own, after] }), facts)))
    const closed = { calendars: new Map([...calendars, ['wren', off]]) }
    expect(ask(closed, {})).toEqual(['PHASE_DAY_CLOSED'])
    expect(ask(closed, { stands: true })).toEqual([])
    expect(ask(closed, { chosen: {} })).toEqual([])
    expect(ask({ calendars: new Map([...calendars, ['wren', { ...wren, hours: null }]]) }, {})).toEqual([])
  })
})

test('how far journeys lie apart is what the order of their route says, and what is usual without one', () => {
  const orders = journey.world.orders.map((order) => ({ ...order, leastDaysBetween: 14 }))
  const journeys = [{ id: 'last', on: '2026-11-25', cycleId: 'before', regimenId: 'regimen', facilityId: null }] as const
  const asked = ofWorld(journey, { journeys, orders })
  expect(codesOf(askGap(asked))).toEqual(['TOO_SOON_AFTER_LAST'])
  expect(codesOf(askGap(ofWorld(asked, { orders: journey.world.orders })))).toEqual([])
  expect(codesOf(askGap(alone(asked)))).toEqual([])
})
