import { applyCredit } from '../../../lib/commands/billing/apply-credit.ts'
import { askSuperbill } from '../../../lib/commands/billing/ask-superbill.ts'
import { askWriteOff } from '../../../lib/commands/billing/ask-write-off.ts'
import { cancelRefund } from '../../../lib/commands/billing/cancel-refund.ts'
import { closeDay } from '../../../lib/commands/billing/close-day.ts'
import { decideWriteOff } from '../../../lib/commands/billing/decide-write-off.ts'
import { issueSuperbill } from '../../../lib/commands/billing/issue-superbill.ts'
import { openRefund } from '../../../lib/commands/billing/open-refund.ts'
import { payRefund } from '../../../lib/commands/billing/pay-refund.ts'
import { reversePayment } from '../../../lib/commands/billing/reverse-payment.ts'
import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import { voidSuperbill } from '../../../lib/commands/billing/void-superbill.ts'
import { reversalReasons } from '../../../lib/domain/billing/reverse-payment.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { owedIn } from './books.ts'
import { type Act, give, type History, today } from './history.ts'

export const dollarsOf = (cents: number) => (cents / 100).toFixed(2)

const methods = ['cash', 'cheque', 'card_terminal', 'hsa_fsa'] as const

/** What is owed, half of it, something above it, or a round sum, by any way it can come; some days back where it is said. */
export function payment(history: History, way: number, more: object = {}) {
  const owed = owedIn(history.books)
  const amounts = [owed, Math.round(owed / 2), owed + 1_500, 2_000]
  const method = methods[Math.floor(way / 4) % 4] ?? 'cash'
  const receivedOn = way >= 16 ? addDays(today(history), -7) : ''
  return {
    clientId: history.client.id,
    amount: dollarsOf(amounts[way % 4] ?? 2_000),
    ...{ method, reference: method === 'cash' ? '' : '1041', note: '', receivedOn, isTakenAgain: way % 3 === 0 },
    ...more,
  }
}

const desk = ({ office }: History) => office.clinic.frontDesk.actor
const lead = ({ office }: History) => office.clinic.billingLead.actor

const pay = async (history: History, way: number) => void (await give(history, takePayment, payment(history, way), desk(history)))

const reverse = async (history: History, way: number) => {
  const { payments } = history.books
  const one = payments[way % Math.max(1, payments.length)]
  if (!one) return
  const reason = reversalReasons[way % reversalReasons.length]
  await give(history, reversePayment, { paymentId: one.id, reason, note: 'It came back.' }, desk(history))
}

export const refundOf = (history: History, way: number) => ({
  clientId: history.client.id,
  amount: dollarsOf(way === 0 ? history.books.credit : way === 1 ? 1_000 : history.books.credit + 500),
  ...{ why: 'client_asked', note: '' },
})

const openOne = async (history: History, way: number) => void (await give(history, openRefund, refundOf(history, way), desk(history)))

const firstOpen = ({ books }: History) => books.refunds.find(({ status }) => status === 'open')

export const outgoing = (refundId: string, way: number) => ({
  refundId,
  method: methods[way % 4] ?? 'cash',
  reference: way % 4 === 0 ? '' : '77',
  otherWayBecause: way >= 4 ? 'The card is closed.' : '',
})

const payOut = async (history: History, way: number) => {
  const refund = firstOpen(history)
  if (refund) await give(history, payRefund, outgoing(refund.id, way), way >= 4 ? lead(history) : desk(history))
}

const takeBackRefund = async (history: History) => {
  const refund = firstOpen(history)
  if (refund) await give(history, cancelRefund, { refundId: refund.id, why: 'She wants to keep it.' }, desk(history))
}

const giveUp = async (history: History, way: number) => {
  const owed = owedIn(history.books)
  const amount = [1_000, owed, owed + 100][way % 3] ?? 1_000
  const asked = { clientId: history.client.id, amount: dollarsOf(amount), reason: 'our_mistake', note: 'We told her less.' }
  await give(history, askWriteOff, asked, way >= 3 ? lead(history) : desk(history))
}

