import type { LocalDate } from '../time/local.ts'

/** An amount in cents for a code, with the days it holds. */
export type AmountRow = {
  readonly id: string
  readonly code: string
  readonly cents: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}
