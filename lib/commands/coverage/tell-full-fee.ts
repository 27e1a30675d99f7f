import 'server-only'
import { loadLatestAssessment, noteFullFeeTold } from '../../data/records/assessments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { tellFullFeeInput } from '../../inputs/coverage.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Notes that a client was told today: without a new attestation, visits after the last day of the one they gave cost the full fee. It counts
 * for visits from today on; what was said first stays.
 */
export const tellFullFee = command({
  name: 'sliding-fee.tell-full-fee',
  input: tellFullFeeInput,
  async run({ clientId }, { actor: { practiceId, userId }, now, tx }) {
    if (!(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const assessment = await loadLatestAssessment(tx, practiceId, clientId)
    if (!assessment) return reject({ form: ['Nobody has assessed this client on the sliding scale: the full fee counts anyway.'] })
    if (assessment.fullFeeToldOn !== null) return reject({ form: ['This was written down before.'] })
    const on = localDateOf(now, await loadPracticeZone(tx, practiceId))
    await noteFullFeeTold(tx, practiceId, assessment.id, { on, by: userId })
    return accept({ assessmentId: assessment.id, toldOn: on }, { clientId, objectId: assessment.id, details: { toldOn: on } })
  },
})
