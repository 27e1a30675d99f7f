import { expect, test } from 'vitest'
import { rulePrescriberPresent } from '@/lib/domain/journeys/rule-prescriber-present'
import { isPresent, placeKeyOf } from '@/lib/domain/prescribers/presence'

const at = (time: string) => new Date(`2026-12-15T${time}:00Z`)
const facility = { locationId: null, facilityId: 'heron' }
const there = (from: string, until: string, place = facility, prescriberId = 'hawthorn') => ({
  prescriberId,
  ...place,
  startsAt: at(from),
  endsAt: at(until),
})
const block = { ...facility, startsAt: at('15:00'), endsAt: at('18:00') }

test.each([
  ['for the whole block', [there('15:00', '18:00')], true],
  ['longer than the block', [there('14:00', '19:00')], true],
  ['in two stretches that meet', [there('16:30', '18:00'), there('14:00', '16:30')], true],
  ['with a gap between', [there('14:00', '16:00'), there('16:01', '18:00')], false],
  ['a minute late', [there('15:01', '18:00')], false],
  ['leaving a minute early', [there('15:00', '17:59')], false],
  ['at another place', [there('15:00', '18:00', { locationId: 'north', facilityId: null } as never)], false],
  ['somebody else', [there('15:00', '18:00', facility, 'maple')], false],
  ['nobody', [], false],
])('present: %s', (_, presences, expected) => {
  expect(isPresent(presences, 'hawthorn', block)).toBe(expected)
})

test('a place is named by its kind and id', () => {
  expect(placeKeyOf('location:a')).toEqual({ locationId: 'a', facilityId: null })
  expect(placeKeyOf('facility:b')).toEqual({ locationId: null, facilityId: 'b' })
})

test('esketamine waits for a prescriber who is there; a lozenge does not', () => {
  expect(rulePrescriberPresent({ route: 'esketamine', isPresent: false }).map(({ code }) => code)).toEqual(['PRESCRIBER_NOT_ON_SITE'])
  expect(rulePrescriberPresent({ route: 'esketamine', isPresent: true })).toEqual([])
  expect(rulePrescriberPresent({ route: 'lozenge', isPresent: false })).toEqual([])
})
