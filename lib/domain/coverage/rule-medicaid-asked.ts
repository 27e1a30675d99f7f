import { type Finding, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, medicaidOn } from './program.ts'

/** What Medicaid can say of somebody on a day. */
export const medicaidAnswers = ['active', 'pending', 'not_active'] as const
export type MedicaidAnswerKind = (typeof medicaidAnswers)[number]

export type MedicaidAskedFacts = {
  readonly today: LocalDate
  /** The day of the visit. */
  readonly on: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  /** The last day Medicaid was asked about this client; null when nobody ever has. */
  readonly askedOn: LocalDate | null
}

/** Whether Medicaid is to be asked again today about a visit: when it is booked, the day before and at the door. */
export const isMedicaidToAsk = ({ today, on, coverages, askedOn }: MedicaidAskedFacts): boolean =>
  medicaidOn(coverages, on) !== null && (askedOn === null || askedOn < today)

/** Medicaid is asked before each visit; a visit with care goes on without the answer, and no money is asked. */
export const ruleMedicaidAskedAgain = (facts: MedicaidAskedFacts): Finding<'MEDICAID_NOT_ASKED_TODAY'>[] =>
  isMedicaidToAsk(facts) ? [warn('MEDICAID_NOT_ASKED_TODAY', ['medicaid-pending'], { params: { on: facts.on } })] : []
