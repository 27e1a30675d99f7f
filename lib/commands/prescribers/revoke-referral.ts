import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { endVerdicts } from '../../data/records/eligibility.ts'
import {
  endOrder,
  handOrderTo,
  loadLiveReferral,
  loadOrdersOfPrescriber,
  loadReferral,
  updateReferral,
} from '../../data/records/prescribing.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleReferralChange } from '../../domain/prescribers/referral-status.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { revokeReferralInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'

/**
 * Ends a referral, and with it what rested on it: the verdict, and the live orders. Orders end, or another prescriber of the client is
 * asked to write them anew; until then nothing is given under them. From the next request on the prescriber no longer sees the chart.
 */
export const revokeReferral = command({
  name: 'referral.revoke',
  input: revokeReferralInput,
  async run({ referralId, why, toPrescriberId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const referral = await loadReferral(tx, practiceId, referralId)
    if (!referral) return reject({ form: ['There is no such referral.'] })
    const { clientId, prescriberId } = referral
    const findings = ruleReferralChange(referral.status, 'revoked')
    const trace = { clientId, objectId: referralId, details: { orders: toPrescriberId ? 'handed-over' : 'ended' } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    if (toPrescriberId !== null && !(await takesOver(tx, practiceId, clientId, prescriberId, toPrescriberId)))
      return reject({ toPrescriberId: ['Choose another prescriber who has accepted this client.'] })
    await updateReferral(tx, practiceId, referralId, { status: 'revoked', endedAt: now })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    await endVerdicts(tx, { practiceId, clientId, prescriberId }, 'referral', today)
    const orders = await loadOrdersOfPrescriber(tx, practiceId, clientId, prescriberId)
    for (const { id } of orders) {
      if (toPrescriberId === null) await endOrder(tx, practiceId, id, { status: 'revoked', by: userId, why, now })
      else await handOrderTo(tx, practiceId, id, toPrescriberId)
    }
    if (toPrescriberId !== null && orders.length > 0) {
      await insertTask(tx, { practiceId, clientId, kind: 'order-anew', forRole: 'prescriber', dueAt: now, subjectId: referralId })
      await insertOutbox(tx, { practiceId, kind: 'look-waiting', payload: { prescriberId: toPrescriberId }, dueAt: now })
    }
    return accept({ referralId, orders: orders.length }, trace)
  },
})

async function takesOver(tx: Tx, practiceId: string, clientId: string, from: string, to: string): Promise<boolean> {
  return to !== from && (await loadLiveReferral(tx, practiceId, clientId, to))?.status === 'accepted'
}
