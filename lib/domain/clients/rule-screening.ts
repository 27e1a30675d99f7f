import { type Finding, hold, refuse, warn } from '../finding.ts'
import { clientScreenKeys, type ScreenAnswers, type ScreenChoice, type ScreenKey, screenItem, screenKeys } from './screening.ts'

export type ScreeningCode =
  | 'SCREEN_STOPS'
  | 'SCREEN_STOPS_UNTIL_CLEARED'
  | 'SCREEN_WAITS'
  | 'SCREEN_UNSURE'
  | 'SCREEN_CLEARED'
  | 'SCREEN_INCOMPLETE'
  | 'SCREEN_MEDICINES'
  | 'SCREEN_MEDICINES_UNSURE'
  | 'NO_TREATMENT_TRIED'

export type ScreeningFacts = {
  readonly answers: ScreenAnswers
  /** Items (and `medicines`) of this very screen that the prescriber cleared, excepted or looked at. */
  readonly clearedFor: readonly string[]
  readonly failedTreatments: number
}

/**
 * What the health screen says. The prescriber decides; this only gates. A yes stops or waits by its item; what the prescriber put on
 * record lets it pass where the item can be lifted at all. Unsure waits for the prescriber, even where a yes would stop.
 */
export function ruleScreening(facts: ScreeningFacts): Finding<ScreeningCode>[] {
  const { answers, clearedFor, failedTreatments } = facts
  const unanswered = clientScreenKeys.filter((key) => answers.items[key] === undefined).length + (answers.medicines === null ? 1 : 0)
  const findings = screenKeys.flatMap((key) => ruleItem(key, answers.items[key], clearedFor))
  if (unanswered > 0) findings.push(hold('SCREEN_INCOMPLETE', ['practice.kap-screen'], { params: { unanswered } }))
  findings.push(...ruleMedicines(answers.medicines, clearedFor.includes('medicines')))
  if (failedTreatments === 0) findings.push(warn('NO_TREATMENT_TRIED', ['payer-evidence']))
  return findings
}

function ruleItem(key: ScreenKey, answer: ScreenChoice | undefined, clearedFor: readonly string[]): Finding<ScreeningCode>[] {
  if (answer === undefined || answer === 'no') return []
  const { effect, lift, cites } = screenItem(key)
  const extras = { params: { item: key } }
  if (lift !== 'never' && clearedFor.includes(key)) return [warn('SCREEN_CLEARED', cites, extras)]
  if (answer === 'unsure') return [hold('SCREEN_UNSURE', cites, extras)]
  if (effect === 'hold') return [hold('SCREEN_WAITS', cites, extras)]
  return [refuse(lift === 'never' ? 'SCREEN_STOPS' : 'SCREEN_STOPS_UNTIL_CLEARED', cites, extras)]
}

function ruleMedicines(medicines: ScreenAnswers['medicines'], isCleared: boolean): Finding<ScreeningCode>[] {
  const cites = ['practice.kap-screen'] as const
  if (medicines === null || medicines.length === 0) return []
  if (isCleared) return [warn('SCREEN_CLEARED', cites, { params: { item: 'medicines' } })]
  if (medicines === 'unsure') return [hold('SCREEN_MEDICINES_UNSURE', cites)]
  return medicines.map((medicine) => hold('SCREEN_MEDICINES', cites, { params: { medicine } }))
}
