import 'server-only'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertDecision, loadLiveReferral } from '../../data/records/prescribing.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { finishTasksOfKind } from '../../data/records/tasks.ts'
import { addMonths } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { decideEligibilityInput } from '../../inputs/prescribers.ts'
import { accept, command, reject } from '../command.ts'

/** The prescriber decides whether the client qualifies, on what conditions and until when. Each decision is kept; the latest counts. */
export const decideEligibility = command({
  name: 'eligibility.decide',
  input: decideEligibilityInput,
  async run({ clientId, verdict, conditions, validUntilOn, inPersonExamOn }, { actor, now, tx }) {
    const { practiceId, prescriberId, userId } = actor
    const referral = await loadLiveReferral(tx, practiceId, clientId, prescriberId)
    if (referral?.status !== 'accepted') return reject({ form: ['This client is not referred to you.'] })
    if (verdict === 'eligible_with_conditions' && conditions === '') return reject({ conditions: ['Say which conditions.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const { values } = await loadRuleset(tx, practiceId, today)
    if (validUntilOn < today) return reject({ validUntilOn: ['This day is over.'] })
    if (validUntilOn > addMonths(today, values['eligibility.months']))
      return reject({ validUntilOn: [`A decision holds ${values['eligibility.months']} months at most.`] })
    if (inPersonExamOn !== null && inPersonExamOn > today) return reject({ inPersonExamOn: ['This day has not come yet.'] })
    const decisionId = newId()
    await insertDecision(tx, {
      practiceId,
      id: decisionId,
      clientId,
      prescriberId,
      verdict,
      conditions: conditions || null,
      decidedAt: now,
      validUntilOn: toDay(validUntilOn),
      inPersonExamOn: toDayOrNull(inPersonExamOn),
    })
    await finishTasksOfKind(
      tx,
      { practiceId, clientId, kind: 'screen-look', forRole: 'prescriber' },
      { doneBy: userId, now, outcome: 'Decided.' },
    )
    return accept({ decisionId }, { clientId, objectId: decisionId, details: { verdict } })
  },
})
