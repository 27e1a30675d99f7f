import { describe, expect, test } from 'vitest'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import type { Setting } from '@/lib/domain/journeys/setting'
import { decideVisit } from '@/lib/domain/law/decide-visit'
import type { LawVisit } from '@/lib/domain/law/visit'
import type { CycleInWorld, World } from '@/lib/domain/law/world'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { forEstimate } from '../billing/facts'
import { license } from '../credentials/fixtures'
import { codesThat, desk, therapist, world } from './world'

const on: LocalDate = '2026-12-08'
const cycle: CycleInWorld = {
  id: 'cycle',
  regimenId: 'regimen',
  number: 2,
  planned: 6,
  route: 'lozenge',
  format: 'B',
  primaryId: 'wren',
  extension: null,
}
const journey = (facts: Partial<LawVisit> = {}, route: CycleInWorld['route'] = 'lozenge', setting: Setting = 'office'): LawVisit => ({
  kind: 'journey',
  phases: ['journey'],
  mode: 'individual',
  on,
  minutes: 180,
  bufferMinutes: 30,
  code: '90837',
  bills: 'individual',
  setting,
  needs: [],
  startsAt: new Date('2026-12-08T16:00:00Z'),
  endsAt: new Date('2026-12-08T19:00:00Z'),
  chosen: { client: 'client', clinician: 'wren' },
  taken: [],
  groupId: null,
  givenBy: 'wren',
  stands: false,
  booked: null,
  format: 'B',
  facilityId: setting === 'facility' ? 'heron' : null,
  cycle: { ...cycle, route },
  around: [],
  ...facts,
})

const row = { issuedOn: '2020-01-01', expiresOn: '2030-01-01', state: 'MO' } as const
const prescriber = (facts: object = {}) => ({
  id: 'hawthorn',
  name: 'Dr Hawthorn',
  npi: null,
  profession: 'physician' as const,
  isPsychiatric: true,
  supervisedTogether: null,
  credentials: [
    license(row),
    license({ ...row, kind: 'dea', schedules: ['3N'] }),
    license({ ...row, kind: 'state_registration' }),
    license({ ...row, kind: 'malpractice', ...facts }),
  ],
})
const heron = {
  id: 'heron',
  name: 'Heron Center',
  state: 'MO',
  timeZone: 'America/Chicago',
  holdsStock: 'no' as const,
  credentials: [],
  routes: ['lozenge', 'im', 'esketamine'] as const,
  remsExpiresOn: '2028-01-01' as const,
  chairIds: ['chair'],
}
const prescribed = (facts: Partial<World> = {}) =>
  world({ prescribers: [prescriber()], referredTo: 'hawthorn', cycles: [cycle], facilities: [heron], ...facts })

const saidOf = (here: World, visit: LawVisit, moment: 'book' | 'confirm' = 'book') => {
  const ruling = decideVisit(here, visit, moment, desk)
  return { stops: codesThat('stops', ruling), waits: codesThat('waits', ruling), warns: codesThat('warns', ruling) }
}

describe('who the payer counts in its network', () => {
  const plan = (program: 'va' | 'commercial') =>
    forEstimate({ id: 'plan', program, status: 'active', priority: 1, startsOn: '2026-01-01', endsOn: null, flags: payerFlagsOf(program) })
  const standing = (inNetwork: 'yes' | 'no', toOn: LocalDate | null = null) => [
    { payerId: 'payer', clinicianId: 'wren', inNetwork, fromOn: '2026-01-01' as const, toOn },
  ]
  const ask = (program: 'va' | 'commercial', networks: World['networks']) =>
    saidOf(prescribed({ coverages: [plan(program)], networks }), journey())

  test('the VA pays nobody outside its network, and waits for an answer where nobody asked', () => {
    expect(ask('va', standing('no')).stops).toContain('VA_CLINICIAN_NOT_IN_NETWORK')
    expect(ask('va', []).waits).toContain('VA_NETWORK_UNKNOWN')
    expect(ask('va', standing('yes', '2026-12-07')).waits).toContain('VA_NETWORK_UNKNOWN')
    const lawful = ask('va', standing('yes'))
    expect([...lawful.stops, ...lawful.waits].filter((code) => code.startsWith('VA_') && code.includes('NETWORK'))).toEqual([])
  })

  test('another plan’s network is said, and stops nothing', () => {
    expect(ask('commercial', standing('no')).warns).toContain('OUT_OF_NETWORK')
    expect(ask('commercial', standing('yes')).warns).not.toContain('OUT_OF_NETWORK')
  })
})

