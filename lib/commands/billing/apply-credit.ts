import 'server-only'
import { insertTransactions } from '../../data/records/ledger.ts'
import { owedOf } from '../../domain/billing/allocate.ts'
import { postingsForCreditApplied } from '../../domain/billing/postings.ts'
import { rulePayment } from '../../domain/billing/rule-payment.ts'
import { rulingOf } from '../../domain/finding.ts'
import { toCents } from '../../domain/money.ts'
import { applyCreditInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askSeen, loadDeskFacts } from './desk-facts.ts'

/**
 * Sets a client's credit against what they owe, with their consent: for the day of service they name, else the oldest first; never
 * more than either.
 */
export const applyCredit = command({
  name: 'credit.apply',
  input: applyCreditInput,
  async run({ clientId, amount: cents, serviceOn, clientAgreed, seen }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const { credit, walledToday, ruleset, today } = facts
    const open = serviceOn === null ? facts.open : facts.open.filter(({ on }) => on === serviceOn)
    const owed = owedOf(open)
    if (serviceOn !== null && owed <= 0) return reject({ serviceOn: ['Nothing is open on that day.'] })
    const amount = toCents(cents)
    const asked = { amount, method: 'credit' as const, owed, credit, creditConsent: clientAgreed, reference: null, walledToday }
    const findings = [...askSeen(seen, facts), ...rulePayment(asked)]
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId, details: { amountCents: cents } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    await insertTransactions(tx, practiceId, [
      {
        ...postingsForCreditApplied({ amount, credit, open }),
        clientId,
        serviceOn: today,
        happenedAt: now,
        postedBy: userId,
      },
    ])
    return accept({ appliedCents: amount }, trace)
  },
})
