import 'server-only'
import type { z } from 'zod'
import { loadAppointment } from '../../data/records/appointments.ts'
import { insertVitals, loadDoseAt } from '../../data/records/journeys.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { worstEffect } from '../../domain/finding.ts'
import { ruleVitals } from '../../domain/journeys/rule-vitals.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordVitalsInput } from '../../inputs/journeys/record-vitals.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof recordVitalsInput>

/** Writes a reading down, with what the limits say of it. A reading is never refused: what it means is said at once. */
export const recordVitals = command<'vitals.record', Input, { readingId: string; effect: string }>({
  name: 'vitals.record',
  input: recordVitalsInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, moment, takenAt, systolic, diastolic, heartRate, spo2, temperature } = input
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId || !['arrived', 'in_progress'].includes(visit.status)) return reject({ form: ['Check the client in first.'] })
    if (takenAt > now) return reject({ takenAt: ['A reading cannot be taken in the future.'] })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
    const reading = { takenAt, systolic, diastolic, heartRate, spo2, temperature }
    const findings =
      moment === 'before' ? ruleVitals({ route: visit.route ?? 'lozenge', now: takenAt, ruleset, reading, clearedByPrescriber: false }) : []
    const doseAt = await loadDoseAt(tx, practiceId, appointmentId)
    const readingId = newId()
    const effect = worstEffect(findings)
    await insertVitals(tx, {
      practiceId,
      id: readingId,
      appointmentId,
      clientId: visit.clientId,
      ...reading,
      moment,
      minutesSinceDose: doseAt === null ? null : Math.floor((takenAt.getTime() - doseAt.getTime()) / 60_000),
      effect,
      findings: JSON.parse(JSON.stringify(findings)),
      takenBy: actor.userId,
    })
    return accept({ readingId, effect }, { clientId: visit.clientId, objectId: appointmentId, details: { moment, effect } }, findings)
  },
})
