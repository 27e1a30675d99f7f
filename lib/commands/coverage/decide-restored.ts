import 'server-only'
import { decideRestoredBalance, loadRestoredBalance } from '../../data/records/given-back.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { insertWriteOff } from '../../data/records/write-offs.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleDecideRestored } from '../../domain/coverage/rule-denied-after-all.ts'
import { rulingOf } from '../../domain/finding.ts'
import { minCents, ZERO } from '../../domain/money.ts'
import { decideRestoredInput } from '../../inputs/coverage.ts'
import { postWriteOff } from '../billing/ask-write-off.ts'
import { loadDeskFacts } from '../billing/desk-facts.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The billing lead's word on a day that is owed again after its refund went out: it is asked for, or given up with why. */
export const decideRestored = command({
  name: 'restored-balance.decide',
  input: decideRestoredInput,
  async run({ restoredBalanceId: id, isAsked, note }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadRestoredBalance(tx, practiceId, id))?.clientId
    const facts = clientId ? await loadDeskFacts(tx, practiceId, clientId, now) : null
    const waiting = await loadRestoredBalance(tx, practiceId, id)
    if (!facts || !waiting || !clientId) return reject({ form: ['There is no such balance.'] })
    const findings = ruleDecideRestored({ isDecided: waiting.decidedAt !== null, isBillingLead: hasDuty(actor, 'billing-lead') })
    const trace = { clientId, objectId: id, details: { isAsked, amountCents: waiting.amount } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: facts.ruleset.version, evaluatedAt: now }), trace)
    const open = facts.open.filter(({ on }) => on === waiting.serviceOn)
    const amount = minCents(waiting.amount, open[0]?.cents ?? ZERO)
    if (!isAsked && amount > 0) {
      const asked = { clientId, amount, reason: 'our_mistake', note: note ?? '', status: 'posted', askedAt: now, askedBy: userId } as const
      const writeOffId = await insertWriteOff(tx, practiceId, asked)
      await postWriteOff(tx, { practiceId, clientId, amount, open, writeOffId, now, postedBy: userId })
    }
    await decideRestoredBalance(tx, practiceId, id, { decidedAt: now, decidedBy: userId, isAsked, note })
    await finishTasksAbout(tx, practiceId, [id], { doneBy: userId, now, outcome: isAsked ? 'Asked for.' : 'Given up.' })
    return accept({ restoredBalanceId: id, isAsked }, trace)
  },
})
