import { expect, test } from 'vitest'
import { rulesetOn } from '@/lib/domain/ruleset'
import { firstEarlier, isInPart, ruleTimeWait } from '@/lib/domain/scheduling/time-waits'

const now = new Date('2026-11-23T15:00:00Z')
const ruleset = rulesetOn('2026-12-01')
const startsAt = new Date('2026-12-10T16:00:00Z')
const openings = [
  { on: '2026-11-23' as const, times: ['14:00' as const] },
  { on: '2026-12-01' as const, times: ['09:00' as const, '17:00' as const] },
  { on: '2026-12-10' as const, times: ['09:30' as const, '10:00' as const, '10:30' as const] },
]
const first = (dayPart: Parameters<typeof isInPart>[1]) =>
  firstEarlier(openings, { startsAt, dayPart, timeZone: 'America/Chicago' }, now, ruleset)

test('the parts of a day begin at midnight, noon and five', () => {
  expect(
    (['11:59', '12:00', '16:59', '17:00'] as const).map((at) => [
      isInPart(at, 'morning'),
      isInPart(at, 'afternoon'),
      isInPart(at, 'evening'),
    ]),
  ).toEqual([
    [true, false, false],
    [false, true, false],
    [false, true, false],
    [false, false, true],
  ])
  expect(isInPart('06:00', 'any')).toBe(true)
})

test('the first earlier time lies past the notice, before the visit and in the part of the day somebody could come', () => {
  expect(first('any')).toMatchObject({ on: '2026-12-01', at: '09:00' })
  expect(first('evening')).toMatchObject({ on: '2026-12-01', at: '17:00' })
  expect(first('afternoon')).toBeNull()
  expect(firstEarlier(openings.slice(2), { startsAt, dayPart: 'any', timeZone: 'America/Chicago' }, now, ruleset)).toMatchObject({
    at: '09:30',
  })
})

test('nobody waits twice, for a journey or a seat, too late, or where an earlier time is open', () => {
  const facts = { kind: 'follow_up', groupId: null, startsAt, isWaiting: false, open: null } as const
  const codes = (over: object, at = now) => ruleTimeWait({ ...facts, ...over }, at, ruleset).map(({ code }) => code)
  expect(codes({})).toEqual([])
  expect(codes({ isWaiting: true })).toEqual(['TIME_WAIT_ALREADY'])
  expect(codes({ kind: 'journey' })).toEqual(['OWN_MOVE_BY_PRACTICE'])
  expect(codes({ groupId: 'g' })).toEqual(['OWN_MOVE_BY_PRACTICE'])
  expect(codes({}, startsAt)).toEqual(['TIME_WAIT_TOO_LATE'])
  expect(codes({ open: { on: '2026-12-01', at: '09:00', startsAt: now } })).toEqual(['TIME_WAIT_NOT_NEEDED'])
})
