import { isDeepStrictEqual } from 'node:util'
import { applyCredit } from '../../../lib/commands/billing/apply-credit.ts'
import { decideWriteOff } from '../../../lib/commands/billing/decide-write-off.ts'
import { openRefund } from '../../../lib/commands/billing/open-refund.ts'
import { payRefund } from '../../../lib/commands/billing/pay-refund.ts'
import { reversePayment } from '../../../lib/commands/billing/reverse-payment.ts'
import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import { creditUse, outgoing, payment, refundOf } from './desk.ts'
import { type Act, giveTogether, type History, say, Violation } from './history.ts'

type Doing = (history: History, actor: Actor) => () => Promise<Outcome<unknown, unknown>>

const wasDone = (outcomes: readonly Outcome<unknown, unknown>[]) => outcomes.filter(({ status }) => status === 'done').length

/** Two desks do one thing at one moment. It is done once. */
const byTwo = (what: string, begin: (history: History, way: number) => Doing | null) => async (history: History, way: number) => {
  const doing = begin(history, way)
  if (!doing) return
  const { frontDesk, billingLead } = history.office.clinic
  const outcomes = await giveTogether(history, [doing(history, frontDesk.actor), doing(history, billingLead.actor)])
  if (wasDone(outcomes) > 1) throw new Violation(`two desks ${what} twice`)
}

/** Both look at the account as it is. */
const takeOnce = byTwo('took one payment', (history, way) => (at, actor) => {
  const input = payment(history, way, { amount: '25.00', isTakenAgain: false, seen: history.books.transactions })
  return () => say(at, takePayment, input, actor)
})

const payOutOnce = byTwo('paid one refund', ({ books }) => {
  const refund = books.refunds.find(({ status }) => status === 'open')
  return refund ? (at, actor) => () => say(at, payRefund, outgoing(refund.id, 0), actor) : null
})

const reverseOnce = byTwo('reversed one payment', ({ books }) => {
  const one = books.payments.find(({ isReversed }) => !isReversed)
  const input = { paymentId: one?.id, reason: 'bounced', note: '' }
  return one ? (at, actor) => () => say(at, reversePayment, input, actor) : null
})

const openOnce = byTwo('gave back one credit', (history) => {
  const input = refundOf(history, 0)
  return history.books.credit > 0 ? (at, actor) => () => say(at, openRefund, input, actor) : null
})

const useOnce = byTwo('used one credit', (history) => {
  const input = creditUse(history, 2)
  return history.books.credit > 0 ? (at, actor) => () => say(at, applyCredit, input, actor) : null
})

const decideOnce = byTwo('decided on one write-off', ({ books }) => {
  const [waiting] = books.waiting
  const word = { writeOffId: waiting?.id, isApproved: true, declinedWhy: '' }
  return waiting ? (at, actor) => () => say(at, decideWriteOff, word, actor) : null
})

/** A form is sent twice with one key: both hear the same, and it is taken once. */
async function sentTwice(history: History, way: number): Promise<void> {
  history.keys += 1
  const key = `ledger-${history.client.id}-${history.keys}`
  const { actor } = history.office.clinic.frontDesk
  const { payments } = history.books
  const input = payment(history, way, { isTakenAgain: true })
  const send = () => say(history, takePayment, input, actor, key)
  const [one, other] = await giveTogether(history, way % 2 === 0 ? [send, send] : [send])
  const again = way % 2 === 0 ? other : (await giveTogether(history, [send]))[0]
  if (!isDeepStrictEqual(one, again)) throw new Violation('one request sent twice was answered in two ways')
  if (history.books.payments.length > payments.length + 1) throw new Violation('one request sent twice was taken twice')
}

const signed = 'a note is signed'
const withCredit = [signed, 'the client pays (2)']

export const together: readonly Act[] = [
  { name: 'a payment is sent twice', weight: 6, ways: 8, follows: [signed], do: sentTwice },
  { name: 'two desks take one payment', weight: 5, ways: 4, do: takeOnce },
  { name: 'two desks pay one refund', weight: 4, follows: [...withCredit, 'credit is to be given back'], do: payOutOnce },
  { name: 'two desks reverse one payment', weight: 4, follows: withCredit, do: reverseOnce },
  { name: 'two desks give back one credit', weight: 4, follows: withCredit, do: openOnce },
  { name: 'two desks use one credit', weight: 4, follows: ['the client pays (3)', signed], do: useOnce },
  {
    name: 'two leads decide on one write-off',
    weight: 2,
    follows: [signed, 'a note is signed (1)', 'a balance is given up (1)'],
    do: decideOnce,
  },
]
