import type { Finding } from '@/lib/domain/finding'
import type { DoseOrder } from '@/lib/domain/journeys/dose-order'
import type { CheckInAnswers } from '@/lib/domain/journeys/rule-check-in'
import type { PhaseVisit } from '@/lib/domain/journeys/rule-phase-days'
import { rulesetOn } from '@/lib/domain/ruleset'
import { wellPrepared } from '@/tests/support/door-answers'
import { timesFacts } from '../scheduling/facts'
import type { JourneyFacts } from './journey-rules'

export const ruleset = rulesetOn('2026-12-01')
export const timeZone = 'America/Chicago'
export const instant = (text: string) => new Date(`${text}Z`)

/** A lozenge order that fits everything below. */
export const order = (facts: Partial<DoseOrder> = {}): DoseOrder => ({
  status: 'active',
  route: 'lozenge',
  form: 'lozenge',
  doseMg: 100,
  sitesAllowed: ['office', 'facility'],
  homeOrder: true,
  issuedOn: '2026-11-10',
  expiresOn: '2027-05-10',
  reconfirmedAt: null,
  ...facts,
})

export const phaseVisit = (phase: PhaseVisit['phase'], startsAt: string, facts: Partial<PhaseVisit> = {}): PhaseVisit => ({
  phase,
  mode: 'individual',
  startsAt: instant(startsAt),
  endsAt: new Date(instant(startsAt).getTime() + 55 * 60_000),
  dayIsClosed: false,
  ...facts,
})

export const answers: CheckInAnswers = { ...wellPrepared, minutesSinceDrink: 60, minutesSinceNoseSpray: Number.POSITIVE_INFINITY }

/**
 * A lozenge in the therapist's office, format B, on Tuesday 2026-12-01 from 10:00 to 13:00 in Chicago, preparation on Monday and
 * integration on Wednesday; asked at the door on the day, and nothing stands in its way.
 */
export const journeyFacts = (facts: Partial<JourneyFacts> = {}): JourneyFacts => ({
  moment: 'check-in',
  now: instant('2026-12-01T15:45'),
  startsAt: instant('2026-12-01T16:00'),
  endsAt: instant('2026-12-01T19:00'),
  ruleset,
  timeZone,
  format: 'B',
  route: 'lozenge',
  setting: 'office',
  facility: null,
  supervisedJourneys: 2,
  homeWarningReadAt: instant('2026-11-20T15:00'),
  sitter: { name: 'Sam Sitter', phone: '+15555550101', isAdult: true },
  emergencyContactOnFile: true,
  homeAddressOnFile: true,
  noDrivingAttestedAt: instant('2026-11-20T15:00'),
  rideAgreementSignedAt: instant('2026-11-20T15:00'),
  driver: { name: 'R. Ride', phone: '+15555550100', wayHome: 'driver', isAdult: true },
  driverConfirmedAt: instant('2026-11-30T15:00'),
  order: order(),
  weightKg: 70,
  plannedDoseAt: null,
  remsEnrolledOn: '2026-11-20',
  step: 'administration',
  stepsDone: ['assessment', 'education', 'preparation'],
  stepsPlanned: [],
  sessionNumber: 1,
  sessionsPlanned: 6,
  extension: null,
  primaryTherapist: { clinicianId: 'ann', trainedInGuiding: true, trainedInIntegration: true, trainedInTrauma: true },
  clinicians: [
    { phase: 'preparation', clinicianId: 'ann' },
    { phase: 'journey', clinicianId: 'ann' },
    { phase: 'integration', clinicianId: 'ann' },
  ],
  phaseVisits: [phaseVisit('preparation', '2026-11-30T16:00'), phaseVisit('integration', '2026-12-02T16:00')],
  groupsThatDay: 'open',
  screenTakenAt: instant('2026-11-20T15:00'),
  cssrsTakenAt: instant('2026-12-01T15:00'),
  checkIn: answers,
  times: [],
  ...facts,
})

/** The same journey asked for nine days ahead, with its time. */
export const bookingFacts = (facts: Partial<JourneyFacts> = {}): JourneyFacts =>
  journeyFacts({
    moment: 'booking',
    now: instant('2026-11-22T16:00'),
    stepsDone: ['assessment', 'education'],
    stepsPlanned: ['preparation'],
    driverConfirmedAt: null,
    cssrsTakenAt: null,
    times: [timesFacts()],
    ...facts,
  })

export const inWords = (findings: readonly Finding[]) => findings.map(({ effect, code }) => `${effect} ${code}`)
