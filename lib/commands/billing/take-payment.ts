import 'server-only'
import type { z } from 'zod'
import { takeMoney } from '../../data/records/payments.ts'
import { balanceOf, postingsForClientPayment } from '../../domain/billing/postings.ts'
import { rulePaymentDate, rulePaymentTwice } from '../../domain/billing/rule-desk.ts'
import { rulePayment } from '../../domain/billing/rule-payment.ts'
import { rulingOf } from '../../domain/finding.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import { takePaymentInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askSeen, type DeskFacts, loadDeskFacts } from './desk-facts.ts'

export type TakenPayment = { readonly paymentId: string; readonly settledCents: Cents; readonly creditCents: Cents }

type Input = z.output<typeof takePaymentInput>
type Asking = { readonly now: Date; readonly facts: DeskFacts }

/**
 * Takes a client's payment at the desk: against the oldest date of service first, the rest becomes their credit.
 *
 * Refuses money that may not be collected: nothing is paid ahead for a client behind the Medicaid or VA wall. Asks when the same
 * amount was taken minutes ago, and when the account has moved since the screen showed it.
 */
export const takePayment = command({
  name: 'payment.take',
  input: takePaymentInput,
  async run(input, { actor, now, tx }) {
    const { clientId, amount: cents, method, reference, note, receivedOn } = input
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const { open, ruleset, today } = facts
    const amount = toCents(cents)
    const findings = ask(input, { now, facts })
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId, details: { amountCents: cents, method } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)

    const draft = postingsForClientPayment({ amount, open, method })
    const payment = {
      clientId,
      method,
      amountCents: amount,
      reference,
      note,
      receivedAt: now,
      receivedOn: receivedOn ?? today,
      receivedBy: userId,
    }
    const paymentId = await takeMoney(tx, practiceId, payment, { ...draft, clientId, serviceOn: today, happenedAt: now, postedBy: userId })
    const over = toCents(0 - balanceOf([draft], 'client_credits'))
    const value: TakenPayment = { paymentId, settledCents: toCents(amount - over), creditCents: over }
    return accept(value, { ...trace, objectId: paymentId }, findings)
  },
})

function ask(input: Input, { now, facts }: Asking) {
  const { method, reference, isTakenAgain, seen } = input
  const { owed, credit, isWalledOn, walledToday, ruleset, today, timeZone, payments } = facts
  const amount = toCents(input.amount)
  const receivedOn = input.receivedOn ?? today
  const since = new Date(now.getTime() - ruleset.values['billing.payment-twice-minutes'] * 60_000)
  const walled = walledToday || isWalledOn(receivedOn)
  return [
    ...askSeen(seen, facts),
    ...rulePaymentTwice({
      earlier: payments.find((payment) => payment.amount === amount && new Date(payment.at) >= since) ?? null,
      isConfirmed: isTakenAgain,
      timeZone,
    }),
    ...rulePaymentDate(receivedOn, today),
    ...rulePayment({ amount, method, owed, credit, creditConsent: false, reference, walledToday: walled }),
  ]
}
