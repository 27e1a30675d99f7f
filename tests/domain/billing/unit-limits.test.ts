import { expect, test } from 'vitest'
import { isQuarterStart, unitLimitKey } from '@/lib/domain/billing/unit-limits'
import { rulesetOn } from '@/lib/domain/ruleset'
import type { LocalDate } from '@/lib/domain/time/local'

const row = (key: string, value: number, effectiveFrom: LocalDate) => ({ key, value, effectiveFrom, effectiveTo: null })

test('of each code the limit of the latest quarter holds, whatever it counts', () => {
  const rows = [
    row(unitLimitKey('90853', 'appealable'), 5, '2026-10-01'),
    row(unitLimitKey('90853', 'absolute'), 2, '2027-01-01'),
    row('booking.notice-hours', 30, '2026-10-01'),
    row('unit-limit 9085 absolute', 2, '2026-10-01'),
  ]
  const on = (day: LocalDate) => rulesetOn(day, rows).unitLimits
  expect(on('2026-09-30')).toEqual({})
  expect(on('2026-12-31')).toEqual({ '90853': { most: 5, kind: 'appealable' } })
  expect(on('2027-01-01')).toEqual({ '90853': { most: 2, kind: 'absolute' } })
  expect(rulesetOn('2026-12-31', rows).values['booking.notice-hours']).toBe(30)
})

test('a quarter begins on four days of the year', () => {
  expect((['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'] as const).every(isQuarterStart)).toBe(true)
  expect((['2026-02-01', '2026-10-02', '2026-12-31'] as const).some(isQuarterStart)).toBe(false)
})
