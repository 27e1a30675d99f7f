import type { LocalDate } from '../time/local.ts'

export type DecisionRow = {
  readonly id: string
  readonly verdict: string
  readonly conditions: string | null
  readonly decidedAt: Date
  readonly validUntilOn: LocalDate
  readonly endedBecause: string | null
  readonly prescriberName: string
}
