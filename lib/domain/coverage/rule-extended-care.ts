import { type Finding, hold, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import type { SignedNotice } from './notice.ts'
import type { WithFlags } from './payer-flags.ts'
import { type CoverageOnFile, hasMedicare, isSelfPay, payersOn } from './program.ts'
import { isPrivateContract, type MedicareStanding } from './rule-medicare-clinician.ts'
import { type NoticeOnDayCode, ruleNoticeOnDay } from './rule-notice.ts'

export type CoverageWithFlags = CoverageOnFile & WithFlags

/** Whether nothing but the client's own word stands between them and the price: then no notice is asked for. */
export const paysByOwnWord = (facts: Pick<ExtendedCareFacts, 'on' | 'coverages' | 'medicare'>): boolean =>
  isSelfPay(facts.coverages, facts.on) || isPrivateContract(facts)

export type ExtendedCareFacts = {
  readonly on: LocalDate
  readonly coverages: readonly CoverageWithFlags[]
  readonly medicare: MedicareStanding
  /** Every notice of what the extra hours cost that the client signed. */
  readonly notices: readonly SignedNotice[]
}

export type ExtendedCareCode =
  | 'EXTENDED_CARE_CONTRACT_UNKNOWN'
  | 'EXTENDED_CARE_CONTRACT_FORBIDS'
  | NoticeOnDayCode
  | 'MEDICARE_NO_EXTRA_CHARGE'

/**
 * May the hours beyond the insured one be charged to the client? Medicaid and VA have their own wall.
 *
 * Every plan in force must allow it: a second plan's contract binds as much as the first one's.
 */
export function ruleExtendedCare(facts: ExtendedCareFacts): Finding<ExtendedCareCode>[] {
  const { on, coverages } = facts
  if (paysByOwnWord(facts)) return []
  if (hasMedicare(coverages, on)) return [refuse('MEDICARE_NO_EXTRA_CHARGE', ['42-usc-1395w-4-g'])]

  const findings: Finding<ExtendedCareCode>[] = []
  const answers = payersOn(coverages, on).map(({ flags }) => flags.allowsNoncoveredCharge)
  if (answers.includes('no')) findings.push(refuse('EXTENDED_CARE_CONTRACT_FORBIDS', ['practice.extended-care']))
  if (answers.includes('unknown') || answers.length === 0) findings.push(hold('EXTENDED_CARE_CONTRACT_UNKNOWN', ['practice.extended-care']))
  return [...findings, ...ruleNoticeOnDay(facts)]
}
