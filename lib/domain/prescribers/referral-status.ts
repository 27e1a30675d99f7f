import { type Finding, refuse } from '../finding.ts'

export const referralStatuses = ['sent', 'accepted', 'declined', 'revoked', 'expired'] as const
export type ReferralStatus = (typeof referralStatuses)[number]

export type ReferralCode = 'REFERRAL_CHANGE_NOT_POSSIBLE'

const next: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  sent: ['accepted', 'declined', 'revoked', 'expired'],
  accepted: ['revoked', 'expired'],
  declined: [],
  revoked: [],
  expired: [],
}

/** A referral is answered once; an accepted one can still be ended. */
export function ruleReferralChange(from: ReferralStatus, to: ReferralStatus): Finding<ReferralCode>[] {
  return next[from].includes(to) ? [] : [refuse('REFERRAL_CHANGE_NOT_POSSIBLE', ['practice.prescriber-match'], { params: { from, to } })]
}
