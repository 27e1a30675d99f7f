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
} as const
const request = { groupId: 'g1', groupPhase: 'preparation', journeyOn } as const

test('a full group is not booked', () => {
  expect(groupFor({ groups: [group], moment: 'booking' }, request)).toBeNull()
})

test.each(['confirming', 'check-in'] as const)('the last seat of a group stays the client’s own at %s', (moment) => {
  expect(groupFor({ groups: [group], moment }, request)).toEqual(group)
  expect(groupFor({ groups: [group], moment }, { ...request, groupId: null })).toBeNull()
})
