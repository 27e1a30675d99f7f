import { describe, expect, it } from 'vitest'
import type { Credential } from '@/lib/domain/credentials/credential'
import { type OpeningFacts, type OpeningStep, openingNeeds, openingOf } from '@/lib/domain/practice/opening'
import type { LocalDate } from '@/lib/domain/time/local'

const today = '2026-11-26'
const held = (kind: Credential['kind'], expiresOn: LocalDate = '2027-06-30'): Credential => ({
  id: `${kind} ${expiresOn}`,
  kind,
  state: 'MO',
  number: '1',
  profession: null,
  schedules: [],
  topics: [],
  hours: null,
  issuedOn: '2024-01-01',
  expiresOn,
  revokedOn: null,
  requiresPsychiatric: 'unknown',
  requiresOnSite: 'unknown',
  coversOutsideClinic: 'unknown',
  coversKap: 'unknown',
  placeLocationId: null,
  placeFacilityId: null,
  supervisorLicense: null,
})
const ever = { from: '2026-01-01', to: null } as const
const past = { from: '2025-01-01', to: '2025-12-31' } as const
const later = { from: '2027-01-01', to: null } as const

const location = { name: 'Main Street', isOpen: true, rooms: 1, holdsStock: false }
const clinician = { name: 'Fern', signsIn: true, takesNewClients: true, hours: [ever], credentials: [held('license'), held('malpractice')] }
const prescriber = { name: 'Dr Reed', signsIn: true, prescribesForHome: false, credentials: [held('license'), held('dea')] }
const facility = { name: 'Infusion', chairs: 1, certifiedTo: null }

const whole: OpeningFacts = {
  today,
  numbers: { npi: '1', ein: '1', taxonomy: '1' },
  locations: [location],
  clinicians: [clinician],
  prescribers: [prescriber],
  facilities: [facility],
  services: [
    { label: 'Intake', code: '90791' },
    { label: 'Consult', code: null },
  ],
  rates: [{ code: '90791', ...ever }],
  payers: [{ name: 'Plan', electronicId: '12345', isRead: true }],
  tiers: [ever],
  documents: { inForce: 'consent 2', read: 'consent 2' },
  site: { parts: [{ name: 'Getting home', reviewedOn: today }], since: today },
  mail: { sentAt: new Date(0), askedAt: new Date(0) },
}
const nothing: OpeningFacts = {
  today,
  numbers: { npi: '', ein: '', taxonomy: '' },
  locations: [],
  clinicians: [],
  prescribers: [],
  facilities: [],
  services: [],
  rates: [],
  payers: [],
  tiers: [],
  documents: { inForce: 'consent 2', read: null },
  site: { parts: [{ name: 'Getting home', reviewedOn: null }], since: today },
  mail: { sentAt: null, askedAt: null },
}

const lineOf = (facts: Partial<OpeningFacts>, step: OpeningStep) =>
  openingOf({ ...whole, ...facts }).lines.find((line) => line.step === step)

