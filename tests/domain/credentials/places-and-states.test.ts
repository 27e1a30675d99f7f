import { expect, test } from 'vitest'
import type { Credential } from '@/lib/domain/credentials/credential'
import { type DosingPlace, placeRegisteredOn } from '@/lib/domain/credentials/registered-place'
import { stateRegistrationOn } from '@/lib/domain/credentials/state-registration'
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
