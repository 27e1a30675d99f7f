import { expect, test } from 'vitest'
import { type Moment, missing } from '@/lib/domain/journeys/moment'
import { bookingFacts, instant } from './facts'

const CONFIRM = '2026-11-28T16:00:00.000Z'
const START = '2026-12-01T16:00:00.000Z'
const said = (moment: Moment, now: string) => {
  const { effect, params } = missing({ ...bookingFacts(), moment, now: instant(now) }, 'ANY', [], { first: 1 })
  return [effect, params]
}

test.each<[Moment, string, string, string]>([
  ['booking', '2026-11-28T15:59', 'warn', CONFIRM],
  ['booking', '2026-11-28T16:00', 'hold', START],
  ['confirming', '2026-11-22T16:00', 'hold', START],
  ['check-in', '2026-11-22T16:00', 'hold', START],
])('what is missing while %s at %s is a %s, due %s', (moment, now, effect, dueAt) => {
  expect(said(moment, now)).toEqual([effect, { first: 1, dueAt }])
})
