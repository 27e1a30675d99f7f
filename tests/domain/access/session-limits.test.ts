import { expect, test } from 'vitest'
import {
  INVITATION_MINUTES,
  isSessionLive,
  MOST_FAILURES,
  needsSecondFactor,
  RESET_MINUTES,
  sessionEnd,
  sessionLimits,
  TICKET_MINUTES,
  WARNING_MINUTES,
} from '@/lib/domain/access/session-limits'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const clock = { role: 'therapist', lastSeenAt: at('10:00'), expiresAt: at('21:00'), endedAt: null } as const

test('staff are signed out after fifteen idle minutes, clients after thirty', () => {
  expect(isSessionLive(clock, at('10:14'))).toBe(true)
  expect(isSessionLive(clock, at('10:15'))).toBe(false)
  expect(sessionEnd({ ...clock, role: 'client' })).toEqual(at('10:30'))
})

test('a session never outlives its absolute end, nor one that was ended', () => {
  expect(sessionEnd({ ...clock, expiresAt: at('10:05') })).toEqual(at('10:05'))
  expect(isSessionLive({ ...clock, endedAt: at('10:01') }, at('10:02'))).toBe(false)
})

test('the console of a journey stays open until half an hour after its planned end, and no longer than the day', () => {
  expect(sessionEnd({ ...clock, consoleEndsAt: at('13:00') })).toEqual(at('13:30'))
  expect(sessionEnd({ ...clock, consoleEndsAt: at('23:00') })).toEqual(at('21:00'))
  expect(sessionEnd({ ...clock, consoleEndsAt: at('09:00') })).toEqual(at('10:15'))
})

test('a day’s work for staff and prescribers, a day and a night for a client; links live their time', () => {
  const limits = (['therapist', 'front-desk', 'admin', 'prescriber', 'client'] as const).map((role) => [role, sessionLimits(role)])
  const work = { idle: 15, absolute: 720 }
  expect(Object.fromEntries(limits)).toEqual({
    ...{ therapist: work, 'front-desk': work, admin: work, prescriber: work },
    client: { idle: 30, absolute: 1_440 },
  })
  expect([WARNING_MINUTES, MOST_FAILURES, TICKET_MINUTES, RESET_MINUTES, INVITATION_MINUTES]).toEqual([2, 100, 10, 30, 20_160])
})

test('everybody but a client needs a second factor', () => {
  expect((['therapist', 'front-desk', 'admin', 'prescriber', 'client'] as const).filter(needsSecondFactor)).toEqual([
    'therapist',
    'front-desk',
    'admin',
    'prescriber',
  ])
})

test('without a console a session ends idle, to the millisecond', () => {
  expect(sessionEnd({ ...clock, consoleEndsAt: null })).toEqual(at('10:15'))
  expect(isSessionLive(clock, new Date(at('10:15').getTime() - 1))).toBe(true)
})
