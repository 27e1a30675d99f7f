import { expect, test } from 'vitest'
import { decideSingle } from '@/lib/domain/law/single'
import type { VisitRequest } from '@/lib/domain/scheduling/visit-request'
import { calendar, codesThat, desk, therapist, world } from './world'

const request = (over: Partial<VisitRequest> = {}): VisitRequest => ({
  ...{ kind: 'follow_up', setting: 'office', on: '2026-12-02', at: '10:00', clinicianId: null, roomId: null },
  ...over,
})
const missing = ['CREDENTIAL_MISSING', 'CREDENTIAL_MISSING']
const lapsed = { ...therapist('wren'), credentials: [] as never }

test('of those who are free the first whom the law allows gives the visit', () => {
  expect(decideSingle(world(), request(), 'book', desk).visit.givenBy).toBe('wren')
  const { visit, ruling } = decideSingle(world({ clinicians: [lapsed, therapist('lark')] }), request(), 'book', desk)
  expect([visit.givenBy, visit.chosen.room, codesThat('stops', ruling)]).toEqual(['lark', 'room', []])
})

test('somebody asked for is not exchanged, and where nobody may the first says why', () => {
  const asked = decideSingle(world({ clinicians: [lapsed, therapist('lark')] }), request({ clinicianId: 'wren' }), 'book', desk)
  expect([asked.visit.givenBy, codesThat('stops', asked.ruling)]).toEqual(['wren', missing])
  const nobody = decideSingle(world({ clinicians: [lapsed, { ...lapsed, id: 'lark' }] }), request(), 'book', desk)
  expect([nobody.visit.givenBy, codesThat('stops', nobody.ruling)]).toEqual(['wren', missing])
})

test('who is taken is not asked', () => {
  const taken = new Map(world().calendars).set(
    'lark',
    calendar('lark', { hours: { timeZone: 'America/Chicago', weekly: [], exceptions: [] } }),
  )
  const { visit, ruling } = decideSingle(world({ clinicians: [lapsed, therapist('lark')], calendars: taken }), request(), 'book', desk)
  expect([visit.givenBy, codesThat('stops', ruling)]).toEqual(['wren', missing])
})
