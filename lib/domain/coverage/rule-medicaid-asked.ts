import { type Finding, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, medicaidOn } from './program.ts'

/** What Medicaid can say of somebody on a day. */
export const medicaidAnswers = ['active', 'pending', 'not_active'] as const
export type MedicaidAnswerKind = (typeof medicaidAnswers)[number]

/** What Medicaid said last of a client, of which of their coverages, and when. */
export type MedicaidSaid = { readonly coverageId: string; readonly askedOn: LocalDate; readonly answer: MedicaidAnswerKind }

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

/** When Medicaid said that the coverage which stands on a day is not in force; null where it did not, or said otherwise since. */
export function medicaidSaidNoOn(on: LocalDate, coverages: readonly CoverageOnFile[], said: MedicaidSaid | null): LocalDate | null {
  const isAbout = said !== null && medicaidOn(coverages, on)?.id === said.coverageId
  return isAbout && said.answer === 'not_active' ? said.askedOn : null
}

/** A coverage that Medicaid says is over goes on to count, and nothing is asked of the client, until the desk ends it. */
export function ruleMedicaidSaidNo(
  on: LocalDate,
  coverages: readonly CoverageOnFile[],
  said: MedicaidSaid | null,
): Finding<'MEDICAID_SAID_NO'>[] {
  const askedOn = medicaidSaidNoOn(on, coverages, said)
  return askedOn === null ? [] : [warn('MEDICAID_SAID_NO', ['medicaid-pending'], { params: { askedOn } })]
}
