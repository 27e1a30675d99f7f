import { expect, test } from 'vitest'
import { isSessionLive, sessionEnd } from '@/lib/domain/access/session-limits'

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
