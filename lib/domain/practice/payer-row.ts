import type { PayerFlags } from '../coverage/payer-flags.ts'
import type { CoverageProgram } from '../coverage/program.ts'
import type { AmountRow } from './amount-row.ts'
import type { NetworkRow } from './standing-row.ts'

export type PayerRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly program: CoverageProgram
  readonly electronicId: string | null
  readonly flags: PayerFlags
  readonly authorizationPattern: string | null
  readonly timelyFilingDays: number | null
  readonly note: string | null
  readonly isActive: boolean
  readonly coverages: number
  readonly amounts: readonly AmountRow[]
  readonly network: readonly NetworkRow[]
}
