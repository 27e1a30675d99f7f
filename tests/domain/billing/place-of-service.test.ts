import { expect, test } from 'vitest'
import { distinctServiceModifier, isDistinctService, telehealthModifier } from '@/lib/domain/billing/modifiers'
import { type PlaceFacts, placeOfService } from '@/lib/domain/billing/place-of-service'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'

const place = (facts: Partial<PlaceFacts>) =>
  placeOfService({ setting: 'office', contact: 'in_person', clientAt: null, facilityPlace: null, ...facts })

test('at the practice it is 11', () => {
  expect(place({})).toBe('11')
})

test('T66 client at home, therapist remote', () => {
  expect(place({ setting: 'telehealth', contact: 'video', clientAt: 'home' })).toBe('10')
  expect(place({ setting: 'home', contact: 'video' })).toBe('10')
  expect(place({ setting: 'telehealth', contact: 'audio', clientAt: null })).toBe('10')
  expect(place({ setting: 'home', contact: 'none' })).toBe('10')
})

test('elsewhere on video it is 02, also at a partner facility', () => {
  expect(place({ setting: 'telehealth', contact: 'video', clientAt: 'elsewhere' })).toBe('02')
  expect(place({ setting: 'facility', contact: 'video', facilityPlace: '22' })).toBe('02')
  expect(place({ setting: 'facility', contact: 'video' })).toBe('02')
  expect(place({ setting: 'home', contact: 'video', clientAt: 'elsewhere' })).toBe('02')
})

test('with the therapist there it is the facility’s own place, or a home visit', () => {
  expect(place({ setting: 'facility', facilityPlace: '19' })).toBe('19')
  expect(place({ setting: 'facility' })).toBeNull()
  expect(place({ setting: 'home' })).toBe('12')
})

test('the modifier of a remote visit is the payer’s own; Medicare reads the place', () => {
  const commercial = payerFlagsOf('commercial')
  expect(telehealthModifier('video', commercial)).toBe('95')
  expect(telehealthModifier('audio', commercial)).toBe('93')
  expect(telehealthModifier('in_person', commercial)).toBeNull()
  expect(telehealthModifier('none', commercial)).toBeNull()
  expect(telehealthModifier('video', payerFlagsOf('medicaid', { videoModifier: 'GT' }))).toBe('GT')
  expect(telehealthModifier('video', payerFlagsOf('medicare'))).toBeNull()
})

test('59 unless the payer takes XE', () => {
  expect(distinctServiceModifier(payerFlagsOf('commercial'))).toBe('59')
  expect(distinctServiceModifier(payerFlagsOf('commercial', { prefersXE: true }))).toBe('XE')
  expect([['59'], ['XE'], ['95', '59'], ['95'], []].map(isDistinctService)).toEqual([true, true, true, false, false])
})
