import { describe, expect, test } from 'vitest'
import { rulesetOn } from '@/lib/domain/ruleset'
import { hasRunOut, inTurn, isOffered, offerEnds, ruleSeatWait, type SeatWaitFacts, toOffer } from '@/lib/domain/scheduling/seat-waits'

const now = new Date('2026-12-01T12:00:00Z')
const hoursOn = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const ruleset = rulesetOn('2026-12-01')
const full: SeatWaitFacts = { isOpen: true, takesSeats: true, seatsLeft: 0, startsAt: hoursOn(200), isSeated: false, isWaiting: false }

test.each<[string, Partial<SeatWaitFacts>, string[]]>([
  ['a full session ahead', {}, []],
  ['one that is called off', { isOpen: false }, ['GROUP_NOT_OPEN']],
  ['one they sit in', { isSeated: true }, ['GROUP_SEAT_TAKEN_ALREADY']],
  ['one they wait for', { isWaiting: true }, ['SEAT_WAIT_ALREADY']],
  ['one that takes nobody new', { takesSeats: false }, ['GROUP_CLOSED']],
  ['one within the notice', { startsAt: hoursOn(24) }, ['SEAT_WAIT_TOO_LATE']],
  ['one with a seat', { seatsLeft: 1 }, ['SEAT_WAIT_NOT_NEEDED']],
])('waiting for %s', (_what, over, codes) => {
  expect(ruleSeatWait({ ...full, ...over }, now, ruleset).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['days ahead: the hours of the practice', 200, 24],
  ['tomorrow night: until the notice begins', 30, 6],
  ['at the notice: no more', 24, null],
  ['sooner: no more', 3, null],
])('an offer of a seat %s', (_when, startsIn, hours) => {
  expect(offerEnds(hoursOn(startsIn), now, ruleset)).toEqual(hours === null ? null : hoursOn(hours))
})

describe('who is offered a seat', () => {
  const wait = (id: string, asked: number, offered: number | null = null) => ({
    id,
    askedAt: hoursOn(asked),
    offeredUntil: offered === null ? null : hoursOn(offered),
  })
  const rows: [string, { capacity: number; seatsTaken: number; waits: ReturnType<typeof wait>[] }, string[], string[]][] = [
    ['the first who asked', { capacity: 4, seatsTaken: 3, waits: [wait('b', -2), wait('a', -1)] }, [], ['b']],
    ['by name where two asked at once', { capacity: 4, seatsTaken: 3, waits: [wait('b', -1), wait('a', -1)] }, [], ['a']],
    ['the next where the law stops the first', { capacity: 4, seatsTaken: 3, waits: [wait('b', -2), wait('a', -1)] }, ['b'], ['a']],
    ['nobody where the law stops all', { capacity: 4, seatsTaken: 2, waits: [wait('b', -2), wait('a', -1)] }, ['a', 'b'], []],
    ['as many as there are seats', { capacity: 4, seatsTaken: 2, waits: [wait('c', -3), wait('b', -2), wait('a', -1)] }, [], ['c', 'b']],
    ['nobody while an offer keeps the seat', { capacity: 4, seatsTaken: 3, waits: [wait('b', -2, 1), wait('a', -1)] }, [], []],
    ['nobody in a full session', { capacity: 4, seatsTaken: 4, waits: [wait('a', -1)] }, [], []],
  ]
  test.each(rows)('%s', async (_who, facts, stopped, offered) => {
    expect((await toOffer(facts, now, async ({ id }) => stopped.includes(id))).map(({ id }) => id)).toEqual(offered)
  })
  test('a clock that has run out keeps nothing, to the moment', () => {
    expect([isOffered(wait('a', -1, 0), now), hasRunOut(wait('a', -1, 0), now)]).toEqual([false, true])
    expect([isOffered(wait('a', -1, 0.001), now), hasRunOut(wait('a', -1, 0.001), now)]).toEqual([true, false])
    expect(inTurn([wait('a', -1, 0)])).toEqual([])
  })
})
