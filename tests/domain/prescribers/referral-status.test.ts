import { expect, test } from 'vitest'
import { referralStatuses, ruleReferralChange } from '@/lib/domain/prescribers/referral-status'
import { said } from '../credentials/fixtures'

test('a referral is answered once, and an accepted one can be ended', () => {
  const possible = referralStatuses.flatMap((from) =>
    referralStatuses.filter((to) => ruleReferralChange(from, to).length === 0).map((to) => `${from} > ${to}`),
  )
  expect(possible).toEqual([
    'sent > accepted',
    'sent > declined',
    'sent > revoked',
    'sent > expired',
    'accepted > revoked',
    'accepted > expired',
  ])
  expect(said(ruleReferralChange('declined', 'accepted'))).toEqual(['refuse REFERRAL_CHANGE_NOT_POSSIBLE'])
})
