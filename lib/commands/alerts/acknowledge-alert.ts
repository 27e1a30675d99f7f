import 'server-only'
import { insertAlertStep, loadAlert, loadNameAtWork, setAcknowledged } from '../../data/records/alert-answers.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { acknowledgeAlertInput } from '../../inputs/alerts.ts'
import { accept, command, reject } from '../command.ts'

/** Somebody has looked and takes an alert: its clock stops, and the client reads who it is and by when they call. It stays open. */
export const acknowledgeAlert = command({
  name: 'alert.acknowledge',
  input: acknowledgeAlertInput,
  async run({ alertId, callWithin }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const alert = await loadAlert(tx, practiceId, alertId)
    if (!alert || alert.closedAt) return reject({ form: ['There is no such open alert.'] })
    if (alert.acknowledgedAt) return reject({ form: ['Somebody has this already. Reload the page to see who.'] })
    if (alert.kind === 'safety-questions' && callWithin === null) return reject({ callWithin: ['Choose when you call.'] })
    const isTherapist = actor.role === 'therapist'
    const clinicianId = isTherapist ? actor.clinicianId : null
    const whoever = isTherapist ? { userId, clinicianId: actor.clinicianId } : { userId, prescriberId: actor.prescriberId }
    const name = await loadNameAtWork(tx, practiceId, whoever)
    const callBy = callWithin === null ? null : addMinutes(now, callWithin)
    const { clientId, openStep: step } = alert
    await setAcknowledged(tx, practiceId, alertId, { by: userId, name, clinicianId, now, callBy })
    const reached = { toUser: userId, toRole: actor.role, toName: name, channel: 'screen', outcome: 'reached' } as const
    await insertAlertStep(tx, { practiceId, alertId, clientId, step, at: now, byUser: userId, ...reached })
    return accept({ alertId, callBy }, { clientId, objectId: alertId, details: { kind: alert.kind, step } })
  },
})
