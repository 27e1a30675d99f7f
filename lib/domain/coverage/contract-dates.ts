import type { Ruleset } from '../ruleset.ts'
import { addDays, addMonths, type LocalDate } from '../time/local.ts'

/** The last day a private contract may hold that begins on a day. */
export const lastContractDay = (fromOn: LocalDate, { values }: Ruleset): LocalDate =>
  addDays(addMonths(fromOn, values['coverage.private-contract-months']), -1)

/** What is wrong with the days of a private contract signed today: it is signed before care, and holds for an opt-out period at most. */
export function contractDaysProblem(
  { fromOn, toOn, today }: { readonly fromOn: LocalDate; readonly toOn: LocalDate; readonly today: LocalDate },
  ruleset: Ruleset,
): 'begins-before-signing' | 'ends-before-beginning' | 'too-long' | null {
  if (fromOn < today) return 'begins-before-signing'
  if (toOn < fromOn) return 'ends-before-beginning'
  return toOn > lastContractDay(fromOn, ruleset) ? 'too-long' : null
}
