import type { LawRuling } from '../../../lib/domain/law/decide-visit.ts'
import type { World } from '../../../lib/domain/law/world.ts'
import { rulesetOn } from '../../../lib/domain/ruleset.ts'
import type { Calendar } from '../../../lib/domain/scheduling/availability.ts'

export const timeZone = 'America/Chicago'
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 17 * 60 }))
const hours = { timeZone, weekly: weekdays, exceptions: [] }
export const calendar = (id: string, facts: Partial<Calendar> = {}): Calendar => ({ id, hours, away: [], busy: [], ...facts })
const credential = { state: null, profession: null, issuedOn: '2020-01-01', expiresOn: '2030-01-01', revokedOn: null } as const

export const therapist = (id: string) => ({
  id,
  name: id,
  npi: null,
  medicareFacts: [],
  isSupervisee: false,
  supervisions: [],
  credentials: [
    { ...credential, id: `${id}-license`, kind: 'license', state: 'MO', topics: [] },
    { ...credential, id: `${id}-cover`, kind: 'malpractice', topics: [] },
  ] as never,
})

const NOW = new Date('2026-11-23T15:00:00Z')

/** Monday, Nov 23, 2026, 9:00 in Chicago: two therapists, one room, a client who pays themselves; nothing is booked. */
export const world = (facts: Partial<World> = {}): World => ({
  now: NOW,
  today: '2026-11-23',
  timeZone,
  ruleset: rulesetOn('2026-11-23'),
  rulesetOn,
  location: { id: 'north', state: 'MO', holdsStock: 'no' },
  client: {
    id: 'client',
    status: 'active',
    state: 'MO',
    bornOn: '1990-01-15',
    part2: false,
    pregnant: 'no',
    seriousCondition: 'no',
    emergencyContactOnFile: true,
    weightKg: 70,
    remsEnrollments: [],
    supervisedJourneys: 0,
  },
  visits: [],
  cycles: [],
  primaryId: 'wren',
  clinicians: [therapist('wren'), therapist('lark')],
  prescribers: [],
  referredTo: null,
  orders: [],
  eligibility: null,
  screen: null,
  crisis: {
    open: null,
    highClosedAt: null,
    askedByClinician: null,
    moderateOpenedOn: null,
    planReviewedOn: null,
    latest: null,
    answeredAt: null,
  },
  documents: { current: [], signed: [] },
  papers: new Map(),
  notices: [],
  missedFeePolicies: [],
  coverages: [],
  authorizations: [],
  privateContracts: [],
  vaSetAside: [],
  restrictions: [],
  medicaidSaid: { coverageId: 'medicaid', askedOn: '2026-12-01', answer: 'active' },
  account: [],
  toCome: [],
  fees: [],
  tiers: [],
  hardships: [],
  calendars: new Map(
    [calendar('wren'), calendar('lark'), calendar('room'), calendar('client', { hours: null })].map((one) => [one.id, one]),
  ),
  roomIds: ['room'],
  facilities: [],
  groups: [],
  clinicianDays: [],
  networks: [],
  presences: [],
  journeys: [],
  setAsides: [],
  ...facts,
})

export const desk = { actor: { role: 'front-desk', practiceId: 'p', userId: 'u', duties: [] }, now: NOW } as const

export const codesThat = (bite: 'stops' | 'waits' | 'warns', { findings }: LawRuling): string[] =>
  findings.filter((finding) => finding.bite === bite).map(({ code }) => code)
