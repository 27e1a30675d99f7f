import { expect, test } from 'vitest'
import { remsEnrolledOn } from '@/lib/domain/journeys/rems'

const here = { facilityId: 'here', enrolledOn: '2026-11-20', endedOn: null } as const

test('a client is enrolled at a facility from the day of it, and nowhere else', () => {
  expect(remsEnrolledOn([here], 'here', '2026-11-20')).toBe('2026-11-20')
  expect(remsEnrolledOn([here], 'here', '2026-11-19')).toBeNull()
  expect(remsEnrolledOn([here], 'there', '2026-12-01')).toBeNull()
  expect(remsEnrolledOn([here], null, '2026-12-01')).toBeNull()
})

test('an enrolment that has ended counts to its last day; a later one takes its place', () => {
  const ended = { ...here, endedOn: '2026-11-30' } as const
  expect(remsEnrolledOn([ended], 'here', '2026-11-30')).toBe('2026-11-20')
  expect(remsEnrolledOn([ended], 'here', '2026-12-01')).toBeNull()
  expect(remsEnrolledOn([ended, { ...here, enrolledOn: '2026-12-01' }], 'here', '2026-12-01')).toBe('2026-12-01')
})
