import { expect, test } from 'vitest'
import { ruleTakesReferrals } from '@/lib/domain/prescribers/rule-takes-referrals'
import { said } from '../credentials/fixtures'

test('a referral goes to somebody who signs in and takes referrals, and the missing account is said first', () => {
  expect(said(ruleTakesReferrals({ acceptsReferrals: true, signsIn: true }))).toEqual([])
  expect(said(ruleTakesReferrals({ acceptsReferrals: false, signsIn: true }))).toEqual(['refuse NOT_TAKING_REFERRALS'])
  expect(said(ruleTakesReferrals({ acceptsReferrals: true, signsIn: false }))).toEqual(['refuse PRESCRIBER_WITHOUT_ACCOUNT'])
  expect(said(ruleTakesReferrals({ acceptsReferrals: false, signsIn: false }))).toEqual(['refuse PRESCRIBER_WITHOUT_ACCOUNT'])
})
