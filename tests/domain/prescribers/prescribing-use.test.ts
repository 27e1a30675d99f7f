import { expect, test } from 'vitest'
import { prescribingUses } from '@/lib/domain/prescribers/prescribing-use'
import { goodCredentials } from '../credentials/fixtures'
import { candidate } from './fixtures'

const [office] = candidate().places.filter(({ setting }) => setting === 'office')
if (!office) throw new Error('There is no office to prescribe for.')
const inMissouri = { ...office, state: 'MO' }
const uses = (setting: 'office' | 'facility' | 'home' | 'telehealth', places: readonly (typeof office)[]) =>
  prescribingUses({ route: 'lozenge', setting, clientState: 'KS', prescriber: { credentials: goodCredentials }, places, on: '2026-12-01' })
const short = (...asked: Parameters<typeof uses>) =>
  uses(...asked).map(({ useState, prescriberOnSite }) => `${useState} ${prescriberOnSite}`)

test('the medicine is used where the places of the setting are, once in each state', () => {
  expect(short('office', [office, inMissouri, { ...office, locationId: 'elm' }])).toEqual(['KS true', 'MO true'])
  expect(short('office', [inMissouri])).toEqual(['MO true'])
})

test.each(['home', 'telehealth', 'facility'] as const)('%s, with no such place, is where the client lives', (setting) => {
  expect(short(setting, [inMissouri])).toEqual(['KS false'])
  expect(short(setting, [])).toEqual(['KS false'])
})

test('the prescriber is on site in a state where one of its places sees them', () => {
  const alone = { ...office, locationId: 'elm', prescriberGoesThere: false }
  expect(short('office', [alone, office, inMissouri])).toEqual(['KS true', 'MO true'])
  expect(short('office', [alone, { ...inMissouri, prescriberGoesThere: false }, office])).toEqual(['KS true', 'MO false'])
  expect(short('office', [alone, inMissouri])).toEqual(['KS false', 'MO true'])
})

test('each use says who asks, and how place and state are registered there', () => {
  expect(uses('office', [{ ...office, holdsStock: 'yes' }, inMissouri])).toEqual([
    {
      ...{ route: 'lozenge', setting: 'office', clientState: 'KS', useState: 'KS', prescriberOnSite: true },
      ...{ placeRegistered: 'unknown', stateRegistration: 'not-required' },
    },
    {
      ...{ route: 'lozenge', setting: 'office', clientState: 'KS', useState: 'MO', prescriberOnSite: true },
      ...{ placeRegistered: 'not-stored', stateRegistration: 'no' },
    },
  ])
})
