import 'server-only'
import { loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { insertDispute, loadDisputes } from '../../data/records/disputes.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { ruleDispute } from '../../domain/billing/rule-dispute.ts'
import { rulingOf } from '../../domain/finding.ts'
import { subtractCents } from '../../domain/money.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { disputeChargeInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'

/** A client questions a charge. Until the desk has answered, nothing is asked for its day. */
export const disputeCharge = command({
  name: 'charge.dispute',
  input: disputeChargeInput,
  async run({ chargeId, reason }, { actor, now, tx }) {
    const { practiceId, userId, clientId } = actor
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const [charge] = await loadClientCharges(tx, practiceId, clientId, { id: chargeId })
    if (!charge) return reject({ form: ['This charge has changed. Look at the page again.'] })
    const share = subtractCents(charge.clientCents, charge.writtenOffCents)
    const findings = ruleDispute({ share, wasAsked: (await loadDisputes(tx, practiceId, clientId)).has(chargeId) })
    const details = { chargeId }
    if (findings.length > 0)
      return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { clientId, details })
    const { serviceOn } = charge
    const disputeId = await insertDispute(tx, practiceId, { clientId, chargeId, serviceOn, share, reason, askedAt: now, askedBy: userId })
    await insertTask(tx, { practiceId, clientId, kind: 'charge-disputed', forRole: 'front-desk', dueAt: now, subjectId: disputeId })
    return accept({ disputeId }, { clientId, objectId: disputeId, details })
  },
})
