import { cycleFormats } from '@/lib/domain/coverage/format'
import { orderStatuses } from '@/lib/domain/journeys/dose-order'
import { moments } from '@/lib/domain/journeys/moment'
import { phases } from '@/lib/domain/journeys/phase'
import { routes } from '@/lib/domain/journeys/route'
import { settings } from '@/lib/domain/journeys/setting'
import { steps } from '@/lib/domain/journeys/step'
import { waysHome } from '@/lib/domain/journeys/way-home'
import { appointmentKinds } from '@/lib/domain/scheduling/appointment-kind'
import { billingShapes } from '@/lib/domain/scheduling/billing-shape'
import { resourceKinds } from '@/lib/domain/scheduling/resource-kind'
import { addDays } from '@/lib/domain/time/local'
import { fc } from '@/tests/support/property'
import { ruleset, timeZone } from './facts'
import type { JourneyFacts } from './journey-rules'

const date = fc.date({ min: new Date('2026-10-01T00:00Z'), max: new Date('2027-04-01T00:00Z'), noInvalidDate: true })
const day = fc.integer({ min: -300, max: 300 }).map((days) => addDays('2026-12-01', days))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const text = fc.constantFrom('', ' ', 'Robin Ride')
const id = fc.constantFrom('ann', 'bea')
const interval = fc
  .tuple(date, fc.integer({ min: -30, max: 400 }))
  .map(([start, minutes]) => ({ start, end: new Date(start.getTime() + minutes * 60_000) }))
const minutes = maybe(fc.oneof(fc.integer({ min: -10, max: 300 }), fc.constant(Number.POSITIVE_INFINITY), fc.constant(Number.NaN)))

const order = fc.record({
  status: fc.constantFrom(...orderStatuses),
  route: fc.constantFrom(...routes),
  form: text,
  doseMg: fc.oneof(fc.double({ min: -10, max: 1_000, noNaN: false }), fc.constant(56)),
  sitesAllowed: fc.subarray([...settings]),
  homeOrder: fc.boolean(),
  issuedOn: day,
  expiresOn: day,
  reconfirmedAt: maybe(date),
})

const checkIn = fc.record({
  sober: maybe(fc.boolean()),
  medicinesChanged: maybe(fc.boolean()),
  pregnancyChanged: maybe(fc.boolean()),
  pressureChanged: maybe(fc.boolean()),
  psychosisChanged: maybe(fc.boolean()),
  ownSupply: maybe(fc.boolean()),
  minutesSinceFood: minutes,
  minutesSinceDrink: minutes,
  minutesSinceNoseSpray: minutes,
  homeReadingSent: maybe(fc.boolean()),
  videoPlanAgreed: maybe(fc.boolean()),
})

const resource = fc.record({
  kind: fc.constantFrom(...resourceKinds),
  id,
  open: maybe(fc.array(interval, { maxLength: 3 })),
  away: fc.array(interval, { maxLength: 2 }),
  taken: fc.array(fc.record({ during: interval, lapsesAt: maybe(date) }), { maxLength: 3 }),
  sameDay: maybe(fc.record({ visits: fc.integer({ min: 0, max: 12 }), journeys: fc.integer({ min: 0, max: 4 }) })),
})

const times = fc.record({
  now: date,
  ruleset: fc.constant(ruleset),
  timeZone: fc.constant(timeZone),
  visit: fc
    .record({
      stretch: interval,
      kind: fc.constantFrom(...appointmentKinds),
      bufferMinutes: fc.integer({ min: -5, max: 40 }),
      bills: fc.constantFrom(...billingShapes),
    })
    .map(({ stretch, ...rest }) => ({ ...stretch, ...rest })),
  needs: fc.subarray([...resourceKinds]),
  resources: fc.array(resource, { maxLength: 3 }),
  clientDay: fc.record({ individualHours: fc.integer({ min: 0, max: 2 }), groups: fc.integer({ min: 0, max: 2 }) }),
})

const phaseVisit = fc.record({
  phase: fc.constantFrom('preparation', 'integration'),
  mode: fc.constantFrom('individual', 'group'),
  startsAt: date,
  endsAt: date,
  dayIsClosed: fc.boolean(),
})

/** Facts of any kind, sensible or not. */
export const anyJourneyFacts = fc.record({
  moment: fc.constantFrom(...moments),
  now: date,
  startsAt: date,
  endsAt: date,
  ruleset: fc.constant(ruleset),
  timeZone: fc.constantFrom(timeZone, 'Asia/Kathmandu', 'Australia/Lord_Howe'),
  format: fc.constantFrom(...cycleFormats),
  route: fc.constantFrom(...routes),
  setting: fc.constantFrom(...settings),
  facility: maybe(fc.record({ routes: fc.subarray([...routes]), esketamineCertified: fc.boolean() })),
  supervisedJourneys: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constant(Number.NaN)),
  homeWarningReadAt: maybe(date),
  sitter: maybe(fc.record({ name: text, phone: text, isAdult: fc.boolean() })),
  emergencyContactOnFile: fc.boolean(),
  homeAddressOnFile: fc.boolean(),
  noDrivingAttestedAt: maybe(date),
  rideAgreementSignedAt: maybe(date),
  driver: maybe(fc.record({ name: text, phone: text, wayHome: maybe(fc.constantFrom(...waysHome)), isAdult: maybe(fc.boolean()) })),
  driverConfirmedAt: maybe(date),
  order: maybe(order),
  weightKg: maybe(fc.double({ min: -5, max: 200, noNaN: false })),
  plannedDoseAt: maybe(date),
  remsEnrolledOn: maybe(day),
  step: fc.constantFrom(...steps),
  stepsDone: fc.subarray([...steps]),
  stepsPlanned: fc.subarray([...steps]),
  sessionNumber: fc.integer({ min: 0, max: 14 }),
  sessionsPlanned: fc.integer({ min: 0, max: 12 }),
  extension: maybe(
    fc.record({
      byPrescriber: fc.boolean(),
      byTherapist: fc.boolean(),
      resultsReviewed: fc.boolean(),
      cycles: fc.integer({ min: -1, max: 11 }),
    }),
  ),
  primaryTherapist: maybe(
    fc.record({ clinicianId: id, trainedInGuiding: fc.boolean(), trainedInIntegration: fc.boolean(), trainedInTrauma: fc.boolean() }),
  ),
  clinicians: fc.array(fc.record({ phase: fc.constantFrom(...phases), clinicianId: id }), { maxLength: 3 }),
  phaseVisits: fc.array(phaseVisit, { maxLength: 3 }),
  groupsThatDay: fc.constantFrom('none', 'full', 'open'),
  screenTakenAt: maybe(date),
  cssrsTakenAt: maybe(date),
  checkIn,
  times: fc.array(times, { maxLength: 2 }),
}) satisfies fc.Arbitrary<JourneyFacts>
