import { expect, test } from 'vitest'
import { contactsIn, usualContact } from '@/lib/domain/scheduling/contact'
import { type PlacesInWorld, placeOfVisit } from '@/lib/domain/scheduling/place-of-visit'

const world = (facts: Partial<PlacesInWorld> = {}): PlacesInWorld => ({
  location: { state: 'MO', timeZone: 'America/Chicago' },
  facilities: [{ id: 'heron', state: 'CO', timeZone: 'America/Denver' }],
  clientToday: null,
  clientHomeState: 'KS',
  ...facts,
})

test('the office is in the state of the location, a facility in its own and on its own clock', () => {
  expect(placeOfVisit({ setting: 'office', facilityId: null }, world())).toMatchObject({ state: 'MO', timeZone: 'America/Chicago' })
  expect(placeOfVisit({ setting: 'facility', facilityId: 'heron' }, world())).toMatchObject({ state: 'CO', timeZone: 'America/Denver' })
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
