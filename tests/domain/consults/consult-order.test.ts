import { expect, test } from 'vitest'
import { compareCalls, type ListedCall, needsOutcome } from '@/lib/domain/consults/consult-order'

const now = new Date('2026-11-23T15:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const call = (status: ListedCall['status'], hours: number | null): ListedCall => ({
  status,
  startsAt: hours === null ? null : at(hours),
  endsAt: hours === null ? null : at(hours + 0.25),
  askedAt: at(-100),
})

test('a booked call that is over needs an outcome, and no other', () => {
  expect(needsOutcome(call('booked', -1), now)).toBe(true)
  expect(needsOutcome(call('booked', -0.1), now)).toBe(false)
  expect(needsOutcome(call('booked', 1), now)).toBe(false)
  for (const status of ['held', 'declined', 'cancelled', 'no_show', 'converted'] as const) {
    expect(needsOutcome(call(status, -1), now)).toBe(false)
  }
})

test('calls without an outcome come first, then those ahead by time, then what is over, the latest first', () => {
  const calls = [
    call('held', -48),
    call('booked', 20),
    call('booked', -2),
    call('held', -3),
    call('booked', 2),
    call('booked', -30),
    call('requested', null),
  ]
  const sorted = [...calls].sort(compareCalls(now))
  expect(sorted.map(({ status, startsAt }) => [status, startsAt && (startsAt.getTime() - now.getTime()) / 3_600_000])).toEqual([
    ['booked', -30],
    ['booked', -2],
    ['requested', null],
    ['booked', 2],
    ['booked', 20],
    ['held', -3],
    ['held', -48],
  ])
})
