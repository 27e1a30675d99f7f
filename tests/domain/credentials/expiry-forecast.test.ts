import { expect, test } from 'vitest'
import { expiryForecast, expiryNoticesOn } from '@/lib/domain/credentials/expiry-forecast'
import type { LocalDate } from '@/lib/domain/time/local'
import { addDays } from '@/lib/domain/time/local'
import { license, malpractice, ruleset, training } from './fixtures'

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

test('notices go out on the day a threshold is reached and the day after the end, and on no other', () => {
  const ends: LocalDate = '2027-03-01'
  const days = Array.from({ length: 130 }, (_, index) => addDays('2026-11-22', index))
  const sent = days.filter((day) => expiryNoticesOn([license({ expiresOn: ends })], day, ruleset).length > 0)
  expect(sent).toEqual(['2026-12-01', '2026-12-31', '2027-01-30', '2027-02-22', '2027-03-02'])
})

test('a renewal on file silences the notice and, once lapsed, the row', () => {
  const old = license({ id: 'old', expiresOn: '2026-11-29' })
  const next = license({ id: 'next', issuedOn: '2026-11-30', expiresOn: '2028-11-29' })
  expect(expiryForecast([old, next], today, ruleset)).toMatchObject([{ credentialId: 'old', renewalOnFile: true }])
  expect(expiryNoticesOn([old, next], today, ruleset)).toEqual([])
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
