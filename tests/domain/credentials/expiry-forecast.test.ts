import { expect, test } from 'vitest'
import { expiryForecast, expirySteps } from '@/lib/domain/credentials/expiry-forecast'
import { addDays } from '@/lib/domain/time/local'
import { dea, license, malpractice, ruleset, training } from './fixtures'

const today = '2026-11-22'
const step = (daysLeft: number) => expiryForecast([license({ expiresOn: addDays(today, daysLeft) })], today, ruleset)[0]?.step

test.each([
  [91, undefined],
  [90, 90],
  [61, 90],
  [60, 60],
  [31, 60],
  [30, 30],
  [8, 30],
  [7, 7],
  [0, 7],
  [-1, 0],
])('%s days left is in the %s-day warning', (daysLeft, expected) => {
  expect(step(daysLeft)).toBe(expected)
})

test('a renewal on file is said with the row and, once that has lapsed, takes it off', () => {
  const old = license({ id: 'old', expiresOn: '2026-11-29' })
  const next = license({ id: 'next', issuedOn: '2026-11-30', expiresOn: '2028-11-29' })
  expect(expiryForecast([old, next], today, ruleset)).toMatchObject([{ credentialId: 'old', renewalOnFile: true }])
  expect(expiryForecast([old, next], '2026-12-05', ruleset)).toEqual([])
})

test('another state, another topic, is not a renewal', () => {
  const ending = { expiresOn: '2026-11-29' } as const
  const rows = [license({ id: 'ks', ...ending }), license({ id: 'mo', state: 'MO' })]
  expect(expiryForecast(rows, today, ruleset)).toMatchObject([{ credentialId: 'ks', renewalOnFile: false }])
  const courses = [training({ id: 'trauma', topics: ['trauma'], ...ending }), training({ id: 'guiding', topics: ['guiding'] })]
  expect(expiryForecast(courses, today, ruleset)).toMatchObject([{ credentialId: 'trauma', renewalOnFile: false }])
})

test('soonest first, and what never ends is left out', () => {
  const rows = [malpractice({ id: 'b', expiresOn: '2027-01-01' }), license({ id: 'a', expiresOn: '2026-12-01' }), training()]
  expect(expiryForecast(rows, today, ruleset).map(({ credentialId }) => credentialId)).toEqual(['a', 'b'])
})

test('on its last day a credential is on the list, renewed or not; the day after, only when it was not', () => {
  const old = license({ id: 'old', expiresOn: today })
  const next = license({ id: 'next', issuedOn: addDays(today, 1), expiresOn: '2028-11-29' })
  expect(expiryForecast([old, next], today, ruleset)).toMatchObject([{ credentialId: 'old', daysLeft: 0, renewalOnFile: true }])
  expect(expiryForecast([old, next], addDays(today, 1), ruleset)).toEqual([])
  expect(expiryForecast([old], addDays(today, 1), ruleset)).toMatchObject([{ daysLeft: -1, step: 0, renewalOnFile: false }])
})

test('a practice may name its steps in any order: the longest is the first', () => {
  const values = {
    ...ruleset.values,
    'credential.notice-first': 7,
    'credential.notice-second': 90,
    'credential.notice-third': 30,
    'credential.notice-last': 60,
  }
  expect(expirySteps({ ...ruleset, values })).toEqual([90, 60, 30, 7])
})

test('a renewal begins the day after; one that leaves a day open is none', () => {
  const old = license({ id: 'old', expiresOn: '2026-11-29' })
  const next = (issuedOn: '2026-11-30' | '2026-12-01') => license({ id: 'next', issuedOn, expiresOn: '2028-11-29' })
  expect(expiryForecast([old, next('2026-11-30')], today, ruleset)).toMatchObject([{ renewalOnFile: true }])
  expect(expiryForecast([old, next('2026-12-01')], today, ruleset)).toMatchObject([{ renewalOnFile: false }])
})

test('what ended long ago is history once something covers today, whenever that began, and not when that has ended too', () => {
  const old = license({ id: 'old', expiresOn: '2026-09-30' })
  const after = (issuedOn: '2026-10-01' | '2026-11-01', expiresOn: '2026-11-21' | '2028-11-30') =>
    license({ id: 'next', issuedOn, expiresOn })
  const listed = (next: ReturnType<typeof license>) => expiryForecast([old, next], today, ruleset).map(({ credentialId }) => credentialId)
  expect(listed(after('2026-11-01', '2028-11-30'))).toEqual([])
  expect(listed(after('2026-10-01', '2026-11-21'))).toEqual(['old', 'next'])
})

test('something else of the same state is no renewal', () => {
  const rows = [license({ id: 'ks', expiresOn: '2026-11-29' }), dea()]
  expect(expiryForecast(rows, today, ruleset)).toMatchObject([{ credentialId: 'ks', renewalOnFile: false }])
})

test('the sooner comes first whatever its name, and on one day they are in the order of their names', () => {
  const row = (id: string, expiresOn: '2026-12-01' | '2026-12-02', state: string) => license({ id, expiresOn, state })
  const rows = [row('a', '2026-12-02', 'KS'), row('c', '2026-12-01', 'MO'), row('b', '2026-12-01', 'TX')]
  expect(expiryForecast(rows, today, ruleset).map(({ credentialId }) => credentialId)).toEqual(['b', 'c', 'a'])
  expect(expiryForecast(rows.toReversed(), today, ruleset).map(({ credentialId }) => credentialId)).toEqual(['b', 'c', 'a'])
})
