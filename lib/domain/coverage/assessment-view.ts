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
}
