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
