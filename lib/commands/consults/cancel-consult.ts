import 'server-only'
import { insertOutbox } from '../../data/outbox.ts'
import { loadConsult, updateCall, updateConsult } from '../../data/records/consults.ts'
import { release } from '../../data/records/reservations.ts'
import { ruleConsultStatusChange } from '../../domain/consults/consult-status.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { cancelConsultInput } from '../../inputs/consults.ts'
import { accept, command, decline, reject } from '../command.ts'

/** Cancels a consult call and frees its time. Asking again changes nothing. */
export const cancelConsult = command({
  name: 'consult.cancel',
  input: cancelConsultInput,
  async run({ consultId }, { actor, now, tx }) {
    const { practiceId } = actor
    const consult = await loadConsult(tx, practiceId, consultId)
    if (!consult) return reject({ form: ['There is no such call.'] })
    const call = consult.appointments[0]
    if (consult.status === 'cancelled' || !call) return accept({ consultId }, { objectId: consultId })
    const change = ruleConsultStatusChange({ from: consult.status, to: 'cancelled', startsAt: call.startsAt, now })
    if (change.length > 0)
      return decline(rulingOf(change, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { objectId: consultId })
    await release(tx, practiceId, { appointmentId: call.id })
    await updateCall(tx, practiceId, call.id, { status: 'cancelled', cancelledAt: now, sequence: call.sequence + 1 })
    await updateConsult(tx, practiceId, consultId, { status: 'cancelled' })
    await insertOutbox(tx, { practiceId, kind: 'consult-cancelled', payload: { consultId }, dueAt: now })
    return accept({ consultId }, { objectId: consultId })
  },
})
