import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertTransactions } from '../../data/records/ledger.ts'
import { endRefunds, loadCollected, loadRefund } from '../../data/records/refunds.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { postingsForRefundPaid } from '../../domain/billing/postings.ts'
import { rulePayRefund } from '../../domain/billing/rule-refund.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ZERO } from '../../domain/money.ts'
import { payRefundInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadDeskFacts } from './desk-facts.ts'

/** Gives money back the way it came, once; the task that asked for it ends with it. */
export const payRefund = command({
  name: 'refund.pay',
  input: payRefundInput,
  async run({ refundId, method, reference, paidOn, otherWayBecause }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadRefund(tx, practiceId, refundId))?.clientId
    const facts = clientId ? await loadDeskFacts(tx, practiceId, clientId, now) : null
    // Read again behind the lock: two desks may pay the same refund.
    const refund = await loadRefund(tx, practiceId, refundId)
    if (!facts || !refund) return reject({ form: ['There is no such refund.'] })
    const { today, ruleset } = facts
    if (paidOn !== null && paidOn > today) return reject({ paidOn: ['Choose today or an earlier day.'] })
    const { amount, status } = refund
    const { byMethod } = await loadCollected(tx, practiceId, refund.clientId)
    const cameThisWay = byMethod.get(method) ?? ZERO
    const isBillingLead = hasDuty(actor, 'billing-lead')
    const findings = rulePayRefund({ status, amount, method, reference, cameThisWay, otherWayBecause, isBillingLead })
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId: refund.clientId, objectId: refundId, details: { amountCents: amount, method } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    const { kind, postings } = postingsForRefundPaid({ amount, method })
    await insertTransactions(tx, practiceId, [
      { kind, postings, clientId: refund.clientId, serviceOn: today, happenedAt: now, postedBy: userId, refundId },
    ])
    const how = { method, reference, otherWayBecause: amount > cameThisWay ? otherWayBecause : null }
    await endRefunds(tx, practiceId, [refundId], {
      status: 'paid',
      paidOn: toDay(paidOn ?? today),
      ...how,
      endedAt: now,
      endedBy: userId,
    })
    await finishTasksAbout(tx, practiceId, [refundId], { doneBy: userId, now, outcome: 'Paid.' })
    return accept({ refundId, amountCents: amount }, trace, findings)
  },
})
