import { type Finding, refuse } from '../finding.ts'

export type VoidReadingFacts = { readonly takenBy: string; readonly saidBy: string; readonly confirmedBy: string }

export type VoidReadingCode = 'VOID_NEEDS_OTHER_PERSON'

/** Two people declare a measurement wrong; the second neither took it nor said so first. */
export function ruleVoidReading({ takenBy, saidBy, confirmedBy }: VoidReadingFacts): Finding<VoidReadingCode>[] {
  return confirmedBy === takenBy || confirmedBy === saidBy ? [refuse('VOID_NEEDS_OTHER_PERSON', ['practice.vitals-void'])] : []
}
