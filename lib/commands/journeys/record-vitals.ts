import 'server-only'
import type { z } from 'zod'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { dosesAmong, loadDoseOrder, loadEvents, standingEvents } from '../../data/records/journeys.ts'
import { insertVitals } from '../../data/records/readings.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import type { AlertLevel } from '../../domain/alerts/alert.ts'
import { worstEffect } from '../../domain/finding.ts'
import { eventTime } from '../../domain/journeys/event-time.ts'
import { type AfterReading, levelOfReading, nextReadingAt } from '../../domain/journeys/rule-reading-after.ts'
import type { ReadingTaken } from '../../domain/law/day-acts.ts'
import { minutesIn } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordVitalsInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'
import { askVisit, underway } from '../law/ask-visit.ts'
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
    const { taken, minutesSinceDose } = await takenOf(tx, visit, clientId, reading)
    const asked = underway(await askVisit(tx, { actor, now, appointmentId, moment: 'reading', act: { taken } }))
    const findings = asked.warnings.filter(({ bite }) => bite === 'stores')
    const level = levelOfReading(findings)
    const nextDueAt = taken.isAfterDose ? nextReadingAt(findings, { reading, ruleset }) : null
    const moment = momentOf(input.moment, taken.isAfterDose)
    const readingId = newId()
    const effect = worstEffect(findings)
    await insertVitals(tx, {
      ...{ practiceId, id: readingId, appointmentId, clientId, ...reading, moment, minutesSinceDose, effect, level, nextDueAt, deviceAt },
      findings,
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
    return accept({ readingId, effect, level, nextDueAt: nextDueAt?.toISOString() ?? null }, trace, asked.warnings)
  },
})

/** What the day knows of a reading: the limits of the order, what was seen, and how long after a dose it was taken. */
async function takenOf(
  tx: Tx,
  { practiceId, id, route }: LoadedAppointment,
  clientId: string,
  reading: AfterReading,
): Promise<{ readonly taken: ReadingTaken; readonly minutesSinceDose: number | null }> {
  const events = standingEvents(await loadEvents(tx, practiceId, id))
  const dose = dosesAmong(events).findLast(({ happenedAt }) => happenedAt <= reading.takenAt) ?? null
  const limits = (await loadDoseOrder(tx, practiceId, clientId, route ?? 'lozenge'))?.limits ?? null
  const symptoms = events.map(({ kind, grade, happenedAt: at }) => ({ kind, grade, at }))
  const minutesSinceDose = dose && Math.floor(minutesIn({ start: dose.happenedAt, end: reading.takenAt }))
  return { taken: { reading, limits, symptoms, isAfterDose: dose !== null }, minutesSinceDose }
}

/** A reading is of before the dose until there is one, whatever the tablet took it for. */
function momentOf(asked: Input['moment'], isAfterDose: boolean): Input['moment'] {
  if (!isAfterDose) return 'before'
  return asked === 'before' ? 'after' : asked
}
