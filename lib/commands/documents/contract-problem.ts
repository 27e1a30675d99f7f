import 'server-only'
import { loadOptedOut } from '../../data/records/private-contracts.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { contractDaysProblem } from '../../domain/coverage/contract-dates.ts'
import { isLocalDate, type LocalDate } from '../../domain/time/local.ts'

const sentences = {
  'begins-before-signing': { field: 'from_on', says: 'It is signed before the care: choose today or a later day.' },
  'ends-before-beginning': { field: 'to_on', says: 'It ends before it begins.' },
  'too-long': { field: 'to_on', says: 'It can hold for two years at most.' },
} as const

/** What keeps a private contract from being signed as it is filled in; null when nothing does. By the names of its fields. */
export async function contractProblem(
  tx: Tx,
  practiceId: string,
  { clinician = '', from_on: fromOn = '', to_on: toOn = '' }: Readonly<Record<string, string>>,
  today: LocalDate,
): Promise<{ readonly field: 'clinician' | 'from_on' | 'to_on'; readonly says: string } | null> {
  const optedOut = await loadOptedOut(tx, practiceId, today)
  if (!optedOut.some(({ id }) => id === clinician)) return { field: 'clinician', says: 'Choose a therapist who has opted out of Medicare.' }
  if (!isLocalDate(fromOn)) return { field: 'from_on', says: 'Enter a day.' }
  if (!isLocalDate(toOn)) return { field: 'to_on', says: 'Enter a day.' }
  const problem = contractDaysProblem({ fromOn, toOn, today }, await loadRuleset(tx, practiceId, today))
  return problem && sentences[problem]
}
