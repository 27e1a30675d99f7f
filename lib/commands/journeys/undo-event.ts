import 'server-only'
import { loadAppointment } from '../../data/records/appointments.ts'
import { insertEvent, loadEvents } from '../../data/records/journeys.ts'
import { newId } from '../../ids.ts'
import { undoEventInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** Takes an entry back by a second one; both stay to be read. A dose and a call for help stay. */
export const undoEvent = command({
  name: 'journey.undo-event',
  input: undoEventInput,
  async run({ appointmentId, eventId }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    const events = visit ? await loadEvents(tx, practiceId, appointmentId) : []
    const event = events.find(({ id }) => id === eventId)
    if (!visit?.clientId || !event || event.kind === 'void') return reject({ form: ['There is no such entry.'] })
    if (event.kind === 'dose' || event.kind === 'emergency') return reject({ form: ['This stays as it was written down.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId, details: { kind: event.kind } }
    if (events.some(({ voidsId }) => voidsId === eventId)) return accept({ eventId }, trace)
    if (event.recordedBy !== actor.userId) return reject({ form: ['Only who wrote it takes it back.'] })
    await insertEvent(tx, {
      ...{ practiceId, id: newId(), appointmentId, clientId: visit.clientId, kind: 'void', voidsId: eventId },
      happenedAt: now,
      receivedAt: now,
      recordedBy: actor.userId,
    })
    return accept({ eventId }, trace)
  },
})
