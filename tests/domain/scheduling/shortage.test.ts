import { expect, test } from 'vitest'
import type { AvailabilityQuery, Calendar, Need } from '@/lib/domain/scheduling/availability'
import { shortageIn } from '@/lib/domain/scheduling/shortage'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { calendar, timeZone } from '../law/world'

const at = (time: `${number}:${number}`) => minuteOf(instantAt('2026-12-02', time, timeZone))
const need = (kind: Need['kind'], ...anyOf: Calendar[]): Need => ({ kind, anyOf, before: 0, after: 0 })
const query = (needs: readonly Need[], facts: Partial<AvailabilityQuery> = {}): AvailabilityQuery => ({
  timeZone,
  stepMinutes: 15,
  lengthMinutes: 60,
  from: at('00:00'),
  to: at('23:00'),
  now: minuteOf(new Date('2026-11-23T15:00:00Z')),
  noticeMinutes: 0,
  horizonDays: 60,
  needs,
  ...facts,
})
const wren = calendar('wren')
const room = calendar('room')
const never = { timeZone, weekly: [], exceptions: [] }

test('a day too near or too far off lacks nothing else', () => {
  expect(shortageIn(query([need('clinician')], { horizonDays: 3 }))).toEqual({ of: 'far' })
  expect(shortageIn(query([need('clinician')], { noticeMinutes: 30 * 1_440 }))).toEqual({ of: 'soon' })
})

test('complaint 22: nobody of a kind, none at work, and all taken are told apart, in the order of the needs', () => {
  const full = calendar('wren', { busy: [at('00:00'), at('23:00')] })
  expect(shortageIn(query([need('clinician'), need('room')]))).toEqual({ of: 'nobody', kind: 'clinician' })
  expect(shortageIn(query([need('clinician', calendar('wren', { hours: never })), need('room', room)]))).toEqual({
    of: 'closed',
    kind: 'clinician',
  })
  expect(shortageIn(query([need('clinician', wren), need('room', calendar('room', { away: [at('00:00'), at('23:00')] }))]))).toEqual({
    of: 'closed',
    kind: 'room',
  })
  expect(shortageIn(query([need('clinician', full), need('room', room)]))).toEqual({ of: 'taken', kind: 'clinician' })
  expect(shortageIn(query([need('clinician', calendar('wren', { fullDays: ['2026-12-02'] }))]))).toEqual({ of: 'taken', kind: 'clinician' })
})

test('one who is taken and one who is away leave somebody who could be asked to make room', () => {
  const taken = calendar('lark', { busy: [at('00:00'), at('23:00')] })
  expect(shortageIn(query([need('clinician', calendar('wren', { hours: never }), taken)]))).toEqual({ of: 'taken', kind: 'clinician' })
})

test('each free at some time, and never all at once', () => {
  const mornings = calendar('wren', { busy: [at('12:00'), at('23:00')] })
  const afternoons = calendar('room', { busy: [at('00:00'), at('12:00')] })
  expect(shortageIn(query([need('clinician', mornings), need('room', afternoons)]))).toEqual({ of: 'together' })
})
