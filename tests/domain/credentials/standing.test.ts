import { expect, test } from 'vitest'
import { lastDayOf, standingOf } from '@/lib/domain/credentials/standing'
import { license, moment, training } from './fixtures'

const standing = (...rows: Parameters<typeof standingOf>[0]) => standingOf(rows, moment('2026-12-01')).state

test('the last day itself is in force, the next is not', () => {
  expect(standing(license({ expiresOn: '2026-12-01' }))).toBe('in-force')
  expect(standing(license({ expiresOn: '2026-11-30' }))).toBe('lapses-first')
})

test('what ended before today has lapsed; what ends today lapses before the visit', () => {
  expect(standing(license({ expiresOn: '2026-11-21' }))).toBe('lapsed')
  expect(standing(license({ expiresOn: '2026-11-22' }))).toBe('lapses-first')
})

test('the first day itself is in force, the day before is not', () => {
  expect(standing(license({ issuedOn: '2026-12-01' }))).toBe('in-force')
  expect(standing(license({ issuedOn: '2026-12-02' }))).toBe('not-yet')
})

test('a renewal on file carries the visit', () => {
  const old = license({ expiresOn: '2026-11-30' })
  expect(standing(old, license({ id: 'next', issuedOn: '2026-12-01' }))).toBe('in-force')
  expect(standing(old, license({ id: 'next', issuedOn: '2026-12-02' }))).toBe('lapses-first')
})

test('nothing on file is missing, and a licence without a last day is not believed', () => {
  expect(standing()).toBe('missing')
  expect(standing(license({ expiresOn: null }))).toBe('end-unknown')
  expect(standingOf([training()], moment()).state).toBe('in-force')
})

test('a revocation ends it the day before', () => {
  expect(lastDayOf({ expiresOn: '2028-12-31', revokedOn: '2026-11-20' })).toBe('2026-11-19')
  expect(lastDayOf({ expiresOn: '2026-01-31', revokedOn: '2026-11-20' })).toBe('2026-01-31')
  expect(lastDayOf({ expiresOn: null, revokedOn: '2026-11-20' })).toBe('2026-11-19')
  expect(standing(license({ revokedOn: '2026-11-20' }))).toBe('lapsed')
})

test('a visit over midnight needs both days', () => {
  const rows = [license({ expiresOn: '2026-12-01' })]
  expect(standingOf(rows, moment('2026-12-01', { throughOn: '2026-12-02' })).state).toBe('lapses-first')
})

const overMidnight = (...rows: Parameters<typeof standingOf>[0]) => standingOf(rows, moment('2026-12-01', { throughOn: '2026-12-02' }))

test('what begins only on the second day of a visit over midnight is not in force yet, nor does its end matter', () => {
  const second = license({ id: 'second', issuedOn: '2026-12-02' })
  expect(overMidnight(second)).toEqual({ state: 'not-yet', startsOn: '2026-12-02' })
  expect(overMidnight(license({ expiresOn: '2026-11-30' }), second)).toEqual({ state: 'lapses-first', endsOn: '2026-11-30' })
  expect(overMidnight(license({ expiresOn: '2026-12-01' }), second)).toEqual({ state: 'in-force' })
})

test('what begins and ends on the first day of such a visit lapses first', () => {
  expect(overMidnight(license({ issuedOn: '2026-12-01', expiresOn: '2026-12-01' }))).toEqual({
    state: 'lapses-first',
    endsOn: '2026-12-01',
  })
})
