import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { type Cents, toCents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { SuperbillLineFacts } from './rule-superbill.ts'

type Charge = {
  readonly id: string
  readonly code: string
  readonly serviceOn: LocalDate
  readonly isClaimable: boolean
  readonly diagnosisCodes: readonly string[]
  readonly clientCents: Cents
  readonly paidCents: Cents
  readonly writtenOffCents: Cents
  readonly medicare: MedicareStanding
}

/** A charge as the rule of superbills sees it. */
export const superbillLineOf = (charge: Charge): SuperbillLineFacts => ({
  chargeId: charge.id,
  code: charge.code,
  on: charge.serviceOn,
  billedByPractice: charge.isClaimable,
  diagnosisCodes: charge.diagnosisCodes,
  medicare: charge.medicare,
  owed: toCents(charge.clientCents - charge.paidCents - charge.writtenOffCents),
})
