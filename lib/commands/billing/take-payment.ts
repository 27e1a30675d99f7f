import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import { insertTransactions } from '../../data/records/ledger.ts'
import { loadOwedIn, loadStandingRestrictions, updateRestriction } from '../../data/records/own-wishes.ts'
import { insertPayment, loadSamePayment } from '../../data/records/payments.ts'
import type { Tx } from '../../data/scope.ts'
import { balanceOf, postingsForClientPayment } from '../../domain/billing/postings.ts'
import { rulePaymentDate, rulePaymentTwice } from '../../domain/billing/rule-desk.ts'
import { rulePayment } from '../../domain/billing/rule-payment.ts'
import { rulingOf } from '../../domain/finding.ts'
import { type Cents, toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { takePaymentInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askSeen, type DeskFacts, loadDeskFacts } from './desk-facts.ts'

export type TakenPayment = { readonly paymentId: string; readonly settledCents: Cents; readonly creditCents: Cents }

type Input = z.output<typeof takePaymentInput>
type Asking = { readonly practiceId: string; readonly now: Date; readonly facts: DeskFacts }

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
    const findings = await ask(tx, input, { practiceId, now, facts })
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
      receivedOn: receivedOn ?? today,
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
    await keepPaidInFull(tx, { practiceId, clientId, today })
    const over = toCents(0 - balanceOf([draft], 'client_credits'))
    const value: TakenPayment = { paymentId, settledCents: toCents(amount - over), creditCents: over }
    return accept(value, { ...trace, objectId: paymentId }, findings)
  },
})

/** What the plan is not told of is paid in full once nothing is owed from its days. */
async function keepPaidInFull(tx: Tx, { practiceId, clientId, today }: { practiceId: string; clientId: string; today: LocalDate }) {
  for (const one of await loadStandingRestrictions(tx, practiceId, clientId))
    if (one.paidInFullOn === null && one.fromOn <= today && (await loadOwedIn(tx, practiceId, clientId, one)) <= 0)
      await updateRestriction(tx, practiceId, one.id, { paidInFullOn: toDay(today) })
}

async function ask(tx: Tx, input: Input, { practiceId, now, facts }: Asking) {
  const { clientId, method, reference, isTakenAgain, seen } = input
  const { owed, credit, isWalledOn, walledToday, ruleset, today, timeZone } = facts
  const amount = toCents(input.amount)
  const receivedOn = input.receivedOn ?? today
  const since = new Date(now.getTime() - ruleset.values['billing.payment-twice-minutes'] * 60_000)
  const walled = walledToday || isWalledOn(receivedOn)
  return [
    ...(await askSeen(tx, { practiceId, clientId, seen }, facts)),
    ...rulePaymentTwice({
      earlier: await loadSamePayment(tx, practiceId, { clientId, amount, since }),
      isConfirmed: isTakenAgain,
      timeZone,
    }),
    ...rulePaymentDate(receivedOn, today),
    ...rulePayment({ amount, method, owed, credit, creditConsent: false, reference, walledToday: walled }),
  ]
}
