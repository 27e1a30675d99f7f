import { expect, test } from 'vitest'
import { ruleReferralStanding } from '@/lib/domain/prescribers/rule-referral-standing'

test('a live order waits when the client is no longer referred to the one who signed it', () => {
  expect(ruleReferralStanding({ status: 'active', referralStands: false })).toMatchObject([
    {
      code: 'REFERRAL_NOT_IN_FORCE',
      effect: 'hold',
      cites: ['practice.prescriber-match', 'practice.prescriber-decides'],
      overridableBy: [],
    },
  ])
})

test('with the referral, without an order, or with one that is no longer live, nothing waits', () => {
  expect(ruleReferralStanding({ status: 'active', referralStands: true })).toEqual([])
  expect(ruleReferralStanding(null)).toEqual([])
  expect(ruleReferralStanding({ status: 'expired', referralStands: false })).toEqual([])
})
