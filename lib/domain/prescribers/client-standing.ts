import { type EligibilityOnFile, isEligible, ruleEligibilityDecision } from '../clients/rule-eligibility-decision.ts'
import { compare } from '../compare.ts'
import { worstEffect } from '../finding.ts'
import { addDays, type LocalDate } from '../time/local.ts'

export type StandingFacts = {
  readonly acceptedOn: LocalDate
  /** The latest verdict on the client, with the day it was given and the day it ended early. */
  readonly decision: (EligibilityOnFile & { readonly decidedOn: LocalDate; readonly endedOn: LocalDate | null }) | null
  /** The order that lives longest, or has lived: from which day, and its last lawful day. */
  readonly order: { readonly issuedOn: LocalDate; readonly until: LocalDate } | null
  /** The next journey: its day, and the day it was booked. */
  readonly nextJourney: { readonly on: LocalDate; readonly bookedOn: LocalDate } | null
  readonly today: LocalDate
}

/** What a prescriber owes a client of theirs, or that nothing waits for them. */
export const clientStandings = ['decide', 'not-eligible', 'order', 'order-ends-first', 'ready'] as const
export type ClientStanding = (typeof clientStandings)[number]

/** Where a client stands with their prescriber, and since which day they wait for them; null where nothing waits. */
export type Stands = { readonly standing: ClientStanding; readonly since: LocalDate | null }

/** Where a client stands with their prescriber: a verdict that holds today, an order that lives, and one that reaches the next journey. Pure. */
export function clientStanding({ acceptedOn, decision, order, nextJourney, today }: StandingFacts): Stands {
  const effect = worstEffect(ruleEligibilityDecision({ decision, today, visitOn: today }))
  if (effect === 'refuse') return { standing: 'not-eligible', since: null }
  if (decision === null) return { standing: 'decide', since: acceptedOn }
  if (effect === 'hold' || !isEligible(decision.verdict)) return { standing: 'decide', since: undecidedSince(decision, today) }
  const decidedOn = later(acceptedOn, decision.decidedOn)
  if (order === null) return { standing: 'order', since: decidedOn }
  if (order.until < today) return { standing: 'order', since: later(decidedOn, addDays(order.until, 1)) }
  if (nextJourney === null || order.until >= nextJourney.on) return { standing: 'ready', since: null }
  return { standing: 'order-ends-first', since: later(order.issuedOn, nextJourney.bookedOn) }
}

/** Since when a verdict that was given holds no longer, or asks for more. */
function undecidedSince({ decidedOn, endedOn, validUntilOn }: NonNullable<StandingFacts['decision']>, today: LocalDate): LocalDate {
  if (endedOn !== null) return endedOn
  return validUntilOn < today ? addDays(validUntilOn, 1) : decidedOn
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? other : one)

type Listed = { readonly since: LocalDate | null; readonly name: string }

/** Who waits for the prescriber comes first, the longest wait before all; the others follow by name. For a sort. */
export function byNeed(one: Listed, other: Listed): number {
  if (one.since === null && other.since === null) return one.name.localeCompare(other.name)
  if (one.since === null || other.since === null) return one.since === null ? 1 : -1
  return compare(one.since, other.since) || one.name.localeCompare(other.name)
}
