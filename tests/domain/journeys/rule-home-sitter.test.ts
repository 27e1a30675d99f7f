import { expect, test } from 'vitest'
import { type HomeSitterFacts, ruleHomeSitter } from '@/lib/domain/journeys/rule-home-sitter'
import { bookingFacts, inWords } from './facts'

const codes = (facts: Partial<HomeSitterFacts> = {}) => inWords(ruleHomeSitter({ ...bookingFacts(), setting: 'home', ...facts }))

test('T13 at home without sitter and emergency contact waits', () => {
  expect(codes({ sitter: null, emergencyContactOnFile: false, homeAddressOnFile: false })).toEqual([
    'hold SITTER_NOT_NAMED',
    'hold EMERGENCY_CONTACT_MISSING',
    'hold HOME_ADDRESS_MISSING',
  ])
})

test('a sitter has a name and a phone, and is an adult', () => {
  expect(codes({ sitter: { name: ' ', phone: '+15555550101', isAdult: true } })).toEqual(['hold SITTER_NOT_NAMED'])
  expect(codes({ sitter: { name: 'Sam', phone: '', isAdult: true } })).toEqual(['hold SITTER_NOT_NAMED'])
  expect(codes({ sitter: { name: 'Sam', phone: '+15555550101', isAdult: false } })).toEqual(['hold SITTER_NOT_ADULT'])
})

test('not driving is signed by the time the visit is confirmed', () => {
  expect(codes({ noDrivingAttestedAt: null })).toEqual(['warn NO_DRIVING_NOT_ATTESTED'])
  expect(codes({ noDrivingAttestedAt: null, moment: 'confirming' })).toEqual(['hold NO_DRIVING_NOT_ATTESTED'])
})

test('with everything in place, and away from home, there is nothing to say', () => {
  expect(codes()).toEqual([])
  expect(codes({ setting: 'office', sitter: null })).toEqual([])
})
