import { expect, test } from 'vitest'
import {
  authorizationStatuses,
  canAuthorizationMove,
  canVaMove,
  claimQualifier,
  decisionClock,
  type VaStage,
  vaAdministrator,
  visitsLeft,
} from '@/lib/domain/coverage/authorization'

test.each([
  [{ granted: 3, reserved: 1, used: 1 }, 1],
  [{ granted: 2, reserved: 1, used: 1 }, 0],
  [{ granted: 1, reserved: 1, used: 1 }, 0],
])('of %o there are %i visits left', (counters, left) => {
  expect(visitsLeft(counters)).toBe(left)
})

test('the whole VA way leads from the first talk to an approval, its visits and a renewal', () => {
  const way: VaStage[] = [
    'provider_talk',
    'referral_requested',
    'referral_received',
    'documents_submitted',
    'under_review',
    'approved',
    'scheduled',
    'visits_used',
    'exhausted',
    'renewal_requested',
    'approved',
  ]
  expect(way.slice(1).every((stage, index) => canVaMove(way[index] ?? 'denied', stage))).toBe(true)
  expect(canVaMove('provider_talk', 'approved')).toBe(false)
  expect(canVaMove('denied', 'scheduled')).toBe(false)
})

test('an authorization is approved only after it was submitted', () => {
  expect(canAuthorizationMove('drafting', 'approved')).toBe(false)
  expect(canAuthorizationMove('submitted', 'approved')).toBe(true)
  expect(authorizationStatuses.filter((status) => canAuthorizationMove('approved', status))).toEqual(['exhausted', 'expired', 'revoked'])
})

test('a VA referral prints as 9F, a prior authorization as G1', () => {
  expect([claimQualifier('va_referral'), claimQualifier('prior')]).toEqual(['9F', 'G1'])
})

test('regions 1 to 3 and 4 to 5 have their own administrators', () => {
  expect(([1, 2, 3, 4, 5] as const).map(vaAdministrator)).toEqual(['Optum', 'Optum', 'Optum', 'TriWest', 'TriWest'])
})

test('Medicare Advantage and Medicaid decide in 7 days, drugs have no such clock', () => {
  expect(decisionClock('medicare_advantage', false)).toEqual({ urgentHours: 72, standardDays: 7 })
  expect(decisionClock('medicaid', true)).toBeNull()
  expect(decisionClock('commercial', false)).toEqual({ urgentHours: 72, standardDays: 15 })
  expect(decisionClock('va', false)).toBeNull()
})
