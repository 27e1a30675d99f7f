import { payerFlagsOf } from '../../../lib/domain/coverage/payer-flags.ts'
import type { Route } from '../../../lib/domain/journeys/route.ts'
import type { BookedVisit, CycleInWorld, World } from '../../../lib/domain/law/world.ts'
import type { DocumentKey } from '../../../lib/domain/practice/documents/document.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { forEstimate } from '../billing/facts.ts'
import { attestation, cleanCheck, dea, license, malpractice, training } from '../credentials/fixtures.ts'
import { timeZone } from './world.ts'

/** Visits of every kind the law tells apart, each with all that it rests on. */
export const sceneKinds = [
  'journey',
  'at a facility',
  'at home',
  'format A',
  'format C',
  'preparation',
  'integration',
  'hour',
  'video',
  'evaluation',
  'seat',
] as const
export type SceneKind = (typeof sceneKinds)[number]

export const JOURNEY_DAY = '2026-12-02'
export const at = (on: string, time: string) => new Date(`${on}T${time}:00-06:00`)
const credentialDates = { state: 'MO', issuedOn: '2020-01-01', expiresOn: '2030-01-01' } as const

export const wren = () => ({
  id: 'wren',
  name: 'Wren Willow',
  npi: '1000000012',
  medicareFacts: [{ status: 'enrolled' as const, fromOn: '2020-01-01' as const }],
  isSupervisee: false,
  supervisions: [],
  credentials: [
    license({ ...credentialDates, id: 'wren-license' }),
    malpractice({ ...credentialDates, id: 'wren-cover', state: null }),
    training({ id: 'wren-training', issuedOn: '2020-01-01' }),
  ],
})

export const hawthorn = () => ({
  id: 'hawthorn',
  name: 'Dr Hawthorn',
  npi: '1000000020',
  profession: 'physician' as const,
  isPsychiatric: true,
  supervisedTogether: null,
  credentials: [
    license({ ...credentialDates, id: 'h-license', profession: 'physician' }),
    dea({ ...credentialDates, id: 'h-dea', schedules: ['3', '3N'], placeFacilityId: 'heron' }),
    license({ ...credentialDates, id: 'h-state', kind: 'state_registration' }),
    malpractice({
      ...credentialDates,
      id: 'h-cover',
      state: null,
      requiresPsychiatric: 'no',
      requiresOnSite: 'no',
      coversOutsideClinic: 'yes',
    }),
    { ...cleanCheck, issuedOn: '2026-11-20' as const },
    attestation,
  ],
})

export const heron = {
  id: 'heron',
  name: 'Heron Center',
  state: 'MO',
  timeZone,
  holdsStock: 'yes' as const,
  credentials: [],
  routes: ['lozenge', 'im', 'esketamine'] as const,
  remsExpiresOn: '2028-01-01' as const,
  chairIds: ['chair'],
}

export const group = {
  id: 'group',
  title: 'After the journey',
  phase: 'integration' as const,
  on: JOURNEY_DAY,
  startsAt: at(JOURNEY_DAY, '15:00'),
  endsAt: at(JOURNEY_DAY, '16:30'),
  seatsLeft: 4,
  takesSeats: true,
  isOpen: true,
  clinicianId: 'wren',
  locationId: 'north',
} as const

export const plan = () =>
  forEstimate(
    {
      id: 'plan',
      program: 'commercial',
      status: 'active',
      priority: 1,
      startsOn: '2026-01-01',
      endsOn: null,
      flags: payerFlagsOf('commercial', {
        allowsNoncoveredCharge: 'yes',
        allowsSameDayPair: 'yes',
        requiresAuthorization: 'no',
        coversTelehealth: 'yes',
        paysSupervisees: 'yes',
      }),
    },
    { payerId: 'payer' },
  )

const route: Partial<Record<SceneKind, Route>> = { 'at a facility': 'esketamine' }
const format: Partial<Record<SceneKind, CycleInWorld['format']>> = { 'format A': 'A', 'format C': 'C', 'at home': 'D' }

export const cycleOf = (kind: SceneKind): CycleInWorld => ({
  id: 'cycle',
  regimenId: 'regimen',
  number: 2,
  planned: 6,
  route: route[kind] ?? 'lozenge',
  format: format[kind] ?? 'B',
  primaryId: 'wren',
  extension: null,
})

