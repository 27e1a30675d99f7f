import 'server-only'
import { insertTransactions } from '../../data/records/ledger.ts'
import { postingsForCreditApplied } from '../../domain/billing/postings.ts'
import { rulePayment } from '../../domain/billing/rule-payment.ts'
import { rulingOf } from '../../domain/finding.ts'
import { toCents } from '../../domain/money.ts'
import { applyCreditInput } from '../../inputs/billing/apply-credit.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadDeskFacts } from './desk-facts.ts'

/** Sets a client's credit against what they owe, the oldest date of service first, with their consent; never more than either (2.14). */
export const applyCredit = command({
  name: 'credit.apply',
  input: applyCreditInput,
  async run({ clientId, amount: cents, clientAgreed }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const { open, owed, credit, walledToday, ruleset, today } = facts
    const amount = toCents(cents)
    const asked = { amount, method: 'credit' as const, owed, credit, creditConsent: clientAgreed, reference: null, walledToday }
    const ruling = rulingOf(rulePayment(asked), { rulesetVersion: ruleset.version, evaluatedAt: now })
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
