import { expect, test } from 'vitest'
import type { World } from '@/lib/domain/law/world'
import { placeSingle } from '@/lib/domain/regimens/place-single'
import type { VisitRequest } from '@/lib/domain/scheduling/visit-request'
import { calendar, world } from '../law/world'

const calendars = new Map([...world().calendars.values(), calendar('other'), calendar('hawthorn')].map((one) => [one.id, one] as const))
const placed = (asked: Partial<VisitRequest> = {}, facts: Partial<World> = {}) =>
  placeSingle(world({ calendars, roomIds: ['room', 'other'], referredTo: 'hawthorn', ...facts }), {
    kind: 'follow_up',
    setting: 'office',
    on: '2026-12-02',
    at: '10:00',
    clinicianId: null,
    roomId: null,
    ...asked,
  })

test('an hour at the office takes a clinician, a room and the client, the primary one first', () => {
  const visit = placed()
  expect(visit.needs).toEqual(['clinician', 'room', 'client'])
  expect(visit.chosen).toEqual({ clinician: 'wren', room: 'room', client: 'client' })
  expect([visit.startsAt.toISOString(), visit.bills, visit.mode]).toEqual(['2026-12-02T16:00:00.000Z', 'individual', 'individual'])
  expect(placed({}, { primaryId: 'lark' }).chosen.clinician).toBe('lark')
  expect(placed({}, { primaryId: null }).chosen.clinician).toBe('wren')
})

test('who and what is asked for, and nothing where it is by video', () => {
  expect(placed({ clinicianId: 'lark', roomId: 'other' }).chosen).toEqual({ clinician: 'lark', room: 'other', client: 'client' })
  expect(placed({ setting: 'telehealth' }).needs).toEqual(['clinician', 'client'])
})

test('whoever else is free, where the primary one is not', () => {
  const busy = new Map(calendars).set('wren', calendar('wren', { away: [0, 2 ** 40] }))
  expect(placed({}, { calendars: busy }).chosen.clinician).toBe('lark')
})

test('an evaluation is the prescriber’s and bills nothing', () => {
  const visit = placed({ kind: 'prescriber_evaluation' })
  expect(visit.needs).toEqual(['prescriber', 'room', 'client'])
  expect(visit.chosen).toEqual({ prescriber: 'hawthorn', room: 'room', client: 'client' })
  expect(visit.bills).toBe('none')
  expect(placed({ kind: 'prescriber_evaluation' }, { referredTo: null }).chosen.prescriber).toBeUndefined()
})

test('a preparation and an integration are of their phase, an hour of none', () => {
  expect(placed({ kind: 'preparation' }).phases).toEqual(['preparation'])
  expect(placed({ kind: 'integration' }).phases).toEqual(['integration'])
  expect(placed().phases).toEqual([])
})
