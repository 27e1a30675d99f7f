import { type Finding, refuse } from '../finding.ts'

export type TakesReferralsCode = 'PRESCRIBER_WITHOUT_ACCOUNT' | 'NOT_TAKING_REFERRALS'

/** What a prescriber answers referrals with: their own word, and an account of the portal that is open or waits for its invitation. */
export type TakesReferralsFacts = { readonly acceptsReferrals: boolean; readonly signsIn: boolean }

/**
 * Whether a new referral would reach somebody. It is read and answered in the portal alone, so it is refused where nobody signs in as the
 * prescriber, and where they take none.
 */
export function ruleTakesReferrals({ acceptsReferrals, signsIn }: TakesReferralsFacts): Finding<TakesReferralsCode>[] {
  const cites = ['practice.prescriber-match'] as const
  if (!signsIn) return [refuse('PRESCRIBER_WITHOUT_ACCOUNT', cites)]
  return acceptsReferrals ? [] : [refuse('NOT_TAKING_REFERRALS', cites)]
}
