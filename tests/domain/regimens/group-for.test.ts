import { expect, test } from 'vitest'
import { groupFor } from '@/lib/domain/regimens/place-visits'
import type { LocalDate } from '@/lib/domain/time/local'

const journeyOn = '2026-12-01' as LocalDate
const group = {
  id: 'g1',
  phase: 'preparation',
  on: journeyOn,
  startsAt: new Date('2026-12-01T14:00:00Z'),
  endsAt: new Date('2026-12-01T14:55:00Z'),
  clinicianId: 'c1',
  seatsLeft: 0,
  title: 'Group',
  isOpen: true,
  takesSeats: true,
  locationId: 'north',
} as const
const request = { groupId: 'g1', groupPhase: 'preparation', journeyOn } as const

test('a full group is not booked, nor one that is closed', () => {
  expect(groupFor({ groups: [group] }, request)).toBeNull()
  expect(groupFor({ groups: [{ ...group, seatsLeft: 2, isOpen: false }] }, request)).toBeNull()
  expect(groupFor({ groups: [{ ...group, seatsLeft: 2 }] }, request)?.id).toBe('g1')
})

test('the last seat of a group stays the client’s own', () => {
  expect(groupFor({ groups: [group] }, request, 'g1')).toEqual(group)
  expect(groupFor({ groups: [group] }, { ...request, groupId: null })).toBeNull()
})

test.each([
  ['one seat left', { seatsLeft: 1 }, {}, true],
  ['none left', {}, {}, false],
  ['another group asked for', { seatsLeft: 1 }, { groupId: 'other' }, false],
  ['any group asked for', { seatsLeft: 1 }, { groupId: null }, true],
  ['another day', { seatsLeft: 1, on: '2026-12-02' }, {}, false],
  ['the other phase', { seatsLeft: 1, phase: 'integration' }, {}, false],
  ['no day of its own, though any will do', { seatsLeft: 1, on: '2026-12-02' }, { groupId: null }, false],
  ['the other phase, though any will do', { seatsLeft: 1, phase: 'integration' }, { groupId: null }, false],
  ['a session that is not held', { seatsLeft: 1, isOpen: false }, { groupId: null }, false],
  ['a session that takes no new seats', { seatsLeft: 1, takesSeats: false }, { groupId: null }, false],
] as const)('a group with %s', (_, facts, asked, isFound) => {
  const found = groupFor({ groups: [{ ...group, ...facts }] }, { ...request, ...asked })
  expect(found?.id).toBe(isFound ? 'g1' : undefined)
})

test('a client’s own seat is theirs in that session alone, on its day', () => {
  const full = { ...group, id: 'g2' }
  expect(groupFor({ groups: [full, group] }, { ...request, groupId: null }, 'g1')?.id).toBe('g1')
  expect(groupFor({ groups: [{ ...group, on: '2026-12-02' }] }, { ...request, groupId: null }, 'g1')).toBeNull()
  expect(groupFor({ groups: [{ ...group, isOpen: false }] }, request, 'g1')).toBeNull()
})
