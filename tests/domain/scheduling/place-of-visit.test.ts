import { expect, test } from 'vitest'
import { type Contact, contactFor, contactsIn, usualContact } from '@/lib/domain/scheduling/contact'
import { type PlacesInWorld, placeOfVisit } from '@/lib/domain/scheduling/place-of-visit'

const world = (facts: Partial<PlacesInWorld> = {}): PlacesInWorld => ({
  location: { state: 'MO', timeZone: 'America/Chicago' },
  facilities: [{ id: 'heron', state: 'CO', timeZone: 'America/Denver' }],
  clientToday: null,
  clientHomeState: 'KS',
  ...facts,
})

test('the office is in the state of the location, a facility in its own and on its own clock', () => {
  expect(placeOfVisit({ setting: 'office', facilityId: null }, world())).toEqual({
    ...{ state: 'MO', timeZone: 'America/Chicago' },
    toldForTheDay: true,
  })
  expect(placeOfVisit({ setting: 'facility', facilityId: 'heron' }, world())).toEqual({
    ...{ state: 'CO', timeZone: 'America/Denver' },
    toldForTheDay: true,
  })
})

test.each(['telehealth', 'home'] as const)('%s: where the client says they are that day, else at home', (setting) => {
  const visit = { setting, facilityId: null }
  expect(placeOfVisit(visit, world())).toMatchObject({ state: 'KS', toldForTheDay: false })
  expect(placeOfVisit(visit, world({ clientToday: { state: 'TX' } }))).toMatchObject({ state: 'TX', toldForTheDay: true })
})

test('people meet in person, unless the setting says otherwise; alone at home nobody meets', () => {
  expect(usualContact('office', true)).toBe('in_person')
  expect(usualContact('facility', true)).toBe('in_person')
  expect(usualContact('telehealth', true)).toBe('video')
  expect(usualContact('home', false)).toBeNull()
  expect(contactsIn('facility')).toContain('video')
  expect(contactsIn('office')).toEqual(['in_person'])
})

test('a facility nobody knows is counted where the client lives, on the clock of the location', () => {
  expect(placeOfVisit({ setting: 'facility', facilityId: 'elsewhere' }, world())).toEqual({
    ...{ state: 'KS', timeZone: 'America/Chicago' },
    toldForTheDay: true,
  })
})

test.each<[Parameters<typeof contactFor>, Contact | null]>([
  [['facility', 'video', true], 'video'],
  [['facility', 'in_person', true], 'in_person'],
  [['facility', 'audio', true], 'in_person'],
  [['office', 'video', true], 'in_person'],
  [['telehealth', 'audio', true], 'audio'],
  [['telehealth', null, true], 'video'],
  [['telehealth', undefined, true], 'video'],
  [['facility', 'video', false], null],
  [['home', 'audio', false], null],
])('asked to meet %j: %s', (asked, expected) => {
  expect(contactFor(...asked)).toBe(expected)
})
