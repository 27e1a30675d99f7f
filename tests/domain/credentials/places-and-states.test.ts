import { expect, test } from 'vitest'
import type { Credential } from '@/lib/domain/credentials/credential'
import { type DosingPlace, type OpenPlace, placeRegisteredAnywhere, placeRegisteredOn } from '@/lib/domain/credentials/registered-place'
import { stateRegistrationOn } from '@/lib/domain/credentials/state-registration'
import { type StateRegistrationRow, stateRegistrationRows } from '@/lib/domain/reference/state-registration'
import type { LocalDate } from '@/lib/domain/time/local'
import { credential, dea } from './fixtures'

const heron: DosingPlace = { locationId: null, facilityId: 'heron', holdsStock: 'yes', credentials: [] }
const registered = (place: DosingPlace | null, ...credentials: Credential[]) =>
  placeRegisteredOn({ credentials, place, state: 'KS', on: '2026-12-01' })

test('a place that keeps the drug is registered by a registration that names it, or by its own', () => {
  expect(registered(heron, dea({ placeFacilityId: 'heron' }))).toBe('yes')
  expect(registered({ ...heron, credentials: [dea()] })).toBe('yes')
  expect(registered(heron, dea({ placeFacilityId: 'other' }))).toBe('no')
  expect(registered(heron, dea({ placeLocationId: 'heron' }))).toBe('no')
  expect(registered(heron)).toBe('no')
})

test('a registration that names no place leaves it unknown, and so does a place nobody has asked', () => {
  expect(registered(heron, dea())).toBe('unknown')
  expect(registered({ ...heron, holdsStock: 'unknown' }, dea())).toBe('unknown')
  expect(registered({ ...heron, holdsStock: 'unknown' }, dea({ placeFacilityId: 'heron' }))).toBe('yes')
})

test('a registration counts on its days and in its state', () => {
  expect(registered(heron, dea({ placeFacilityId: 'heron', expiresOn: '2026-11-30' }))).toBe('no')
  expect(registered(heron, dea({ placeFacilityId: 'heron', state: 'MO' }))).toBe('no')
})

test('where nothing is kept, no registration of the place is asked for', () => {
  expect(registered({ ...heron, holdsStock: 'no' })).toBe('not-stored')
  expect(registered(null)).toBe('not-stored')
})

const state = (code: string, ...credentials: Credential[]) => stateRegistrationOn({ credentials, state: code, on: '2026-12-01' })
const held = (given: Partial<Credential> = {}) => credential('state_registration', { state: 'MO', ...given })

test('a state with a registration of its own wants one on file', () => {
  expect(state('MO')).toBe('no')
  expect(state('MO', held())).toBe('yes')
  expect(state('MO', held({ expiresOn: '2026-11-30' }))).toBe('no')
  expect(state('MO', held({ expiresOn: null }))).toBe('unknown')
  expect(state('MO', held({ state: 'IL' }))).toBe('no')
})

test('a state nobody has asked is unknown until a row says yes, or that it asks for none', () => {
  expect(state('KS')).toBe('unknown')
  expect(state('KS', held({ state: 'KS' }))).toBe('yes')
  expect(state('KS', held({ state: 'KS', topics: ['exempt'] }))).toBe('not-required')
  expect(state('TX')).toBe('not-required')
})

test('a place nobody has asked stays unknown, whatever other place a registration names', () => {
  const unasked = { ...heron, holdsStock: 'unknown' as const }
  expect(registered(unasked, dea({ placeFacilityId: 'other' }))).toBe('unknown')
  expect(registered(unasked)).toBe('unknown')
})

const open = (given: Partial<OpenPlace>): OpenPlace => ({ ...heron, setting: 'facility', state: 'KS', prescriberGoesThere: true, ...given })
const anywhere = (setting: 'office' | 'facility' | 'home' | 'telehealth', places: readonly OpenPlace[]) =>
  placeRegisteredAnywhere(places, { credentials: [], setting, on: '2026-12-01' })

test.each([
  ['office', 'unknown'],
  ['facility', 'unknown'],
  ['home', 'not-stored'],
  ['telehealth', 'not-stored'],
] as const)('without a place, %s is %s', (setting, answer) => {
  expect(anywhere(setting, [])).toBe(answer)
  expect(anywhere(setting, [open({ setting: setting === 'facility' ? 'office' : 'facility', holdsStock: 'no' })])).toBe(answer)
})

test('of several places the best answers, whichever is first', () => {
  const places = {
    no: open({}),
    unknown: open({ holdsStock: 'unknown' }),
    'not-stored': open({ holdsStock: 'no' }),
    yes: open({ credentials: [dea()] }),
  }
  const order = ['no', 'unknown', 'not-stored', 'yes'] as const
  for (const [place, answer] of order.entries()) {
    const upTo = order.slice(0, place + 1).map((key) => places[key])
    expect(anywhere('facility', upTo)).toBe(answer)
    expect(anywhere('facility', upTo.toReversed())).toBe(answer)
  }
})

test.each([
  ['2026-05-31', 'unknown'],
  ['2026-06-01', 'no'],
  ['2026-12-31', 'no'],
  ['2027-01-01', 'unknown'],
] as const)('what a state asks for holds from its first day through its last: on %s it is %s', (on: LocalDate, answer) => {
  const [known] = stateRegistrationRows
  const row = { ...known, state: 'KS', required: 'yes', from: '2026-06-01', to: '2026-12-31' } as StateRegistrationRow
  expect(stateRegistrationOn({ credentials: [], state: 'KS', on }, [row])).toBe(answer)
})
