import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { lockClient } from '../../data/records/clients.ts'
import { insertReferral, loadLiveReferral, loadTakesReferrals, lockReferralsTo } from '../../data/records/prescribing.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleTakesReferrals } from '../../domain/prescribers/rule-takes-referrals.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { newId } from '../../ids.ts'
import { sendReferralInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Refers a client to an outside prescriber. Until it is accepted, the prescriber sees what was written here and nothing of the chart. */
export const sendReferral = command({
  name: 'referral.send',
  input: sendReferralInput,
  async run({ clientId, prescriberId, reason }, { actor, now, tx }) {
    const { practiceId } = actor
    await lockReferralsTo(tx, practiceId, [prescriberId])
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const takes = await loadTakesReferrals(tx, practiceId, prescriberId)
    if (!takes) return reject({ prescriberId: ['Choose a prescriber the practice works with.'] })
    if (await loadLiveReferral(tx, practiceId, clientId, prescriberId))
      return reject({ prescriberId: ['This client is referred to this prescriber already.'] })
    const ruling = rulingOf(ruleTakesReferrals(takes), { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
    if (ruling.effect === 'refuse') return decline(ruling, { clientId, objectId: prescriberId })
    const referralId = newId()
    await insertReferral(tx, {
      practiceId,
      id: referralId,
      clientId,
      prescriberId,
      status: 'sent',
      reason,
      sentAt: now,
      sentBy: actor.userId,
    })
    await insertOutbox(tx, { practiceId, kind: 'referral-waiting', payload: { referralId, prescriberId }, dueAt: now })
    return accept({ referralId }, { clientId, objectId: referralId })
  },
})
