import { type Finding, hold, refuse } from '../finding.ts'
import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

/** What somebody did to an account: who, when, how much. */
export type DeskAct = { readonly at: string; readonly by: string; readonly amount: Cents }

const cites = ['practice.day-of-the-desk'] as const
const params = ({ at, by, amount }: DeskAct, timeZone: string) => ({ at, by, amountCents: amount, timeZone })

export type SeenFacts = {
  /** The account as the screen showed it, counted by its transactions; null where nobody looked at one. */
  readonly seen: number | null
  readonly now: number
  /** What was posted last. */
  readonly last: DeskAct | null
  readonly owed: Cents
  readonly timeZone: string
}

/** Two desks at one client: the second is told what the first did, and nothing is booked on an old screen. */
export function ruleSeenBalance({ seen, now, last, owed, timeZone }: SeenFacts): Finding<'BALANCE_MOVED'>[] {
  if (seen === null || seen === now || last === null) return []
  return [hold('BALANCE_MOVED', cites, { params: { ...params(last, timeZone), owedCents: owed } })]
}

export type TakenTwiceFacts = {
  /** The same amount from the same client within the minutes that ask. */
  readonly earlier: DeskAct | null
  readonly isConfirmed: boolean
  readonly timeZone: string
}

/** The same amount again within minutes is asked about: two people at one counter take it once. */
export const rulePaymentTwice = ({ earlier, isConfirmed, timeZone }: TakenTwiceFacts): Finding<'PAYMENT_SAME_AMOUNT'>[] =>
  earlier === null || isConfirmed ? [] : [hold('PAYMENT_SAME_AMOUNT', cites, { params: params(earlier, timeZone) })]

/** Money is written down when it has come. */
export const rulePaymentDate = (receivedOn: LocalDate, today: LocalDate): Finding<'PAYMENT_AHEAD_OF_TODAY'>[] =>
  receivedOn > today ? [refuse('PAYMENT_AHEAD_OF_TODAY', cites, { params: { receivedOn } })] : []

export type ReverseFacts = { readonly isReversed: boolean; readonly missing: Cents }

/** Can this payment be undone: once, and not after the money was given back. */
export function ruleReversePayment({ isReversed, missing }: ReverseFacts): Finding<'REVERSE_TWICE' | 'REVERSE_REFUNDED'>[] {
  if (isReversed) return [refuse('REVERSE_TWICE', cites)]
  return missing > 0 ? [refuse('REVERSE_REFUNDED', cites, { params: { missingCents: missing } })] : []
}

export type DeskCode = 'BALANCE_MOVED' | 'PAYMENT_SAME_AMOUNT' | 'PAYMENT_AHEAD_OF_TODAY' | 'REVERSE_TWICE' | 'REVERSE_REFUNDED'
