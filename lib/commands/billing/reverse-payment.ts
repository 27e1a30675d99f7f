import 'server-only'
import { loadPaidDays } from '../../data/records/account.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { insertTransactions, loadBalances } from '../../data/records/ledger.ts'
import { loadOwedIn, loadStandingRestrictions, updateRestriction } from '../../data/records/own-wishes.ts'
import { loadPayment, type PaymentOnFile } from '../../data/records/payments.ts'
import type { Tx } from '../../data/scope.ts'
import { reversePayment as undo } from '../../domain/billing/reverse-payment.ts'
import { ruleReversePayment } from '../../domain/billing/rule-desk.ts'
import { verifiedOnly } from '../../domain/coverage/program.ts'
import { rulingOf } from '../../domain/finding.ts'
import { type Cents, sumCents, toCents } from '../../domain/money.ts'
import { reversePaymentInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { cutOpenRefunds } from './cut-refunds.ts'
import { askSeen, type DeskFacts, loadDeskFacts } from './desk-facts.ts'
import { voidStaleSuperbills } from './void-stale-superbills.ts'

export type ReversedPayment = { readonly amountCents: Cents; readonly owedAgainCents: Cents; readonly fromRefundsCents: Cents }

/**
 * Takes a payment back that bounced, was somebody else's or had the wrong amount: what it had paid is owed again, except behind a
 * wall, where it comes off the refund. The payment and its reversal both stay on record, each on the day it was booked.
 */
export const reversePayment = command({
  name: 'payment.reverse',
  input: reversePaymentInput,
  async run({ paymentId, reason, note, seen }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadPayment(tx, practiceId, paymentId))?.clientId
    const facts = clientId ? await loadDeskFacts(tx, practiceId, clientId, now) : null
    // Read again behind the lock: two desks may reverse the same payment.
    const payment = await loadPayment(tx, practiceId, paymentId)
    if (!facts || !payment) return reject({ form: ['There is no such payment.'] })
    const undone = undo({ ...payment, ...(await whereItWent(tx, practiceId, payment, facts)) })
    const findings = [...askSeen(seen, facts), ...ruleReversePayment({ isReversed: payment.isReversed, missing: undone.missing })]
    const ruling = rulingOf(findings, { rulesetVersion: facts.ruleset.version, evaluatedAt: now })
    const trace = { clientId: payment.clientId, objectId: paymentId, details: { reason, amountCents: payment.amount } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    await insertTransactions(tx, practiceId, [
      {
        ...undone.draft,
        clientId: payment.clientId,
        serviceOn: facts.today,
        happenedAt: now,
        postedBy: userId,
        paymentId,
        reversesId: payment.transactionId,
        memo: { reason, note },
      },
    ])
    // What did not come does not go back.
    await cutOpenRefunds(tx, {
      practiceId,
      clientId: payment.clientId,
      cents: undone.fromRefunds,
      outcome: 'The payment behind it was reversed.',
      timeZone: facts.timeZone,
      now,
      by: userId,
    })
    await openRestriction(tx, practiceId, payment.clientId)
    const coverages = verifiedOnly(await loadCoverages(tx, practiceId, payment.clientId))
    await voidStaleSuperbills(tx, { practiceId, clientId: payment.clientId, now, coverages })
    const owedAgain = sumCents(undone.owedAgain.map(({ cents }) => cents))
    const value: ReversedPayment = { amountCents: payment.amount, owedAgainCents: owedAgain, fromRefundsCents: undone.fromRefunds }
    return accept(value, trace)
  },
})

async function whereItWent(tx: Tx, practiceId: string, { clientId }: PaymentOnFile, { credit, isWalledOn }: DeskFacts) {
  const refunds = toCents(0 - ((await loadBalances(tx, practiceId, clientId)).get('refunds_payable') ?? 0))
  const days = await loadPaidDays(tx, practiceId, clientId)
  return { credit, refunds, days: days.map((day) => ({ ...day, isWalled: isWalledOn(day.on) })) }
}

/** Visits the plan is not told of count as paid in full only while they are. */
async function openRestriction(tx: Tx, practiceId: string, clientId: string): Promise<void> {
  for (const standing of await loadStandingRestrictions(tx, practiceId, clientId))
    if (standing.paidInFullOn !== null && (await loadOwedIn(tx, practiceId, clientId, standing)) > 0)
      await updateRestriction(tx, practiceId, standing.id, { paidInFullOn: null })
}
