import { deskMethods } from './desk-methods.ts'
import { familyOf } from './service-code.ts'

/** The accounts of the ledger. Debits are positive, credits negative. */
export const ledgerAccounts = [
  'ar_client',
  'ar_insurer',
  'revenue_individual',
  'revenue_group',
  'revenue_extended',
  'revenue_evaluation',
  'revenue_missed',
  'contractual_adjustment',
  'sliding_fee_adjustment',
  'provider_writeoff',
  'cash_clearing',
  'card_clearing',
  'client_credits',
  'refunds_payable',
  'opening_balances',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

/** Whether a charge stands. */
export const chargeStates = ['posted', 'void'] as const

/** A claim can go out, waits for a look, or stands no more. */
export const claimStates = ['ready', 'waiting', 'void'] as const
export type ClaimState = (typeof claimStates)[number]

export const paymentMethods = [...deskMethods, 'credit', 'insurer'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** Where the money of a charge is counted. */
export function revenueAccountOf(code: string): LedgerAccount {
  switch (familyOf(code)) {
    case 'group':
      return 'revenue_group'
    case 'extended':
      return 'revenue_extended'
    case 'missed':
      return 'revenue_missed'
    case 'evaluation':
    case 'em-new':
    case 'em-established':
      return 'revenue_evaluation'
    default:
      return 'revenue_individual'
  }
}

/** Where money lands when it comes in, and where it leaves from. */
export function moneyAccountOf(method: PaymentMethod): LedgerAccount {
  switch (method) {
    case 'card_terminal':
    case 'hsa_fsa':
      return 'card_clearing'
    case 'credit':
      return 'client_credits'
    default:
      return 'cash_clearing'
  }
}