test('a supervisee waits for a supervisor in force on the visit’s day', () => {
  const supervised = (toOn: LocalDate | null) => ({
    ...therapist('wren'),
    isSupervisee: true,
    supervisions: [{ supervisorId: 'lark', fromOn: '2026-01-01' as const, toOn, credentials: [license(row)] }],
  })
  const ask = (toOn: LocalDate | null) => saidOf(prescribed({ clinicians: [supervised(toOn)] }), journey()).waits
  expect(ask('2026-12-07')).toContain('SUPERVISOR_MISSING')
  expect(ask(null)).not.toContain('SUPERVISOR_MISSING')
})

describe('who is on site', () => {
  const presence = {
    prescriberId: 'hawthorn',
    locationId: null,
    facilityId: 'heron',
    startsAt: new Date('2026-12-08T15:00:00Z'),
    endsAt: new Date('2026-12-08T19:00:00Z'),
  }

  test('a policy that asks for the prescriber on site is met by a presence for the whole visit, not by a facility', () => {
    const ask = (presences: World['presences']) =>
      saidOf(prescribed({ presences, prescribers: [prescriber({ requiresOnSite: 'yes' })] }), journey({}, 'im', 'facility')).stops
    expect(ask([])).toContain('POLICY_NEEDS_ON_SITE')
    expect(ask([presence])).not.toContain('POLICY_NEEDS_ON_SITE')
    expect(ask([{ ...presence, endsAt: new Date('2026-12-08T18:59:00Z') }])).toContain('POLICY_NEEDS_ON_SITE')
    expect(ask([{ ...presence, facilityId: 'other' }])).toContain('POLICY_NEEDS_ON_SITE')
  })

  test('esketamine waits for a prescriber who is there', () => {
    const ask = (presences: World['presences']) => saidOf(prescribed({ presences }), journey({}, 'esketamine', 'facility')).waits
    expect(ask([])).toContain('PRESCRIBER_NOT_ON_SITE')
    expect(ask([presence])).not.toContain('PRESCRIBER_NOT_ON_SITE')
  })
})

test('a place that keeps the drug is registered by a row, and the state’s own registration is on file', () => {
  const ask = (facts: Partial<World>) => saidOf(prescribed(facts), journey({}, 'im', 'facility'))
  const keeps = { ...heron, holdsStock: 'yes' as const }
  expect(ask({ facilities: [keeps] }).waits).toContain('DEA_PLACE_UNKNOWN')
  expect(ask({ facilities: [{ ...keeps, credentials: [license({ ...row, kind: 'dea' })] }] }).waits).not.toContain('DEA_PLACE_UNKNOWN')
  const unregistered = { ...prescriber(), credentials: prescriber().credentials.filter(({ kind }) => kind !== 'state_registration') }
  expect(ask({ prescribers: [unregistered] }).stops).toContain('STATE_REGISTRATION_MISSING')
  expect(ask({}).stops).not.toContain('STATE_REGISTRATION_MISSING')
})

test('journeys keep their days apart, whatever plan they are of; the cycle written anew does not count against itself', () => {
  const at = (days: number, cycleId: string | null = 'before', regimenId: string | null = 'regimen') => ({
    id: `j${days}`,
    on: addDays(on, days),
    cycleId,
    regimenId,
    facilityId: null,
  })
  const ask = (...journeys: World['journeys']) => saidOf(prescribed({ journeys }), journey())
  expect(ask(at(-4)).stops).toContain('GAP_TOO_SHORT')
  expect(ask(at(-2, null, null)).stops).toContain('TOO_SOON_AFTER_LAST')
  expect(ask(at(-4), at(-6)).stops).toContain('TWO_A_WEEK')
  expect(ask(at(-20)).warns).toContain('GAP_TOO_LONG')
  expect(ask(at(-20, 'before', 'another')).warns).not.toContain('GAP_TOO_LONG')
  const lawful = ask(at(-7), at(0, 'cycle'))
  expect([...lawful.stops, ...lawful.warns].filter((code) => /GAP|TOO_SOON|TWO_A/.test(code))).toEqual([])
})