const ride = () => ({
  driver: { name: 'Sparrow Sloe', phone: '+15555550111', wayHome: 'driver' as const, isAdult: true },
  driverConfirmedAt: at(JOURNEY_DAY, '08:00'),
  sitter: { name: 'Sparrow Sloe', phone: '+15555550111', isAdult: true },
  homeAddressOnFile: true,
  noDrivingAttestedAt: at(JOURNEY_DAY, '08:00'),
})

const base = {
  phase: null,
  status: 'confirmed',
  format: null,
  setting: 'office',
  route: null,
  timeZone,
  clinicianId: 'wren',
  prescriberId: null,
  roomId: 'room',
  chairId: null,
  facilityId: null,
  locationId: 'north',
  groupId: null,
  cycleId: null,
  authorizationId: null,
  sequence: 0,
  startedAt: null,
  plannedDoseAt: null,
  ride: null,
  placeToday: null,
} as const

type Told = Partial<BookedVisit> & Pick<BookedVisit, 'id' | 'kind'>
const visitOn = (on: BookedVisit['on'], time: string, minutes: number, told: Told): BookedVisit => ({
  ...base,
  on,
  startsAt: at(on, time),
  endsAt: addMinutes(at(on, time), minutes),
  ...told,
})

export function visitsOf(kind: SceneKind): BookedVisit[] {
  const ofCycle = { cycleId: 'cycle', format: format[kind] ?? 'B', route: route[kind] ?? 'lozenge' } as const
  const preparation = visitOn('2026-12-01', '10:00', 55, { id: 'before', kind: 'preparation', phase: 'preparation', ...ofCycle })
  const integration = visitOn('2026-12-03', '10:00', 55, { id: 'after', kind: 'integration', phase: 'integration', ...ofCycle })
  const journey = visitOn(JOURNEY_DAY, '10:00', 180, {
    id: 'journey',
    kind: 'journey',
    phase: 'journey',
    ride: ride(),
    ...ofCycle,
    ...placeOf(kind),
  })
  const seat = { ...seatVisit, ...ofCycle, id: 'seat', phase: 'integration' as const }
  switch (kind) {
    case 'hour':
      return [visitOn(JOURNEY_DAY, '10:00', 55, { id: 'hour', kind: 'follow_up' })]
    case 'video':
      return [visitOn(JOURNEY_DAY, '10:00', 55, { id: 'hour', kind: 'follow_up', ...online })]
    case 'evaluation':
      return [
        visitOn(JOURNEY_DAY, '10:00', 55, {
          id: 'hour',
          kind: 'prescriber_evaluation',
          ...online,
          clinicianId: null,
          prescriberId: 'hawthorn',
        }),
      ]
    case 'seat':
      return [{ ...seatVisit, id: 'seat', phase: 'integration' }]
    case 'format A':
      return [journey]
    case 'format C':
      return [preparation, journey, seat]
    default:
      return [preparation, journey, integration]
  }
}

const online = {
  setting: 'telehealth',
  roomId: null,
  locationId: null,
  placeToday: { address: '5 Sedge Court, Prairie', state: 'MO', toldOn: JOURNEY_DAY },
} as const
const seatVisit = visitOn(JOURNEY_DAY, '15:00', 90, { id: 'seat', kind: 'group', groupId: 'group', roomId: null })

function placeOf(kind: SceneKind): Partial<BookedVisit> {
  if (kind === 'at a facility') return { setting: 'facility', facilityId: 'heron', chairId: 'chair', roomId: null, locationId: null }
  return kind === 'at home' ? online : {}
}

/** In the esketamine program where it is given. */
export const enrolled = { facilityId: 'heron', enrolledOn: '2026-11-01', endedOn: null } as const

export const papers: readonly DocumentKey[] = [
  'treatment-consent',
  'ride-home-agreement',
  'at-home-dosing-consent',
  'education-acknowledgement',
  'extended-care-notice',
  'privacy-notice-acknowledgement',
  'telehealth-consent',
  'group-consent',
]

export const orderOf = (kind: SceneKind): World['orders'][number] => ({
  ...{ id: 'order', prescriberId: 'hawthorn', referralStands: true, leastDaysBetween: null, endedAt: null, endedBy: null, endedWhy: null },
  ...{ status: 'active', form: 'lozenge', reconfirmedAt: null, issuedOn: '2026-11-16', expiresOn: '2027-05-16' },
  route: route[kind] ?? 'lozenge',
  doseMg: route[kind] === 'esketamine' ? 56 : 100,
  sitesAllowed: ['office', 'facility', 'home', 'telehealth'],
  homeOrder: true,
})
