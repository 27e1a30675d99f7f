import 'server-only'
import type { z } from 'zod'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { dosesAmong, loadDoseOrder, loadEvents, standingEvents } from '../../data/records/journeys.ts'
import { insertVitals } from '../../data/records/readings.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import type { AlertLevel } from '../../domain/alerts/alert.ts'
import { type Finding, worstEffect } from '../../domain/finding.ts'
import { eventTime } from '../../domain/journeys/event-time.ts'
import { type AfterReading, ruleReadingAfter } from '../../domain/journeys/rule-reading-after.ts'
import { ruleVitals } from '../../domain/journeys/rule-vitals.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { minutesIn } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordVitalsInput } from '../../inputs/journeys/record-vitals.ts'
import { accept, command, reject } from '../command.ts'
import { raiseAlert } from './raise-alert.ts'

type Input = z.output<typeof recordVitalsInput>
type Kept = { readingId: string; effect: string; level: AlertLevel | null; nextDueAt: string | null }

/**
 * Writes a reading down, with what the limits of its moment say of it. A reading is never refused: beyond a limit those who treat and
 * the prescriber are told at once, and the next one is due sooner.
 */
export const recordVitals = command<'vitals.record', Input, Kept>({
  name: 'vitals.record',
  input: recordVitalsInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, moment: _asked, deviceAt, takenAt: given, ...values } = input
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId || !['arrived', 'in_progress'].includes(visit.status)) return reject({ form: ['Check the client in first.'] })
    const { clientId } = visit
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
    const takenAt = eventTime(given, now, ruleset)
    if (takenAt === null) return reject({ takenAt: ['A reading cannot be taken in the future.'] })
    const reading = { takenAt, ...values }
    const judged = await judge(tx, { visit, clientId, reading, asked: input.moment, ruleset })
    const { moment, findings, level, nextDueAt, minutesSinceDose } = judged
    const readingId = newId()
    const effect = worstEffect(findings)
    await insertVitals(tx, {
      ...{ practiceId, id: readingId, appointmentId, clientId, ...reading, moment, minutesSinceDose, effect, level, nextDueAt, deviceAt },
      findings: JSON.parse(JSON.stringify(findings)),
      receivedAt: now,
      takenBy: actor.userId,
    })
    if (level !== null)
      await raiseAlert(tx, {
        ...{ practiceId, clientId, appointmentId, level, now, ruleset },
        kind: 'reading',
        subjectId: readingId,
        findings,
      })
    const trace = { clientId, objectId: appointmentId, details: { moment, effect, level } }
    return accept({ readingId, effect, level, nextDueAt: nextDueAt?.toISOString() ?? null }, trace, findings)
  },
})

type Asked = {
  readonly visit: LoadedAppointment
  readonly clientId: string
  readonly reading: AfterReading
  readonly asked: Input['moment']
  readonly ruleset: Ruleset
}
type Judged = {
  readonly moment: Input['moment']
  readonly findings: readonly Finding[]
  readonly level: AlertLevel | null
  readonly nextDueAt: Date | null
  readonly minutesSinceDose: number | null
}

/** What a reading is and means at its moment: before the first dose, or after the last one before it. */
async function judge(tx: Tx, { visit, clientId, reading, asked, ruleset }: Asked): Promise<Judged> {
  const { practiceId, id } = visit
  const route = visit.route ?? 'lozenge'
  const events = standingEvents(await loadEvents(tx, practiceId, id))
  const dose = dosesAmong(events).findLast(({ happenedAt }) => happenedAt <= reading.takenAt) ?? null
  const limits = (await loadDoseOrder(tx, practiceId, clientId, route))?.limits ?? null
  if (dose === null) {
    const facts = { route, now: reading.takenAt, ruleset, reading, clearedByPrescriber: false, limits }
    const findings = visit.kind === 'journey' ? ruleVitals(facts) : []
    const level = findings.some(({ effect, code }) => effect !== 'warn' && code !== 'VITALS_MISSING' && code !== 'OXYGEN_NOT_MEASURED')
    return { moment: 'before', findings, level: level ? 'notice' : null, nextDueAt: null, minutesSinceDose: null }
  }
  const symptoms = events.map(({ kind, grade, happenedAt: at }) => ({ kind, grade, at }))
  const minutesSinceDose = Math.floor(minutesIn({ start: dose.happenedAt, end: reading.takenAt }))
  return {
    moment: asked === 'before' ? 'after' : asked,
    ...ruleReadingAfter({ reading, limits, symptoms, ruleset }),
    minutesSinceDose,
  }
}
