import type { LocalDate } from '../time/local.ts'

export type AssessmentView = {
  readonly id: string
  readonly householdSize: number
  readonly annualIncomeCents: number
  readonly guidelineYear: number
  readonly guidelineCents: number
  readonly paysBasisPoints: number
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate
  readonly attestedOn: LocalDate
  /** What was shown; null where the client's word was taken. */
  readonly proof: string | null
  readonly endedOn: LocalDate | null
  /** When the client was told of the full fee after its last day. */
  readonly fullFeeToldOn: LocalDate | null
}

/** Of assessments, latest first, the one by which a day is priced: it has begun, has not run out and was not ended. */
export const assessmentOn = (latestFirst: readonly AssessmentView[], on: LocalDate): AssessmentView | null =>
  latestFirst.find(({ validFrom, validUntil, endedOn }) => endedOn === null && validFrom <= on && on <= validUntil) ?? null
