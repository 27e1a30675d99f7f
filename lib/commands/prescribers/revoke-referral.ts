import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadLiveReferral, loadReferral } from '../../data/records/prescribing.ts'
import type { Tx } from '../../data/scope.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleReferralChange } from '../../domain/prescribers/referral-status.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { revokeReferralInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'
import { endReferral } from './end-referral.ts'

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
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const orders = await endReferral(tx, referral, { practiceId, by: userId, why, toPrescriberId, now, today })
    return accept({ referralId, orders: orders.length }, trace)
  },
})

async function takesOver(tx: Tx, practiceId: string, clientId: string, from: string, to: string): Promise<boolean> {
  return to !== from && (await loadLiveReferral(tx, practiceId, clientId, to))?.status === 'accepted'
}
