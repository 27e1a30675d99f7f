import 'server-only'
import { loadConsult, updateCall, updateConsult } from '../../data/records/consults.ts'
import { workConsultInput } from '../../inputs/consults/work-consult.ts'
import { accept, command, reject } from '../command.ts'

/** Writes down how a consult call went. */
export const workConsult = command({
  name: 'consult.work',
  input: workConsultInput,
  async run({ consultId, outcome, staffNotes }, { actor, now, tx }) {
    const { practiceId } = actor
    const consult = await loadConsult(tx, practiceId, consultId)
    if (!consult) return reject({ form: ['There is no such consult.'] })
    if (consult.status === 'converted') return reject({ form: ['This person is a client already.'] })
    await updateConsult(tx, practiceId, consultId, { status: outcome, staffNotes: staffNotes || null, workedAt: now })
    const call = consult.appointments[0]
    if (call?.status === 'confirmed' && call.startsAt <= now) await finishCall()
    return accept({ consultId }, { objectId: consultId, details: { outcome } })

    async function finishCall() {
      if (!call) return
      if (outcome === 'no_show') return updateCall(tx, practiceId, call.id, { status: 'no_show' })
      await updateCall(tx, practiceId, call.id, { status: 'in_progress', startedAt: call.startsAt })
      return updateCall(tx, practiceId, call.id, { status: 'completed', completedAt: now })
    }
  },
})
