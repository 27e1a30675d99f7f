import 'server-only'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { insertDecision, loadLiveReferral } from '../../data/records/prescribing.ts'
import { newId } from '../../ids.ts'
import { decideEligibilityInput } from '../../inputs/prescribers/decide-eligibility.ts'
import { accept, command, reject } from '../command.ts'

/** The prescriber decides whether the client qualifies, on what conditions and until when. Each decision is kept; the latest counts. */
export const decideEligibility = command({
  name: 'eligibility.decide',
  input: decideEligibilityInput,
  async run({ clientId, verdict, conditions, exceptionFor, validUntilOn, inPersonExamOn }, { actor, now, tx }) {
    const { practiceId, prescriberId } = actor
    const referral = await loadLiveReferral(tx, practiceId, clientId, prescriberId)
    if (referral?.status !== 'accepted') return reject({ form: ['This client is not referred to you.'] })
    if (verdict === 'eligible_with_conditions' && conditions === '') return reject({ conditions: ['Say which conditions.'] })
    const decisionId = newId()
    await insertDecision(tx, {
      practiceId,
      id: decisionId,
      clientId,
      prescriberId,
      verdict,
      conditions: conditions || null,
      exceptionFor,
      decidedAt: now,
      validUntilOn: toDay(validUntilOn),
      inPersonExamOn: toDayOrNull(inPersonExamOn),
    })
    return accept({ decisionId }, { clientId, objectId: decisionId, details: { verdict } })
  },
})
