export type ReferralRow = {
  readonly id: string
  readonly clientId: string
  readonly status: string
  readonly reason: string
  readonly sentAt: Date
  readonly answeredAt: Date | null
  readonly prescriberId: string
  readonly prescriberName: string
  /** Null until the referral is accepted: before that a prescriber sees what was written to them, no more. */
  readonly clientName: string | null
}
