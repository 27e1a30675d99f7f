import 'server-only'
import type { z } from 'zod'
import { insertHardship, loadHardships } from '../../data/records/hardships.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleHardship } from '../../domain/billing/rule-hardship.ts'
import { rulingOf } from '../../domain/finding.ts'
import { toCents } from '../../domain/money.ts'
import { decideHardshipInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { loadDeskFacts } from './desk-facts.ts'
import { settleAgain } from './settle-again.ts'

type Input = z.output<typeof decideHardshipInput>

/** The billing lead lowers one client's shares of their plans for a time, on papers seen. The account follows at once. */
export const decideHardship = command({
  name: 'hardship.decide',
  input: decideHardshipInput as unknown as z.ZodType<Input>,
  async run({ clientId, kind, percent, amount, fromOn, toOn, papers, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const facts = await loadDeskFacts(tx, practiceId, clientId, now)
    if (!facts) return reject({ form: ['There is no such client.'] })
    const earlier = await loadHardships(tx, practiceId, clientId)
    const isWalled = facts.isWalledOn(fromOn)
    const findings = ruleHardship({ fromOn, toOn, isBillingLead: hasDuty(actor, 'billing-lead'), isWalled, earlier }, facts.ruleset)
    const ruling = rulingOf(findings, { rulesetVersion: facts.ruleset.version, evaluatedAt: now })
    const what =
      kind === 'percent' ? { basisPoints: Math.round(percent * 100), cents: null } : { basisPoints: null, cents: toCents(amount) }
    const trace = { clientId, details: { ...what, fromOn, toOn } }
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    const hardship = { clientId, ...what, fromOn, toOn, papers, reason, decidedAt: now, decidedBy: userId }
    const hardshipId = await insertHardship(tx, practiceId, hardship)
    await settleAgain(tx, { practiceId, clientId, serviceOn: facts.today, now, postedBy: userId })
    return accept({ hardshipId }, { ...trace, objectId: hardshipId }, findings)
  },
})
