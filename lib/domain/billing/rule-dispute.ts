import { type Finding, hold, refuse } from '../finding.ts'
import type { Cents } from '../money.ts'

export const disputeStatuses = ['open', 'corrected', 'stands'] as const
export type DisputeStatus = (typeof disputeStatuses)[number]

export type DisputeCode = 'DISPUTE_NOTHING' | 'DISPUTE_ASKED' | 'DISPUTE_ANSWERED' | 'DISPUTE_NOT_CORRECTED'

const cites = ['practice.disputes', '45-cfr-149.620'] as const

export type DisputeFacts = {
  /** What of the charge is the client's, less what was given up of it. */
  readonly share: Cents
  readonly wasAsked: boolean
}

/** May a client question this charge? Something of it is theirs, and they have not asked before. */
export const ruleDispute = ({ share, wasAsked }: DisputeFacts): Finding<DisputeCode>[] => [
  ...(share > 0 ? [] : [refuse('DISPUTE_NOTHING' as const, cites)]),
  ...(wasAsked ? [refuse('DISPUTE_ASKED' as const, cites)] : []),
]

export type DisputeAnswerFacts = {
  readonly status: DisputeStatus
  readonly isCorrected: boolean
  /** What was theirs when they asked, and what is now. */
  readonly before: Cents
  readonly share: Cents
}

/** May it be answered like this? Once; and nobody is told that a charge was corrected which still asks as much. */
export function ruleDisputeAnswer({ status, isCorrected, before, share }: DisputeAnswerFacts): Finding<DisputeCode>[] {
  if (status !== 'open') return [refuse('DISPUTE_ANSWERED', cites)]
  return isCorrected && share >= before ? [hold('DISPUTE_NOT_CORRECTED', cites, { params: { shareCents: share } })] : []
}
