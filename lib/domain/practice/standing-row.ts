import type { Condition } from '../credentials/condition.ts'
import type { LocalDate } from '../time/local.ts'

/** One entry of a payer's network, for a list. */
export type NetworkRow = {
  readonly id: string
  readonly clinician: string
  readonly inNetwork: Condition
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

/** One supervisor of a clinician, for a list. */
export type SupervisionRow = {
  readonly id: string
  readonly supervisor: string
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}
