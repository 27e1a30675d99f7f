import 'server-only'
import { loadReferral, updateReferral } from '../../data/records/prescribing.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleReferralChange } from '../../domain/prescribers/referral-status.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { answerReferralInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The prescriber takes a referral or not. Taking it opens the chart to them. */
export const answerReferral = command({
  name: 'referral.answer',
  input: answerReferralInput,
  async run({ referralId, answer, note }, { actor, now, tx }) {
    const { practiceId } = actor
    const referral = await loadReferral(tx, practiceId, referralId)
    if (!referral || referral.prescriberId !== actor.prescriberId) return reject({ form: ['There is no such referral.'] })
    const findings = ruleReferralChange(referral.status, answer)
    const trace = { clientId: referral.clientId, objectId: referralId, details: { answer } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await updateReferral(tx, practiceId, referralId, { status: answer, answeredAt: now, answerNote: note || null })
    return accept({ referralId }, trace)
  },
})
