import { expect, test } from 'vitest'
import type { ParameterRow } from '@/lib/domain/reference/parameter'
import { REFERENCE_VERSION, rulesetOn } from '@/lib/domain/ruleset'
import type { LocalDate } from '@/lib/domain/time/local'

const key = 'booking.notice-hours'
const row = (value: number, effectiveFrom: LocalDate, effectiveTo: LocalDate | null = null): ParameterRow => ({
  key,
  value,
  effectiveFrom,
  effectiveTo,
})
const noticeOn = (on: LocalDate, ...rows: ParameterRow[]) => rulesetOn(on, rows).values[key]

test('a practice’s own number holds from its first day to its last, both inside', () => {
  const own = row(36, '2026-11-10', '2026-11-20')
  expect((['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'] as const).map((on) => noticeOn(on, own))).toEqual([24, 36, 36, 24])
  expect(noticeOn('2030-01-01', row(36, '2026-11-10'))).toBe(36)
})

test('of two in force the one that began later holds; another number’s row is not its', () => {
  expect(noticeOn('2026-12-01', row(36, '2026-11-10'), row(48, '2026-11-20'))).toBe(48)
  expect(noticeOn('2026-12-01', row(48, '2026-11-20'), row(36, '2026-11-10'))).toBe(48)
  expect(noticeOn('2026-12-01', { ...row(1, '2026-11-10'), key: 'cancel.notice-hours' })).toBe(24)
})

test('the version tells whether a practice has numbers of its own', () => {
  expect([rulesetOn('2026-12-01').version, rulesetOn('2026-12-01', [row(1, '2026-11-10')]).version]).toEqual([
    REFERENCE_VERSION,
    `${REFERENCE_VERSION}+1`,
  ])
})

test('a number with an end is what it says afterwards', () => {
  const flexibility = (on: LocalDate) => rulesetOn(on).values['telemedicine.flexibility']
  expect([flexibility('2026-12-31'), flexibility('2027-01-01')]).toEqual([1, 0])
})
