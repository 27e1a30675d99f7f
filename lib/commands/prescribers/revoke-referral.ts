import 'server-only'
import { loadReferral, updateReferral } from '../../data/records/prescribing.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleReferralChange } from '../../domain/prescribers/referral-status.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { revokeReferralInput } from '../../inputs/prescribers/revoke-referral.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Ends a referral. From the next request on the prescriber no longer sees the client. */
export const revokeReferral = command({
  name: 'referral.revoke',
  input: revokeReferralInput,
  async run({ referralId }, { actor, now, tx }) {
    const { practiceId } = actor
    const referral = await loadReferral(tx, practiceId, referralId)
    if (!referral) return reject({ form: ['There is no such referral.'] })
    const findings = ruleReferralChange(referral.status, 'revoked')
    const trace = { clientId: referral.clientId, objectId: referralId }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateReferral(tx, practiceId, referralId, { status: 'revoked', endedAt: now })
    return accept({ referralId }, trace)
  },
})
