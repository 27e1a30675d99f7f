import 'server-only'
import { updateAppointment } from '../../data/records/appointments.ts'
import { dosesAmong, loadEvents } from '../../data/records/journeys.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { ruleStatusChange } from '../../domain/scheduling/appointment-status.ts'
import { appointmentIdInput } from '../../inputs/scheduling.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit, lockVisit } from '../law/ask-visit.ts'
import { openAt } from '../law/kept-findings.ts'
import { causeOf, putBack } from '../law/reopen.ts'

/**
 * Somebody was checked in by mistake, or left before it began: the visit is confirmed again, as before, or waits where something has
 * stopped it meanwhile. Possible until it begins.
 */
export const undoCheckIn = command({
  name: 'appointment.undo-check-in',
  input: appointmentIdInput,
  async run({ appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (!visit) return reject({ form: ['There is no such visit.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (visit.status === 'confirmed' || visit.status === 'tentative') return accept({ appointmentId }, trace)
    if (dosesAmong(await loadEvents(tx, practiceId, appointmentId)).length > 0)
      return reject({ form: ['A dose was taken. End the journey on its console instead.'] })
    const findings =
      visit.status === 'arrived' ? [] : ruleStatusChange({ from: visit.status, to: 'confirmed', startsAt: visit.startsAt, now })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'confirm' })
    const open = asked ? openAt(asked.world, asked.visit, { actor, now }) : []
    const because = causeOf(open)
    if (asked && because) await putBack(tx, { practiceId, clientId: asked.row.clientId, now }, asked.row, { findings: open, because })
    else await updateAppointment(tx, practiceId, appointmentId, { status: 'confirmed', arrivedAt: null })
    return accept({ appointmentId }, trace)
  },
})
