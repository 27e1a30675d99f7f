import { type Finding, hold } from '../finding.ts'

export type ReferralStandingCode = 'REFERRAL_NOT_IN_FORCE'

/** A live order is used only while the client is referred to the one who signed it: nobody else answers for it. */
export const ruleReferralStanding = (
  order: { readonly status: string; readonly referralStands: boolean } | null,
): Finding<ReferralStandingCode>[] =>
  order?.status === 'active' && !order.referralStands
    ? [hold('REFERRAL_NOT_IN_FORCE', ['practice.prescriber-match', 'practice.prescriber-decides'])]
    : []
