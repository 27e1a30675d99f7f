import { compare } from '../compare.ts'
import { type Cents, minCents, subtractCents, sumCents, toCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import type { OpenDay } from './allocate.ts'
import { moneyAccountOf, type PaymentMethod } from './ledger.ts'
import type { LedgerDraft, Posting } from './postings.ts'

/** Why money that was booked did not come, or not from here. */
export const reversalReasons = ['bounced', 'wrong_client', 'wrong_amount'] as const
export type ReversalReason = (typeof reversalReasons)[number]

/** What stands of a day that was paid. */
export type PaidDay = {
  readonly on: LocalDate
  /** Money that still lies on the day: what came less what was given back from it. */
  readonly paid: Cents
  /** What of it was set there from credit. */
  readonly fromCredit: Cents
  readonly isWalled: boolean
}

export type PaymentToReverse = {
  readonly amount: Cents
  readonly method: PaymentMethod
  /** The days it was put against; the rest became credit. */
  readonly parts: readonly OpenDay[]
  readonly days: readonly PaidDay[]
  readonly credit: Cents
  /** Set aside to be given back and not paid out yet. */
  readonly refunds: Cents
}

export type PaymentReversed = {
  readonly draft: LedgerDraft
  /** What is owed again, by day. */
  readonly owedAgain: readonly OpenDay[]
  readonly fromRefunds: Cents
  /** What has left the house already, so that nothing is there to take it from. */
  readonly missing: Cents
}

/**
 * Undoes a payment: what it had paid is owed again on its day. What that day gave back since is taken from where it went:
 * from the refund behind a wall, so that nothing is asked of the client there, else from credit, from refunds not paid
 * yet, and last from days that credit was set against, the latest first.
 */
export function reversePayment({ amount, method, parts, days, credit, refunds }: PaymentToReverse): PaymentReversed {
  const dayOf = (on: LocalDate) => days.find((day) => day.on === on)
  const own = parts.map(({ on, cents }) => {
    const day = dayOf(on)
    return { on, cents: !day || day.isWalled ? ZERO : minCents(cents, notBelowZero(day.paid)) }
  })
  const goneFromWalls = sumCents(parts.filter(({ on }) => dayOf(on)?.isWalled).map(({ cents }) => cents))
  let need = subtractCents(amount, sumCents(own.map(({ cents }) => cents)))
  const take = (from: Cents) => {
    const cents = minCents(need, notBelowZero(from))
    need = subtractCents(need, cents)
    return cents
  }
  const first = take(minCents(goneFromWalls, notBelowZero(refunds)))
  const fromCredit = take(credit)
  const fromRefunds = toCents(first + take(subtractCents(refunds, first)))
  const unset = [...days]
    .filter(({ isWalled }) => !isWalled)
    .sort((left, right) => compare(right.on, left.on))
    .map(({ on, paid, fromCredit: set }) => {
      const already = own.find((part) => part.on === on)?.cents ?? ZERO
      return { on, cents: take(minCents(set, subtractCents(paid, already))) }
    })
  const owedAgain = [...own, ...unset].filter(({ cents }) => cents > 0)
  const postings: Posting[] = [
    { account: moneyAccountOf(method), cents: toCents(need - amount), coverageId: null },
    ...owedAgain.map(({ on, cents }): Posting => ({ account: 'ar_client', cents, coverageId: null, serviceOn: on })),
    { account: 'client_credits', cents: fromCredit, coverageId: null },
    { account: 'refunds_payable', cents: fromRefunds, coverageId: null },
  ]
  const draft: LedgerDraft = { kind: 'reversal', postings: postings.filter(({ cents }) => cents !== 0) }
  return { draft, owedAgain, fromRefunds, missing: need }
}

const notBelowZero = (cents: Cents): Cents => (cents > 0 ? cents : ZERO)
