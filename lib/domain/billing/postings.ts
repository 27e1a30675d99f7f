import { type Cents, minCents, sumCents, toCents, ZERO } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import { allocateOldestFirst, type OpenDay } from './allocate.ts'
import type { ChargeLine } from './charge-types.ts'
import { type LedgerAccount, moneyAccountOf, type PaymentMethod } from './ledger.ts'

/** One side of a ledger transaction: debits positive, credits negative. Without a day of its own it counts for the transaction's day. */
export type Posting = {
  readonly account: LedgerAccount
  readonly cents: Cents
  readonly coverageId: string | null
  readonly serviceOn?: LocalDate
}

export const ledgerEvents = [
  'charge',
  'sliding_discount',
  'notice',
  'remittance',
  'transfer',
  'payment',
  'credit_applied',
  'refund_opened',
  'refund_paid',
  'refund_cancelled',
  'takeback',
  'write_off',
  'hardship',
  'authorization',
  'attestation',
  'balance_forward',
  'reversal',
] as const
export type LedgerEvent = (typeof ledgerEvents)[number]

/** One transaction to be posted; its sides add up to zero. */
export type LedgerDraft = { readonly kind: LedgerEvent; readonly postings: readonly Posting[] }

const debit = (account: LedgerAccount, cents: Cents, coverageId: string | null = null): Posting => ({ account, cents, coverageId })
const credit = (account: LedgerAccount, cents: Cents, coverageId: string | null = null): Posting => ({
  account,
  cents: toCents(0 - cents),
  coverageId,
})

const draft = (kind: LedgerEvent, ...postings: readonly Posting[]): LedgerDraft => ({
  kind,
  postings: postings.filter(({ cents }) => cents !== 0),
})

/** A charge to a plan or to the client, and what comes off it as transactions of their own. */
export function postingsForCharge({ billTo, charge, coverageId, revenue, adjustments }: ChargeLine): LedgerDraft[] {
  const receivable = billTo === 'claim' ? 'ar_insurer' : 'ar_client'
  return [
    draft('charge', debit(receivable, charge, coverageId), credit(revenue, charge)),
    ...adjustments.map(({ kind, cents }) =>
      kind === 'sliding_fee'
        ? draft('sliding_discount', debit('sliding_fee_adjustment', cents), credit('ar_client', cents))
        : draft(kind, debit('provider_writeoff', cents), credit('ar_client', cents)),
    ),
  ].filter(({ postings }) => postings.length !== 0)
}

/** What a plan did with a line: what it paid, and what the contract takes off. */
export const postingsForRemittance = ({
  paid,
  contractual,
  coverageId,
}: {
  paid: Cents
  contractual: Cents
  coverageId: string
}): LedgerDraft =>
  draft(
    'remittance',
    debit('cash_clearing', paid),
    debit('contractual_adjustment', contractual),
    credit('ar_insurer', toCents(paid + contractual), coverageId),
  )

/** The part a plan leaves to the client (group PR). Ask `ruleRemittance` first: never under Medicaid or VA. */
export const postingsForTransfer = ({ cents, coverageId }: { cents: Cents; coverageId: string }): LedgerDraft =>
  draft('transfer', debit('ar_client', cents), credit('ar_insurer', cents, coverageId))

/** What comes off a client's open days. */
const settled = (days: readonly OpenDay[]): Posting[] => days.map(({ on, cents }) => ({ ...credit('ar_client', cents), serviceOn: on }))

type Paid = { readonly amount: Cents; readonly open: readonly OpenDay[]; readonly method: PaymentMethod }

/** What a client pays, the oldest day first. Anything above what is owed becomes credit: a client's balance is never below zero. */
export function postingsForClientPayment({ amount, open, method }: Paid): LedgerDraft {
  const { days, over } = allocateOldestFirst(open, amount)
  const kind = method === 'credit' ? 'credit_applied' : 'payment'
  return draft(kind, debit(moneyAccountOf(method), amount), ...settled(days), credit('client_credits', over))
}

type Applied = { readonly amount: Cents; readonly credit: Cents; readonly open: readonly OpenDay[] }

/** Credit set against what is owed, the oldest day first, no more than either. Only with the client's consent. */
export function postingsForCreditApplied({ amount, credit: held, open }: Applied): LedgerDraft {
  const { days } = allocateOldestFirst(open, minCents(amount, held))
  return draft('credit_applied', debit('client_credits', sumCents(days.map(({ cents }) => cents))), ...settled(days))
}

/** Credit set aside to be given back; no more than there is. */
export function postingsForRefundOpened({ amount, credit: held }: { amount: Cents; credit: Cents }): LedgerDraft {
  const opened = minCents(amount, held > 0 ? held : ZERO)
  return draft('refund_opened', debit('client_credits', opened), credit('refunds_payable', opened))
}

/** A refund that has gone out. */
export const postingsForRefundPaid = ({ amount, method }: { amount: Cents; method: PaymentMethod }): LedgerDraft =>
  draft('refund_paid', debit('refunds_payable', amount), credit(moneyAccountOf(method), amount))

/** A refund that will not go out is credit again. */
export const postingsForRefundCancelled = (amount: Cents): LedgerDraft =>
  draft('refund_cancelled', debit('refunds_payable', amount), credit('client_credits', amount))

/** A plan takes back what it paid. */
export const postingsForTakeback = ({ amount, coverageId }: { amount: Cents; coverageId: string }): LedgerDraft =>
  draft('takeback', debit('ar_insurer', amount, coverageId), credit('cash_clearing', amount))

/** What a plan will not pay and nobody else may be asked for. */
export const postingsForWriteOff = ({ amount, coverageId }: { amount: Cents; coverageId: string }): LedgerDraft =>
  draft('write_off', debit('provider_writeoff', amount), credit('ar_insurer', amount, coverageId))

/** What the practice gives up of a client's balance. */
export const postingsForClientWriteOff = (amount: Cents): LedgerDraft =>
  draft('write_off', debit('provider_writeoff', amount), credit('ar_client', amount))

/** What a decision on hardship takes off a client's share of a plan. */
export const postingsForHardship = (amount: Cents): LedgerDraft =>
  draft('hardship', debit('provider_writeoff', amount), credit('ar_client', amount))

/** An hour its plan had to authorize and has not: by the contract the practice bears it. */
export const postingsForUnauthorized = ({ cents, coverageId }: { cents: Cents; coverageId: string }): LedgerDraft =>
  draft('authorization', debit('contractual_adjustment', cents), credit('ar_insurer', cents, coverageId))

/** What a client owed (above zero), or was owed, before the books were kept here. */
export const postingsForBalanceForward = (amount: Cents): LedgerDraft =>
  amount > 0
    ? draft('balance_forward', debit('ar_client', amount), credit('opening_balances', amount))
    : draft('balance_forward', debit('opening_balances', toCents(0 - amount)), credit('client_credits', toCents(0 - amount)))

/** The same transaction the other way round: corrections are made this way and no other. */
export const reversalOf = ({ postings }: LedgerDraft): LedgerDraft => ({
  kind: 'reversal',
  postings: postings.map((posting) => ({ ...posting, cents: toCents(0 - posting.cents) })),
})

/** What stands on an account after these transactions. */
export const balanceOf = (drafts: readonly LedgerDraft[], account: LedgerAccount): Cents =>
  sumCents(drafts.flatMap(({ postings }) => postings.filter((posting) => posting.account === account).map(({ cents }) => cents)))
