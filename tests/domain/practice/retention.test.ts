import { expect, test } from 'vitest'
import { forgottenKinds, keptByLawKinds, keptSince, retentionRule } from '@/lib/domain/practice/retention'
import { parameters, rulesetOn } from '@/lib/domain/ruleset'

const day = (today: `${number}-${number}-${number}`, timeZone = 'America/Chicago') => ({ today, timeZone, ruleset: rulesetOn(today) })

test('what is deleted counts days of the practice’s own policy, what the law keeps counts years, and each has a source', () => {
  const units = (kinds: readonly Parameters<typeof retentionRule>[0][]) =>
    new Set(kinds.map((kind) => parameters[retentionRule(kind).parameter].unit))
  expect(units(forgottenKinds)).toEqual(new Set(['days']))
  expect(units(keptByLawKinds)).toEqual(new Set(['years']))
  expect(forgottenKinds.every((kind) => parameters[retentionRule(kind).parameter].kind === 'policy')).toBe(true)
  for (const kind of [...forgottenKinds, ...keptByLawKinds]) expect(retentionRule(kind).cites.length).toBeGreaterThan(0)
})

test('the last day of its time is kept whole, on the clock of the practice, also where the clock changed', () => {
  expect(keptSince('hold', day('2026-11-24')).toISOString()).toBe('2026-11-23T06:00:00.000Z')
  expect(keptSince('sent-message', day('2026-11-10')).toISOString()).toBe('2026-10-11T05:00:00.000Z')
  expect(keptSince('sent-message', day('2026-11-10', 'Pacific/Guam')).toISOString()).toBe('2026-10-10T14:00:00.000Z')
})

test('years are years of the calendar', () => {
  expect(keptSince('trail', day('2028-02-29')).toISOString()).toBe('2022-02-28T06:00:00.000Z')
  expect(keptSince('money', day('2026-11-24')).toISOString()).toBe('2016-11-24T06:00:00.000Z')
})

test('a practice that keeps something longer is asked first', () => {
  const own = { key: 'retention.draft-days', value: 120, effectiveFrom: '2026-11-01' as const, effectiveTo: null }
  const ruleset = rulesetOn('2026-11-24', [own])
  expect(keptSince('draft', { today: '2026-11-24', timeZone: 'UTC', ruleset }).toISOString()).toBe('2026-07-27T00:00:00.000Z')
})
