import { type Finding, hold } from '../finding.ts'
import type { ScreenKey } from './screening.ts'

export type RescreenCode = 'RESCREEN_NEEDED'

/** What can have changed since the screen and is asked at the door. */
export const changesAskedAtCheckIn = ['pregnancy', 'blood_pressure', 'medicines', 'psychosis'] as const
export type ScreenChange = (typeof changesAskedAtCheckIn)[number]

/** A change told at the door of a visit, and when. */
export type ChangeTold = { readonly change: ScreenChange; readonly at: Date }

/**
 * Any change in pregnancy, blood pressure, medicines or psychosis holds the dose until the health questions are answered again after it
 * was told: what the new answers say is weighed then, like any screen. A later no does not take back what was told.
 */
export function ruleRescreen(told: readonly ChangeTold[], screenTakenAt: Date | null): Finding<RescreenCode>[] {
  const open = told.filter(({ at }) => screenTakenAt === null || screenTakenAt <= at)
  return [...new Set(open.map(({ change }) => change))].map((change) =>
    hold('RESCREEN_NEEDED', ['practice.screen-validity'], { params: { change } }),
  )
}

/** The items to ask again after a change. */
export const itemsToAskAgain: Readonly<Record<ScreenChange, readonly (ScreenKey | 'medicines')[]>> = {
  pregnancy: ['pregnancy'],
  blood_pressure: ['blood_pressure_uncontrolled', 'blood_pressure_treated', 'heart_unstable'],
  medicines: ['medicines'],
  psychosis: ['psychosis', 'mania'],
}
