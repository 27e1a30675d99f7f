import { type Finding, refuse, warn } from '../finding.ts'
import { addCents, type Cents } from '../money.ts'
import type { Ruleset } from '../ruleset.ts'

/** Why a client's balance is given up. What a plan's share may be lowered for is hardship, and decided elsewhere. */
export const writeOffReasons = ['small_balance', 'our_mistake', 'not_reached', 'died'] as const
export type WriteOffReason = (typeof writeOffReasons)[number]

export const writeOffStatuses = ['waits', 'posted', 'declined'] as const
export type WriteOffStatus = (typeof writeOffStatuses)[number]

export type WriteOffCode =
  | 'WRITE_OFF_ABOVE_OWED'
  | 'WRITE_OFF_ROUTINE'
  | 'WRITE_OFF_WAITS'
  | 'WRITE_OFF_DECIDED'
  | 'WRITE_OFF_SECOND_PERSON'
  | 'WRITE_OFF_NOT_LEAD'

export type WriteOffFacts = {
  readonly amount: Cents
  readonly owed: Cents
  /** Written off for this client within the days that are looked back on. */
  readonly earlier: Cents
}

const cites = ['practice.write-offs'] as const

/** Can this balance be given up? The same client again is said out loud: a routine waiver is an inducement (42 U.S.C. 1320a-7a(i)(6)). */
export function ruleWriteOff({ amount, owed, earlier }: WriteOffFacts, ruleset: Ruleset): Finding<WriteOffCode>[] {
  const limit = ruleset.values['billing.write-off-second-cents']
  const params = { amountCents: amount, owedCents: owed, earlierCents: earlier, limitCents: limit }
  return [
    ...(amount > owed ? [refuse('WRITE_OFF_ABOVE_OWED' as const, cites, { params })] : []),
    ...(earlier > 0 ? [warn('WRITE_OFF_ROUTINE' as const, ['42-usc-1320a-7a'], { params })] : []),
    ...(needsSecondPerson({ amount, earlier }, ruleset) ? [warn('WRITE_OFF_WAITS' as const, cites, { params })] : []),
  ]
}

/** What was given up before counts along, so that no large sum goes in small ones. */
export const needsSecondPerson = ({ amount, earlier }: Pick<WriteOffFacts, 'amount' | 'earlier'>, { values }: Ruleset): boolean =>
  addCents(amount, earlier) > values['billing.write-off-second-cents']

export type DecideWriteOffFacts = {
  readonly status: WriteOffStatus
  readonly isOwn: boolean
  readonly isBillingLead: boolean
  readonly amount: Cents
  readonly owed: Cents
  readonly isApproved: boolean
}

/** A second person with the duty decides, once, and on no more than is still owed. */
export function ruleDecideWriteOff(facts: DecideWriteOffFacts): Finding<WriteOffCode>[] {
  const { status, isOwn, isBillingLead, amount, owed, isApproved } = facts
  if (status !== 'waits') return [refuse('WRITE_OFF_DECIDED', cites)]
  const params = { amountCents: amount, owedCents: owed }
  return [
    ...(isOwn ? [refuse('WRITE_OFF_SECOND_PERSON' as const, cites)] : []),
    ...(isBillingLead ? [] : [refuse('WRITE_OFF_NOT_LEAD' as const, cites)]),
    ...(isApproved && amount > owed ? [refuse('WRITE_OFF_ABOVE_OWED' as const, cites, { params })] : []),
  ]
}