const decide = async (history: History, way: number) => {
  const [waiting] = history.books.waiting
  if (!waiting) return
  const isApproved = way !== 1
  const word = { writeOffId: waiting.id, isApproved, declinedWhy: isApproved ? '' : 'She can pay.' }
  await give(history, decideWriteOff, word, way === 2 ? desk(history) : lead(history))
}

export const creditUse = (history: History, way: number) => {
  const { credit, owed } = history.books
  const amount = [Math.min(credit, owedIn(history.books)), 500, credit][way % 3] ?? 500
  return { clientId: history.client.id, amount: dollarsOf(amount), serviceOn: way >= 3 ? (owed[0]?.on ?? '') : '', clientAgreed: true }
}

const useCredit = async (history: History, way: number) => void (await give(history, applyCredit, creditUse(history, way), desk(history)))

const close = async (history: History, way: number) => {
  const day = addDays(today(history), way % 2 === 0 ? 0 : -1)
  await give(history, closeDay, { day, counted: way < 2 ? '40.00' : '0.00', words: 'Counted twice.' }, desk(history))
}

const onNoPaper = ({ books }: History, way: number) =>
  books.charges.filter(({ isOnPaper, isClaimable }) => !isOnPaper && (way > 0 || !isClaimable))

const issue = async (history: History, way: number) => {
  const chargeIds = onNoPaper(history, way)
    .slice(0, 2)
    .map(({ id }) => id)
  if (chargeIds.length > 0) await give(history, issueSuperbill, { clientId: history.client.id, chargeIds }, desk(history))
}

const takeBackPaper = async (history: History) => {
  const [paper] = history.books.superbills
  if (paper) await give(history, voidSuperbill, { superbillId: paper.id, reason: 'A name was wrong.' }, desk(history))
}

/** The client asks for one, which is made at once where nothing stands against it. */
const askPaper = async (history: History, way: number) => {
  const chargeIds = onNoPaper(history, way).map(({ id }) => id)
  if (chargeIds.length > 0) await give(history, askSuperbill, { chargeIds }, history.client.actor)
}

const signed = 'a note is signed'

export const deskActs: readonly Act[] = [
  { name: 'the client pays', weight: 22, ways: 20, follows: [signed], do: pay },
  { name: 'a payment is taken back', weight: 8, ways: 6, follows: [signed, 'the client pays'], do: reverse },
  { name: 'credit is to be given back', weight: 7, ways: 3, follows: [signed, 'the client pays (2)'], do: openOne },
  { name: 'a refund goes out', weight: 6, ways: 8, follows: [signed, 'the client pays (2)', 'credit is to be given back'], do: payOut },
  {
    name: 'a refund stays after all',
    weight: 3,
    follows: [signed, 'the client pays (2)', 'credit is to be given back'],
    do: takeBackRefund,
  },
  { name: 'a balance is given up', weight: 7, ways: 6, follows: [signed], do: giveUp },
  {
    name: 'a second person decides',
    weight: 5,
    ways: 3,
    follows: [signed, 'a note is signed (1)', 'a balance is given up (1)'],
    do: decide,
  },
  { name: 'credit is used', weight: 7, ways: 6, follows: ['the client pays (3)', signed], do: useCredit },
  { name: 'a day is closed', weight: 5, ways: 4, do: close },
  { name: 'a superbill is issued', weight: 4, ways: 2, follows: [signed, 'the client pays'], do: issue },
  { name: 'a superbill is voided', weight: 2, follows: [signed, 'the client pays', 'a superbill is issued'], do: takeBackPaper },
  { name: 'the client asks for a superbill', weight: 4, ways: 2, follows: [signed, 'the client pays'], do: askPaper },
]
