import { type EligibilityOnFile, isEligible, ruleEligibilityDecision } from '../clients/rule-eligibility-decision.ts'
import { worstEffect } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'

export type StandingFacts = {
  /** The latest verdict on the client. */
  readonly decision: EligibilityOnFile | null
  /** The last lawful day of the order that lives longest; null where none lives. */
  readonly orderUntil: LocalDate | null
  readonly nextJourneyOn: LocalDate | null
  readonly today: LocalDate
}

/** What a prescriber owes a client of theirs, or that nothing waits for them. */
export const clientStandings = ['decide', 'not-eligible', 'order', 'order-ends-first', 'ready'] as const
export type ClientStanding = (typeof clientStandings)[number]

/** Where a client stands with their prescriber: a verdict that holds today, an order that lives, and one that reaches the next journey. Pure. */
export function clientStanding({ decision, orderUntil, nextJourneyOn, today }: StandingFacts): ClientStanding {
  const effect = worstEffect(ruleEligibilityDecision({ decision, today, visitOn: today }))
  if (effect === 'refuse') return 'not-eligible'
  if (effect === 'hold' || !isEligible(decision?.verdict ?? null)) return 'decide'
  if (orderUntil === null || orderUntil < today) return 'order'
  return nextJourneyOn !== null && orderUntil < nextJourneyOn ? 'order-ends-first' : 'ready'
}
