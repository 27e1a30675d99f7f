import 'server-only'
import { insertTransactions } from '../../data/records/ledger.ts'
import { loadCollected } from '../../data/records/refunds.ts'
import { postingsForRefundOpened } from '../../domain/billing/postings.ts'
import { refundDueOn, ruleRefund } from '../../domain/billing/rule-refund.ts'
import { rulingOf } from '../../domain/finding.ts'
import { toCents } from '../../domain/money.ts'
import { openRefundInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askForRefund } from './ask-for-refund.ts'
import { askSeen, loadDeskFacts } from './desk-facts.ts'

/** Sets credit aside to be given back, never more than was collected, and puts the refund on the desk's list. */
export const openRefund = command({
  name: 'refund.open',
  input: openRefundInput,
  async run({ clientId, amount: cents, why, note, seen }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const { credit, ruleset, today, timeZone } = facts
    const amount = toCents(cents)
    const { total: collected } = await loadCollected(tx, practiceId, clientId)
    const findings = [...askSeen(seen, facts), ...ruleRefund({ amount, credit, collected })]
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId, details: { amountCents: cents, why } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    const dueOn = refundDueOn(today, ruleset)
    const refundId = await askForRefund(tx, { practiceId, clientId, amount, why, note, dueOn, timeZone, now, openedBy: userId })
    const { kind, postings } = postingsForRefundOpened({ amount, credit })
    await insertTransactions(tx, practiceId, [{ kind, postings, clientId, serviceOn: today, happenedAt: now, postedBy: userId, refundId }])
    return accept({ refundId, dueOn }, { ...trace, objectId: refundId })
  },
})