describe('what must be there before a practice opens', () => {
  it('is all there when each thing is', () => {
    expect(openingOf(whole)).toMatchObject({ isDone: true, left: { call: 0, visit: 0, journey: 0, claim: 0 } })
  })

  it('is all missing in a practice that was just set up, and each goal counts what it needs', () => {
    const { lines, left, isDone } = openingOf(nothing)
    expect(isDone).toBe(false)
    expect(lines.map(({ step, state }) => [step, state])).toEqual(Object.keys(openingNeeds).map((step) => [step, 'open']))
    expect(left).toEqual({ call: 5, visit: 8, journey: 2, claim: 3 })
  })

  it.each<[OpeningStep, string, Partial<OpeningFacts>, object]>([
    [
      'site',
      'parts nobody has read over for long',
      {
        site: {
          parts: [
            { name: 'how', reviewedOn: '2025-01-01' },
            { name: 'how', reviewedOn: '2025-01-02' },
            { name: 'costs', reviewedOn: null },
          ],
          since: today,
        },
      },
      { state: 'lapsed', names: ['how'] },
    ],
    [
      'site',
      'one part read over, another never',
      {
        site: {
          parts: [
            { name: 'how', reviewedOn: today },
            { name: 'how', reviewedOn: null },
            { name: 'costs', reviewedOn: null },
          ],
          since: today,
        },
      },
      { state: 'open', names: ['how', 'costs'] },
    ],
    ['mail', 'a letter on its way', { mail: { sentAt: null, askedAt: new Date(0) } }, { state: 'waits' }],
    [
      'locations',
      'one without hours',
      { locations: [location, { ...location, name: 'North', isOpen: false }] },
      { state: 'open', names: ['North'] },
    ],
    ['rooms', 'none at a location', { locations: [{ ...location, rooms: 0 }] }, { state: 'open', names: ['Main Street'] }],
    ['clinicians', 'one who cannot sign in', { clinicians: [{ ...clinician, signsIn: false }] }, { state: 'open', names: ['Fern'] }],
    ['hours', 'nobody who takes new clients', { clinicians: [{ ...clinician, takesNewClients: false }] }, { state: 'open' }],
    ['hours', 'hours to come', { clinicians: [{ ...clinician, hours: [later] }] }, { state: 'open' }],
    ['hours', 'hours that ended', { clinicians: [{ ...clinician, hours: [past] }] }, { state: 'lapsed' }],
    [
      'licences',
      'a licence that ended',
      { clinicians: [clinician, { ...clinician, name: 'Wren', credentials: [held('license', '2026-11-25'), held('malpractice')] }] },
      { state: 'lapsed', names: ['Wren'] },
    ],
    ['licences', 'no cover', { clinicians: [{ ...clinician, credentials: [held('license')] }] }, { state: 'open', names: ['Fern'] }],
    ['documents', 'a new version', { documents: { inForce: 'consent 3', read: 'consent 2' } }, { state: 'lapsed' }],
    ['rates', 'a code without a rate today', { rates: [{ code: '90791', ...later }] }, { state: 'open', names: ['Intake'] }],
    ['tiers', 'a schedule that ended', { tiers: [past] }, { state: 'lapsed' }],
    [
      'prescribers',
      'no DEA registration',
      { prescribers: [{ ...prescriber, credentials: [held('license')] }] },
      { state: 'open', names: ['Dr Reed'] },
    ],
    [
      'prescribers',
      'one whom nobody signs in as',
      { prescribers: [{ ...prescriber, signsIn: false }] },
      { state: 'open', names: ['Dr Reed'] },
    ],
    [
      'facilities',
      'a certificate that ended',
      { facilities: [{ ...facility, certifiedTo: '2026-11-25' }] },
      { state: 'lapsed', names: ['Infusion'] },
    ],
    ['facilities', 'one without a chair', { facilities: [{ ...facility, chairs: 0 }] }, { state: 'open', names: ['Infusion'] }],
    ['facilities', 'none, and stock at a location', { facilities: [], locations: [{ ...location, holdsStock: true }] }, { state: 'done' }],
    [
      'facilities',
      'none, and home is prescribed for',
      { facilities: [], prescribers: [{ ...prescriber, prescribesForHome: true }] },
      { state: 'done' },
    ],
    ['numbers', 'no EIN', { numbers: { npi: '1', ein: '', taxonomy: '1' } }, { state: 'open' }],
    ['payers', 'one without an ID', { payers: [{ name: 'Plan', electronicId: null, isRead: true }] }, { state: 'open', names: ['Plan'] }],
    [
      'payers',
      'one whose contract nobody read',
      { payers: [{ name: 'Plan', electronicId: '1', isRead: false }] },
      { state: 'open', names: ['Plan'] },
    ],
  ])('%s: %s', (step, _, facts, expected) => {
    expect(lineOf(facts, step)).toMatchObject(expected)
  })

  it('a day in force counts to its last', () => {
    const credentials = [held('license', today), held('malpractice', today)]
    expect(lineOf({ clinicians: [{ ...clinician, credentials }] }, 'licences')).toMatchObject({ state: 'done' })
    expect(lineOf({ tiers: [{ from: today, to: today }] }, 'tiers')).toMatchObject({ state: 'done' })
  })
})
