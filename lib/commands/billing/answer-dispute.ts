import 'server-only'
import { loadClientCharges } from '../../data/records/client-charges.ts'
import { lockClient } from '../../data/records/clients.ts'
import { answerDisputeRow, loadDispute } from '../../data/records/disputes.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { ruleDisputeAnswer } from '../../domain/billing/rule-dispute.ts'
import { rulingOf } from '../../domain/finding.ts'
import { subtractCents, ZERO } from '../../domain/money.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { answerDisputeInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The desk answers a client's question about a charge: it was corrected, or it stands, and why. What stands is asked for again. */
export const answerDispute = command({
  name: 'charge.answer-dispute',
  input: answerDisputeInput,
  async run({ disputeId, isCorrected, answer }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = (await loadDispute(tx, practiceId, disputeId))?.clientId
    const dispute = clientId && (await lockClient(tx, practiceId, clientId)) ? await loadDispute(tx, practiceId, disputeId) : null
    if (!clientId || !dispute) return reject({ form: ['There is no such question.'] })
    const [charge] = await loadClientCharges(tx, practiceId, clientId, { id: dispute.chargeId })
    const share = charge ? subtractCents(charge.clientCents, charge.writtenOffCents) : ZERO
    const findings = ruleDisputeAnswer({ status: dispute.status, isCorrected, before: dispute.share, share })
    const trace = { clientId, objectId: disputeId, details: { isCorrected } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const status = isCorrected ? 'corrected' : 'stands'
    await answerDisputeRow(tx, practiceId, disputeId, { status, answer, answeredAt: now, answeredBy: userId })
    await finishTasksAbout(tx, practiceId, [disputeId], { doneBy: userId, now, outcome: answer })
    return accept({ disputeId }, trace)
  },
})
