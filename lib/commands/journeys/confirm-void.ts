import 'server-only'
import { loadAppointment } from '../../data/records/appointments.ts'
import { confirmVoid as keep, loadReading, loadVoid } from '../../data/records/readings.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleVoidReading } from '../../domain/journeys/rule-void-reading.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { confirmVoidInput } from '../../inputs/journeys.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The second person, who neither took the measurement nor called it wrong first, says that it was wrong. */
export const confirmVoid = command({
  name: 'vitals.confirm-void',
  input: confirmVoidInput,
  async run({ readingId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const reading = await loadReading(tx, practiceId, readingId)
    const word = reading && (await loadVoid(tx, practiceId, readingId))
    if (!reading || !word || !(await loadAppointment(tx, practiceId, reading.appointmentId)))
      return reject({ form: ['Nobody has called this reading wrong.'] })
    const trace = { clientId: reading.clientId, objectId: reading.appointmentId }
    if (word.voidConfirmedBy !== null) return accept({ readingId }, trace)
    const findings = ruleVoidReading({ takenBy: reading.takenBy, saidBy: word.takenBy, confirmedBy: userId })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await keep(tx, practiceId, word.id, userId, now)
    return accept({ readingId }, trace)
  },
})
