import { expect, test } from 'vitest'
import { appointmentStatuses, canBeMoved, ruleStatusChange } from '@/lib/domain/scheduling/appointment-status'

const startsAt = new Date('2026-12-01T16:00Z')
const codes = (from: (typeof appointmentStatuses)[number], to: (typeof appointmentStatuses)[number], now = startsAt) =>
  ruleStatusChange({ from, to, startsAt, now }).map(({ code }) => code)

test('a visit goes from waiting to confirmed, arrived, under way and completed', () => {
  const way = ['tentative', 'confirmed', 'arrived', 'in_progress', 'completed'] as const
  expect(way.slice(1).flatMap((to, index) => codes(way[index] ?? 'tentative', to))).toEqual([])
})

test('no step is skipped, and what has ended stays ended', () => {
  expect(codes('tentative', 'arrived')).toEqual(['STATUS_CHANGE_NOT_POSSIBLE'])
  expect(codes('confirmed', 'in_progress')).toEqual(['STATUS_CHANGE_NOT_POSSIBLE'])
  expect(codes('in_progress', 'cancelled')).toEqual(['STATUS_CHANGE_NOT_POSSIBLE'])
  for (const ended of ['completed', 'cancelled', 'no_show'] as const)
    expect(appointmentStatuses.filter((to) => codes(ended, to).length === 0)).toEqual([])
})

test('nobody is taken for absent before the visit begins', () => {
  expect(codes('confirmed', 'no_show', new Date('2026-12-01T15:59Z'))).toEqual(['NO_SHOW_TOO_EARLY'])
  expect(codes('confirmed', 'no_show')).toEqual([])
  expect(codes('tentative', 'no_show')).toEqual([])
})

test('only a visit that has not begun can be moved', () => {
  expect(appointmentStatuses.filter(canBeMoved)).toEqual(['tentative', 'confirmed'])
})

test('a check-in is taken back until the visit begins, and a confirmed visit can be put back to wait', () => {
  expect(codes('arrived', 'confirmed')).toEqual([])
  expect(codes('arrived', 'tentative')).toEqual([])
  expect(codes('confirmed', 'tentative')).toEqual([])
  expect(codes('in_progress', 'arrived')).toEqual(['STATUS_CHANGE_NOT_POSSIBLE'])
})
