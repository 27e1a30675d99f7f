import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { loadAppointment, updateAppointment } from '../../data/records/appointments.ts'
import { instantAt } from '../../domain/time/practice-time.ts'
import { planDoseInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** When within a journey the dose is planned, on the clock of its place. It moves with the visit. */
export const planDose = command({
  name: 'dose.plan',
  input: planDoseInput,
  async run({ appointmentId, at }, { actor, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (visit?.kind !== 'journey') return reject({ form: ['There is no such journey.'] })
    if (visit.status !== 'tentative' && visit.status !== 'confirmed' && visit.status !== 'arrived')
      return reject({ form: ['The journey has begun, or is over.'] })
    const plannedDoseAt = at === null ? null : instantAt(fromDay(visit.serviceOn), at, visit.timeZone)
    if (plannedDoseAt && (plannedDoseAt < visit.startsAt || plannedDoseAt >= visit.endsAt))
      return reject({ at: ['Choose a time within the visit.'] })
    await updateAppointment(tx, practiceId, appointmentId, { plannedDoseAt })
    return accept({ appointmentId }, { clientId: visit.clientId, objectId: appointmentId })
  },
})
