import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertTransactions } from '../../data/records/ledger.ts'
import { loadStandingRestriction, updateRestriction } from '../../data/records/own-wishes.ts'
import { insertPayment } from '../../data/records/payments.ts'
import { balanceOf, postingsForClientPayment } from '../../domain/billing/postings.ts'
import { rulePayment } from '../../domain/billing/rule-payment.ts'
import { rulingOf } from '../../domain/finding.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import { takePaymentInput } from '../../inputs/billing/take-payment.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadDeskFacts } from './desk-facts.ts'

export type TakenPayment = { readonly paymentId: string; readonly settledCents: Cents; readonly creditCents: Cents }

/**
 * Takes a client's payment at the desk (2.14): against the oldest date of service first, the rest becomes their credit.
 *
 * Refuses money that may not be collected: nothing is paid ahead for a client behind the Medicaid or VA wall.
 */
export const takePayment = command({
  name: 'payment.take',
  input: takePaymentInput,
  async run({ clientId, amount: cents, method, reference, note }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const { open, owed, credit, walledToday, ruleset, today } = facts
    const amount = toCents(cents)
    const findings = rulePayment({ amount, method, owed, credit, creditConsent: true, reference, walledToday })
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId, details: { amountCents: cents, method } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)

    const draft = postingsForClientPayment({ amount, open, method })
    const paymentId = await insertPayment(tx, practiceId, {
      clientId,
      method,
      amountCents: amount,
      reference,
      note,
      receivedAt: now,
      receivedBy: userId,
    })
    await insertTransactions(tx, practiceId, [
      {
        ...draft,
        clientId,
        serviceOn: today,
        happenedAt: now,
        postedBy: userId,
        paymentId,
      },
    ])
    const restriction = amount >= owed ? await loadStandingRestriction(tx, practiceId, clientId) : null
    if (restriction) await updateRestriction(tx, practiceId, restriction.id, { paidInFullOn: toDay(today) })
    const over = toCents(0 - balanceOf([draft], 'client_credits'))
    const value: TakenPayment = { paymentId, settledCents: toCents(amount - over), creditCents: over }
    return accept(value, { ...trace, objectId: paymentId }, findings)
  },
})
