import { expect, test } from 'vitest'
import { refuse, warn } from '@/lib/domain/finding'
import { resource, timesFacts } from '../scheduling/facts'
import { bookingFacts, instant, inWords, journeyFacts, order, phaseVisit } from './facts'
import { type JourneyFacts, ruleJourney } from './journey-rules'

const booked = (facts: Partial<JourneyFacts> = {}) => ruleJourney(bookingFacts(facts))
const atTheDoor = (facts: Partial<JourneyFacts> = {}) => ruleJourney(journeyFacts(facts))
const codes = (ruling: { findings: ReturnType<typeof booked>['findings'] }) => inWords(ruling.findings)

test('T02 on the day, with everything in place, the journey is allowed', () => {
  expect(atTheDoor()).toEqual({
    effect: 'allow',
    findings: [],
    alternatives: [],
    rulesetVersion: '2026.11',
    evaluatedAt: '2026-12-01T15:45:00.000Z',
  })
})

test('booked ahead, only the safety questions of the day are still to come', () => {
  expect(codes(booked())).toEqual(['warn CSSRS_NOT_FRESH'])
})

test('T01 without the ride agreement it cannot be confirmed', () => {
  expect(booked({ rideAgreementSignedAt: null }).effect).toBe('hold')
})

test('T05 T06 T08 refusals of the route and the place', () => {
  expect(booked({ route: 'iv' }).effect).toBe('refuse')
  expect(booked({ route: 'im', setting: 'home', format: 'D' }).effect).toBe('refuse')
  expect(booked({ route: 'esketamine', setting: 'home', format: 'D' }).effect).toBe('refuse')
})

const atHome = { setting: 'home', format: 'D' } as const

test('T12 T13 T14 at home', () => {
  expect(booked({ ...atHome, supervisedJourneys: 0 }).effect).toBe('refuse')
  expect(booked({ ...atHome, supervisedJourneys: 1, sitter: null, emergencyContactOnFile: false }).effect).toBe('hold')
  expect(booked({ ...atHome, supervisedJourneys: 1 }).effect).toBe('warn')
  expect(booked({ ...atHome, supervisedJourneys: 1, order: order({ homeOrder: false }) }).effect).toBe('hold')
})

test('T16 T19 T20 what waits for a prescriber and a primary therapist', () => {
  expect(booked({ order: null }).effect).toBe('hold')
  expect(booked({ order: order({ doseMg: 900 }) }).effect).toBe('hold')
  expect(booked({ primaryTherapist: null }).effect).toBe('hold')
})

test('T30 T31 the plan and the steps', () => {
  expect(booked({ sessionNumber: 7 }).effect).toBe('hold')
  expect(booked({ stepsDone: ['assessment'] }).effect).toBe('refuse')
})

test('T27 T28 the days around', () => {
  const closed = phaseVisit('integration', '2026-12-02T16:00', { dayIsClosed: true })
  expect(booked({ phaseVisits: [phaseVisit('preparation', '2026-11-30T16:00'), closed] }).effect).toBe('hold')
  const sameDay = [phaseVisit('preparation', '2026-12-01T14:00'), phaseVisit('integration', '2026-12-02T16:00')]
  expect(booked({ phaseVisits: sameDay }).effect).toBe('refuse')
})

test('nothing stops at the first finding', () => {
  const ruling = booked({
    route: 'iv',
    order: null,
    rideAgreementSignedAt: null,
    driver: null,
    primaryTherapist: null,
    sessionNumber: 7,
    phaseVisits: [],
  })
  expect(new Set(codes(ruling))).toEqual(
    new Set([
      'refuse ROUTE_NEEDS_FACILITY',
      'hold RIDE_HOME_NOT_AGREED',
      'warn DRIVER_NOT_NAMED',
      'hold PRESCRIPTION_MISSING',
      'hold REGIMEN_COMPLETE',
      'hold PRIMARY_NOT_ASSIGNED',
      'hold PHASE_NOT_PLANNED',
      'warn CSSRS_NOT_FRESH',
    ]),
  )
})

test('what other rules found is part of the ruling', () => {
  const medicaid = refuse('MEDICAID_NO_CLIENT_CHARGE', ['practice.medicaid-wall'])
  const ruling = ruleJourney(bookingFacts(), [medicaid, warn('LICENCE_ENDS_SOON', ['state-licensure'])])
  expect(ruling.effect).toBe('refuse')
  expect(ruling.findings).toContainEqual(medicaid)
})

test('the same thing about two visits is said once, about different ones twice', () => {
  const full = { resources: [resource('clinician', { open: [] }), resource('room'), resource('client')] }
  const preparation = { ...timesFacts().visit, kind: 'preparation' as const }
  expect(codes(booked({ times: [timesFacts(full), timesFacts(full)] })).filter((code) => code.includes('HOURS'))).toHaveLength(1)
  expect(
    codes(booked({ times: [timesFacts(full), timesFacts({ ...full, visit: preparation })] })).filter((code) => code.includes('HOURS')),
  ).toHaveLength(2)
})

test('the same facts ask for more as the day comes nearer', () => {
  const unready = { driver: null, driverConfirmedAt: null, cssrsTakenAt: instant('2026-11-22T15:00'), noDrivingAttestedAt: null }
  expect(booked(unready).effect).toBe('warn')
  expect(booked({ ...unready, moment: 'confirming', now: instant('2026-11-28T16:00') }).effect).toBe('hold')
  expect(codes(atTheDoor(unready))).toEqual(['hold DRIVER_NOT_NAMED', 'hold DRIVER_NOT_CONFIRMED', 'hold CSSRS_NOT_FRESH'])
})
