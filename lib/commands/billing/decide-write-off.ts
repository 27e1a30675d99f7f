import 'server-only'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { decideWriteOffRow, loadWriteOff } from '../../data/records/write-offs.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleDecideWriteOff } from '../../domain/billing/rule-write-off.ts'
import { rulingOf } from '../../domain/finding.ts'
import { decideWriteOffInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { postWriteOff } from './ask-write-off.ts'
import { loadDeskFacts } from './desk-facts.ts'

/** The second person's word on a write-off above the limit: with a yes it is posted, with a no it says why. */
export const decideWriteOff = command({
  name: 'write-off.decide',
  input: decideWriteOffInput,
  async run({ writeOffId, isApproved, declinedWhy }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadWriteOff(tx, practiceId, writeOffId))?.clientId
    const facts = clientId ? await loadDeskFacts(tx, practiceId, clientId, now) : null
    const asked = await loadWriteOff(tx, practiceId, writeOffId)
    if (!facts || !asked) return reject({ form: ['There is no such write-off.'] })
    const { status, askedBy, amount } = asked
    const isBillingLead = hasDuty(actor, 'billing-lead')
    const findings = ruleDecideWriteOff({ status, isOwn: askedBy === userId, isBillingLead, amount, owed: facts.owed, isApproved })
    const ruling = rulingOf(findings, { rulesetVersion: facts.ruleset.version, evaluatedAt: now })
    const trace = { clientId: asked.clientId, objectId: writeOffId, details: { amountCents: amount, isApproved } }
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    const word = isApproved ? ({ status: 'posted', declinedWhy: null } as const) : ({ status: 'declined', declinedWhy } as const)
    await decideWriteOffRow(tx, practiceId, writeOffId, { ...word, decidedAt: now, decidedBy: userId })
    if (isApproved)
      await postWriteOff(tx, { practiceId, clientId: asked.clientId, amount, open: facts.open, writeOffId, now, postedBy: userId })
    const outcome = isApproved ? 'Approved.' : (declinedWhy ?? '')
    await finishTasksAbout(tx, practiceId, [writeOffId], { doneBy: userId, now, outcome })
    return accept({ writeOffId, status: word.status }, trace)
  },
})
