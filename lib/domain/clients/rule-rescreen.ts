import { type Finding, hold } from '../finding.ts'
import type { ScreenKey } from './screening.ts'

export type RescreenCode = 'RESCREEN_NEEDED'

/** What can have changed since the screen and is asked at the door. */
export const changesAskedAtCheckIn = ['pregnancy', 'blood_pressure', 'medicines', 'psychosis'] as const
export type ScreenChange = (typeof changesAskedAtCheckIn)[number]

/** Any change in pregnancy, blood pressure, medicines or psychosis holds the dose until the questions are asked again (4.1). */
export const ruleRescreen = (changes: readonly ScreenChange[]): Finding<RescreenCode>[] =>
  [...new Set(changes)].map((change) => hold('RESCREEN_NEEDED', ['practice.screen-validity'], { params: { change } }))

/** The items to ask again after a change. */
export const itemsToAskAgain: Readonly<Record<ScreenChange, readonly ScreenKey[]>> = {
  pregnancy: ['pregnancy'],
  blood_pressure: ['blood_pressure_uncontrolled', 'blood_pressure_treated', 'heart_unstable'],
  medicines: [],
  psychosis: ['psychosis', 'mania'],
}
