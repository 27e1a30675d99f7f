import 'server-only'
import { endHardshipRow, loadHardship } from '../../data/records/hardships.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleEndHardship } from '../../domain/billing/rule-hardship.ts'
import { rulingOf } from '../../domain/finding.ts'
import { endHardshipInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadDeskFacts } from './desk-facts.ts'
import { settleAgain } from './settle-again.ts'

/** Ends a decision on hardship from a day on. Days before keep what was taken off; those from it on are the client's whole share again. */
export const endHardship = command({
  name: 'hardship.end',
  input: endHardshipInput,
  async run({ hardshipId, endedOn, why }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadHardship(tx, practiceId, hardshipId))?.clientId
    const facts = clientId ? await loadDeskFacts(tx, practiceId, clientId, now) : null
    const hardship = await loadHardship(tx, practiceId, hardshipId)
    if (!facts || !hardship || !clientId) return reject({ form: ['There is no such decision.'] })
    if (endedOn < hardship.fromOn || endedOn > hardship.toOn) return reject({ endedOn: ['Choose a day on which it holds.'] })
    const findings = ruleEndHardship({ isBillingLead: hasDuty(actor, 'billing-lead'), isEnded: hardship.endedOn !== null })
    const ruling = rulingOf(findings, { rulesetVersion: facts.ruleset.version, evaluatedAt: now })
    const trace = { clientId, objectId: hardshipId, details: { endedOn } }
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    await endHardshipRow(tx, practiceId, hardshipId, { endedOn, endedAt: now, endedBy: userId, endedWhy: why })
    await settleAgain(tx, { practiceId, clientId, serviceOn: facts.today, now, postedBy: userId })
    return accept({ hardshipId }, trace)
  },
})
