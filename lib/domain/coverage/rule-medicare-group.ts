import { type Finding, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, hasMedicare } from './program.ts'

export type MedicareGroupFacts = {
  readonly on: LocalDate
  readonly coverages: readonly CoverageOnFile[]
  /** Seats of others in the group. */
  readonly taken: number
  /** The largest group Medicare pays for. */
  readonly most: number
}

/** Medicare pays for nobody in a group that is larger than it allows: a client with Medicare takes no seat beyond that. */
export const ruleMedicareGroup = ({ on, coverages, taken, most }: MedicareGroupFacts): Finding<'MEDICARE_GROUP_FULL'>[] =>
  taken >= most && hasMedicare(coverages, on) ? [refuse('MEDICARE_GROUP_FULL', ['ncci-90853'], { params: { on, most } })] : []
