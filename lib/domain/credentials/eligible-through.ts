import type { Ruleset } from '../ruleset.ts'
import { addDays, type LocalDate } from '../time/local.ts'
import type { Credential } from './credential.ts'
import { type PrescriberEligibleFacts, rulePrescriberEligible } from './rule-prescriber-eligible.ts'
import { ruleTherapistEligible, type TherapistEligibleFacts } from './rule-therapist-eligible.ts'
import { lastDayOf } from './standing.ts'

/**
 * The last day, from `from` on without a break, on which a clinician may take this duty: what a calendar offers clients.
 * `open` when nothing on file ends; null when not even `from` is good.
 */
export function therapistEligibleThrough(
  facts: Omit<TherapistEligibleFacts, 'moment'>,
  from: LocalDate,
  ruleset: Ruleset,
): LocalDate | 'open' | null {
  return lastGoodDay(facts.therapist.credentials, from, (day) =>
    ruleTherapistEligible({ ...facts, moment: { request: 'new', today: from, on: day, throughOn: day } }, ruleset).every(isMild),
  )
}

/** The same for a prescriber and one use. */
export function prescriberEligibleThrough(
  facts: Omit<PrescriberEligibleFacts, 'moment'>,
  from: LocalDate,
  ruleset: Ruleset,
): LocalDate | 'open' | null {
  return lastGoodDay(facts.prescriber.credentials, from, (day) =>
    rulePrescriberEligible({ ...facts, moment: { request: 'new', today: from, on: day, throughOn: day } }, ruleset).every(isMild),
  )
}

const isMild = ({ effect }: { readonly effect: string }) => effect === 'warn'

/** Answers change only on the day after some row's last day, so only those are tried. */
function lastGoodDay(credentials: readonly Credential[], from: LocalDate, isGood: (day: LocalDate) => boolean): LocalDate | 'open' | null {
  if (!isGood(from)) return null
  const turns = [...new Set(credentials.flatMap((row) => lastDayOf(row) ?? []))].map((day) => addDays(day, 1)).filter((day) => day > from)
  const firstBad = turns.sort().find((day) => !isGood(day))
  return firstBad === undefined ? 'open' : addDays(firstBad, -1)
}
