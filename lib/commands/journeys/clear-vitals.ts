import 'server-only'
import type { z } from 'zod'
import { loadAppointment } from '../../data/records/appointments.ts'
import { insertClearance, loadReading, loadStopFacts, loadWordGiver } from '../../data/records/readings.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleLiftStop } from '../../domain/journeys/rule-day-stop.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { clearVitalsInput } from '../../inputs/journeys.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof clearVitalsInput>

/**
 * The prescriber's word about one reading: their own hand, or read back by the therapist and confirmed by them afterwards. It lifts
 * what that reading asked; the stop of a day only rests on two later readings, and not before it is the prescriber's own or confirmed.
 */
export const clearVitals = command<'vitals.clear', Input, { readingId: string; clearanceId: string }>({
  name: 'vitals.clear',
  input: clearVitalsInput,
  async run({ readingId, reason }, { actor, now, tx }) {
    const { practiceId } = actor
    const reading = await loadReading(tx, practiceId, readingId)
    const visit = reading && (await loadAppointment(tx, practiceId, reading.appointmentId))
    if (!reading || !visit || reading.voidsId !== null) return reject({ form: ['There is no such reading.'] })
    if (reading.moment !== 'before') return reject({ form: ['Only a reading before the dose waits for the prescriber’s word.'] })
    const { clientId, appointmentId } = reading
    const { timeZone } = visit
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, timeZone))
    const trace = { clientId, objectId: appointmentId, details: { effect: reading.effect } }
    const lifts = reading.effect === 'refuse' ? 'day' : 'reading'
    if (lifts === 'day') {
      const on = localDateOf(reading.takenAt, timeZone)
      const { readings } = await loadStopFacts(tx, { practiceId, clientId, on, timeZone })
      const findings = ruleLiftStop(reading, readings, ruleset)
      if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
    }
    const own = 'prescriberId' in actor
    const prescriberId = own ? actor.prescriberId : await loadWordGiver(tx, practiceId, clientId, visit.route ?? 'lozenge')
    if (prescriberId === null) return reject({ form: ['No prescriber takes care of this client.'] })
    const clearanceId = newId()
    await insertClearance(tx, {
      ...{ practiceId, id: clearanceId, appointmentId, clientId, readingId, lifts, prescriberId, words: reason, decidedAt: now },
      readBackBy: own ? null : actor.userId,
      confirmedAt: own ? now : null,
      confirmedBy: own ? actor.userId : null,
    })
    if (!own)
      await insertTask(tx, {
        ...{ practiceId, clientId, kind: 'prescriber-word', forRole: 'admin', subjectId: clearanceId },
        dueAt: addMinutes(now, ruleset.values['vitals.confirm-word-hours'] * 60),
      })
    return accept({ readingId, clearanceId }, trace)
  },
})
