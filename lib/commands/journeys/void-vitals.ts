import 'server-only'
import { insertVitals, loadReading, loadVoid } from '../../data/records/readings.ts'
import { newId } from '../../ids.ts'
import { voidVitalsInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

/** Somebody says that a measurement was wrong. It counts for nothing only when a second person says so too and it was repeated at once. */
export const voidVitals = command({
  name: 'vitals.void',
  input: voidVitalsInput,
  async run({ readingId, reason }, { actor, now, tx }) {
    const { practiceId } = actor
    const reading = await loadReading(tx, practiceId, readingId)
    if (!reading || reading.voidsId !== null) return reject({ form: ['There is no such reading.'] })
    const { appointmentId, clientId, moment } = reading
    const trace = { clientId, objectId: appointmentId }
    if (await loadVoid(tx, practiceId, readingId)) return accept({ readingId }, trace)
    await insertVitals(tx, {
      ...{ practiceId, id: newId(), appointmentId, clientId, moment, voidsId: readingId, voidReason: reason },
      effect: 'allow',
      findings: [],
      takenAt: now,
      receivedAt: now,
      takenBy: actor.userId,
    })
    return accept({ readingId }, trace)
  },
})
