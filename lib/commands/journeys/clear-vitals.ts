import 'server-only'
import { clearReading, loadReading } from '../../data/records/journeys.ts'
import { clearVitalsInput } from '../../inputs/journeys/clear-vitals.ts'
import { accept, command, reject } from '../command.ts'

/** Writes down that the prescriber was asked about a reading and lets the dose go ahead. A reading that stops the dose stays a stop. */
export const clearVitals = command({
  name: 'vitals.clear',
  input: clearVitalsInput,
  async run({ readingId, reason }, { actor, tx }) {
    const { practiceId } = actor
    const reading = await loadReading(tx, practiceId, readingId)
    if (!reading) return reject({ form: ['There is no such reading.'] })
    if (reading.effect === 'refuse') return reject({ form: ['This reading stops the dose today. Nobody can set that aside.'] })
    await clearReading(tx, practiceId, readingId, actor.userId, reason)
    return accept({ readingId }, { clientId: reading.clientId, objectId: reading.appointmentId })
  },
})
