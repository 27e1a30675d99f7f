import type { YesNoUnknown } from './screen-facts.ts'
import type { ScreenAnswers, ScreenChoice, ScreenKey } from './screening.ts'

/** Conditions that some states' law counts as serious for prescribers of limited scope. */
const serious: readonly ScreenKey[] = [
  'aneurysm',
  'av_malformation',
  'brain_bleed',
  'blood_pressure_uncontrolled',
  'heart_unstable',
  'heart_history',
  'head_pressure',
  'seizures',
  'thyroid',
  'liver',
  'kidney_or_lung',
]

/** What a screen says about the limits that the law sets for some professions. Unsure is not known. */
export function screenLimits({ items }: Pick<ScreenAnswers, 'items'>): { pregnant: YesNoUnknown; seriousCondition: YesNoUnknown } {
  const answers = serious.map((key) => known(items[key]))
  const seriousCondition = answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
  return { pregnant: known(items.pregnancy), seriousCondition }
}

const known = (choice: ScreenChoice | undefined): YesNoUnknown => (choice === 'yes' || choice === 'no' ? choice : 'unknown')
