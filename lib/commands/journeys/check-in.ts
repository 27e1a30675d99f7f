import 'server-only'
import { updateAppointment } from '../../data/records/appointments.ts'
import { loadDoorAnswers } from '../../data/records/journeys.ts'
import type { CheckInAnswers } from '../../domain/journeys/rule-check-in.ts'
import { checkInInput } from '../../inputs/journeys.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'

type Input = { appointmentId: string; answers: CheckInAnswers }

/** The client has come, on the day of the visit. Every gate of the door is asked, for every kind of visit, with what was answered there. */
export const checkIn = command<'appointment.check-in', Input, { appointmentId: string }>({
  name: 'appointment.check-in',
  input: checkInInput,
  async run({ appointmentId, answers }, { actor, now, tx }) {
    const { practiceId } = actor
    const doorBefore = await loadDoorAnswers(tx, practiceId, appointmentId)
    const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'check-in', act: { door: answers, doorBefore } })
    if (!asked) return reject({ form: ['There is no such visit.'] })
    const { row, ruling, stops, warnings } = asked
    const trace = { clientId: row.clientId, objectId: appointmentId }
    if (row.status === 'arrived') return accept({ appointmentId }, trace)
    if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
    await updateAppointment(tx, practiceId, appointmentId, { status: 'arrived', arrivedAt: now })
    return accept({ appointmentId }, trace, warnings)
  },
})
