import { type Finding, refuse } from '../finding.ts'

export const appealStatuses = ['open', 'granted', 'declined'] as const
export type AppealStatus = (typeof appealStatuses)[number]

export type AppealCode =
  | 'APPEAL_NO_ASSESSMENT'
  | 'APPEAL_OPEN'
  | 'APPEAL_WALL'
  | 'APPEAL_DECIDED'
  | 'APPEAL_SECOND_PERSON'
  | 'APPEAL_NOT_LEAD'

const cites = ['practice.scale-appeals'] as const

type AskFacts = { readonly hasAssessment: boolean; readonly hasOpen: boolean; readonly isWalled: boolean }

/** May an assessment be looked at again? One that stands, once at a time, and not where nothing is paid anyway. */
export const ruleAskAppeal = ({ hasAssessment, hasOpen, isWalled }: AskFacts): Finding<AppealCode>[] => [
  ...(isWalled ? [refuse('APPEAL_WALL' as const, ['practice.medicaid-wall', 'va-community-care'])] : []),
  ...(hasAssessment ? [] : [refuse('APPEAL_NO_ASSESSMENT' as const, cites)]),
  ...(hasOpen ? [refuse('APPEAL_OPEN' as const, cites)] : []),
]

type DecideFacts = {
  readonly status: AppealStatus
  readonly decider: string
  readonly askedBy: string
  readonly assessedBy: string
  readonly isBillingLead: boolean
}

/** A second person decides, once: somebody with the duty who neither assessed nor asked. */
export function ruleDecideAppeal({ status, decider, askedBy, assessedBy, isBillingLead }: DecideFacts): Finding<AppealCode>[] {
  if (status !== 'open') return [refuse('APPEAL_DECIDED', cites)]
  return [
    ...(decider === askedBy || decider === assessedBy ? [refuse('APPEAL_SECOND_PERSON' as const, cites)] : []),
    ...(isBillingLead ? [] : [refuse('APPEAL_NOT_LEAD' as const, cites)]),
  ]
}
