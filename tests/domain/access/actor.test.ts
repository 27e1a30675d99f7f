import { expect, test } from 'vitest'
import { type Actor, hasDuty } from '@/lib/domain/access/actor'
import { isStaff, roles } from '@/lib/domain/access/roles'

const desk = (...duties: ('owner' | 'billing-lead')[]): Actor => ({ role: 'front-desk', practiceId: 'p', userId: 'u', duties })

test('a duty is had by whom it was given, and by nobody without an account', () => {
  expect([hasDuty(desk('owner'), 'owner'), hasDuty(desk('owner'), 'billing-lead'), hasDuty(desk(), 'owner')]).toEqual([true, false, false])
  expect(hasDuty({ role: 'visitor', practiceId: 'p' }, 'owner')).toBe(false)
  expect(hasDuty({ role: 'system', practiceId: 'p', job: 'recheck' }, 'owner')).toBe(false)
})

test('staff are those who work in the practice', () => {
  expect(roles.filter(isStaff)).toEqual(['therapist', 'front-desk', 'admin'])
})
