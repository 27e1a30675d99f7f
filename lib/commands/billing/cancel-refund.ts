import 'server-only'
import { insertTransactions } from '../../data/records/ledger.ts'
import { endRefunds, loadRefund } from '../../data/records/refunds.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { postingsForRefundCancelled } from '../../domain/billing/postings.ts'
import { ruleCancelRefund } from '../../domain/billing/rule-refund.ts'
import { rulingOf } from '../../domain/finding.ts'
import { cancelRefundInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadDeskFacts } from './desk-facts.ts'

/** Takes a refund back that has not gone out: the money is the client's credit again. */
export const cancelRefund = command({
  name: 'refund.cancel',
  input: cancelRefundInput,
  async run({ refundId, why }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadRefund(tx, practiceId, refundId))?.clientId
    const facts = clientId ? await loadDeskFacts(tx, practiceId, clientId, now) : null
    const refund = await loadRefund(tx, practiceId, refundId)
    if (!facts || !refund) return reject({ form: ['There is no such refund.'] })
    const ruling = rulingOf(ruleCancelRefund(refund), { rulesetVersion: facts.ruleset.version, evaluatedAt: now })
    const trace = { clientId: refund.clientId, objectId: refundId, details: { amountCents: refund.amount } }
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    const { kind, postings } = postingsForRefundCancelled(refund.amount)
    await insertTransactions(tx, practiceId, [
      { kind, postings, clientId: refund.clientId, serviceOn: facts.today, happenedAt: now, postedBy: userId, refundId },
    ])
    await endRefunds(tx, practiceId, [refundId], { status: 'cancelled', cancelledWhy: why, endedAt: now, endedBy: userId })
    await finishTasksAbout(tx, practiceId, [refundId], { doneBy: userId, now, outcome: why })
    return accept({ refundId }, trace)
  },
})
