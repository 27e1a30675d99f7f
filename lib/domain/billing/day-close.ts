import { type Finding, hold, refuse } from '../finding.ts'
import { addCents, type Cents, subtractCents, sumCents, toCents, ZERO } from '../money.ts'
import { addDays, type LocalDate } from '../time/local.ts'
import type { PaymentMethod } from './ledger.ts'

/** Money that moved at the desk on a day: taken, reversed or given back. */
export type DayMove = {
  readonly kind: 'payment' | 'reversal' | 'refund'
  readonly paymentId: string | null
  readonly method: PaymentMethod
  readonly amount: Cents
  readonly reference: string | null
}

export type MethodSum = {
  readonly method: PaymentMethod
  readonly taken: Cents
  readonly reversed: Cents
  readonly refunded: Cents
  readonly net: Cents
}

export type Deposit = {
  readonly cash: Cents
  readonly cheques: readonly { readonly reference: string; readonly amount: Cents }[]
  readonly total: Cents
}

/** What a day brought, by how it came; methods in the order of the desk, those that moved nothing left out. */
export function sumsByMethod(moves: readonly DayMove[]): MethodSum[] {
  const order: readonly PaymentMethod[] = ['cash', 'cheque', 'card_terminal', 'hsa_fsa']
  return order
    .filter((method) => moves.some((move) => move.method === method))
    .map((method) => {
      const of = (kind: DayMove['kind']) =>
        sumCents(moves.filter((move) => move.method === method && move.kind === kind).map(({ amount }) => amount))
      const [taken, reversed, refunded] = [of('payment'), of('reversal'), of('refund')]
      return { method, taken, reversed, refunded, net: toCents(taken - reversed - refunded) }
    })
}

/** What the ledger says should be in the drawer beyond what it began with. */
export const cashOf = (moves: readonly DayMove[]): Cents => sumsByMethod(moves).find(({ method }) => method === 'cash')?.net ?? ZERO

/** What is taken to the bank: the cash that was counted, and each check of the day that still stands. */
export function depositOf(moves: readonly DayMove[], counted: Cents): Deposit {
  const undone = new Set(moves.filter(({ kind }) => kind === 'reversal').map(({ paymentId }) => paymentId))
  const cheques = moves
    .filter(({ kind, method, paymentId }) => kind === 'payment' && method === 'cheque' && !undone.has(paymentId))
    .map(({ reference, amount }) => ({ reference: reference ?? '', amount }))
  return { cash: counted, cheques, total: addCents(counted, sumCents(cheques.map(({ amount }) => amount))) }
}

export type DayCloseFacts = {
  readonly day: LocalDate
  readonly today: LocalDate
  readonly lastClosed: LocalDate | null
  /** The oldest day before this one on which money moved and that is not closed. */
  readonly openBefore: LocalDate | null
  readonly cash: Cents
  readonly counted: Cents
  readonly words: string | null
}

export type DayCloseCode = 'DAY_AHEAD' | 'DAY_CLOSED' | 'DAY_OPEN_BEFORE' | 'DAY_DIFFERENCE'

/** Can this day be closed: once, in order, and with a word for what does not agree? */
export function ruleDayClose({ day, today, lastClosed, openBefore, cash, counted, words }: DayCloseFacts): Finding<DayCloseCode>[] {
  const cites = ['practice.day-close'] as const
  const findings: Finding<DayCloseCode>[] = []
  if (day > today) findings.push(refuse('DAY_AHEAD', cites, { params: { day } }))
  if (lastClosed !== null && day <= lastClosed) findings.push(refuse('DAY_CLOSED', cites, { params: { lastClosed } }))
  if (openBefore !== null) findings.push(refuse('DAY_OPEN_BEFORE', cites, { params: { openBefore } }))
  const differenceCents = subtractCents(counted, cash)
  if (differenceCents !== 0 && words === null)
    findings.push(hold('DAY_DIFFERENCE', cites, { params: { differenceCents, cashCents: cash, countedCents: counted } }))
  return findings
}

/** A day with money at the desk that is not closed: how much was moved, and what it came to. */
export type UncountedDay = { readonly day: LocalDate; readonly moves: number; readonly net: Cents }

/** The day to be counted: the first with money after the last that is closed; today where nothing was ever closed, or nothing is open. */
export const dayToCount = (lastClosed: LocalDate | null, open: readonly UncountedDay[], today: LocalDate): LocalDate =>
  (lastClosed === null ? undefined : open[0]?.day) ?? today

export type BeginCountingFacts = Pick<DayCloseFacts, 'day' | 'today' | 'lastClosed'>

/** Can counting begin on this day: it has come, and something before it is still to be closed? */
export function ruleBeginCounting({ day, today, lastClosed }: BeginCountingFacts): Finding<DayCloseCode>[] {
  const cites = ['practice.day-close'] as const
  return [
    ...(day > today ? [refuse('DAY_AHEAD' as const, cites, { params: { day } })] : []),
    ...(lastClosed !== null && addDays(day, -1) <= lastClosed ? [refuse('DAY_CLOSED' as const, cites, { params: { lastClosed } })] : []),
  ]
}
