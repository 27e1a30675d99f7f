import 'server-only'
import type { z } from 'zod'
import type { LoadedAppointment } from '../../data/records/appointments.ts'
import { dosesAmong, insertEvent, type LoadedEvent, loadEvents, loadUserName } from '../../data/records/journeys.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { levelOfEvent } from '../../domain/journeys/event-level.ts'
import { eventTime } from '../../domain/journeys/event-time.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { minutesIn } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordEventInput } from '../../inputs/journeys.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisit, underway } from '../law/ask-visit.ts'
import { askDose } from './dose-gate.ts'
import { raiseAlert } from './raise-alert.ts'

type Input = z.output<typeof recordEventInput>
type Kept = { eventId: string; writtenBy: string | null; writtenAt: string | null }

/**
 * One tap of the journey's log. A dose is asked for before it is written down, and written once whoever taps. Everything else that
 * happened is kept as it happened; it may be sent later (the tablet was without network), never before. What presses is told at once.
 */
export const recordEvent = command<'journey.record-event', Input, Kept>({
  name: 'journey.record-event',
  input: recordEventInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, kind, grade, detail, doseMg, givenBy } = input
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (!visit || !isUnderway(visit, kind)) return reject({ form: ['Start the journey first.'] })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
    const happenedAt = eventTime(input.happenedAt, now, ruleset)
    const begunAt = visit.startedAt ?? visit.arrivedAt
    if (happenedAt === null || (begunAt !== null && happenedAt < begunAt))
      return reject({ happenedAt: ['Choose a time since the journey began, not in the future.'] })
    const { clientId } = visit
    const trace = { clientId, objectId: appointmentId, details: { kind } }
    const row = { ...rowOf(input, actor.userId), practiceId, id: newId(), appointmentId, clientId, happenedAt, receivedAt: now }
    if (kind !== 'dose') {
      await insertEvent(tx, row)
      const level = levelOfEvent(kind, grade)
      if (level !== null)
        await raiseAlert(tx, {
          ...{ practiceId, clientId, appointmentId, level, now, ruleset },
          kind: 'journey-event',
          subjectId: row.id,
          findings: [],
        })
      return accept({ eventId: row.id, writtenBy: null, writtenAt: null }, trace)
    }
    const written = dosesAmong(await loadEvents(tx, practiceId, appointmentId))
    const same = written.find((dose) => isSameDose(dose, doseMg, happenedAt, ruleset))
    if (same) {
      const writtenBy = await loadUserName(tx, practiceId, same.recordedBy)
      return accept({ eventId: same.id, writtenBy, writtenAt: same.happenedAt.toISOString() }, trace)
    }
    if (written.length > 0)
      return reject({ form: ['The dose is already written down. A further one that was taken is written down as taken.'] })
    const gate = await askDose(tx, {
      ...{ actor, now, doseMg: doseMg ?? 0, reason: detail, givenBy },
      row: visit,
      doseAt: happenedAt,
      ruleset,
    })
    const asked = underway(gate.asked)
    if (asked.stops.length > 0) return decline({ ...asked.ruling, alternatives: [] }, trace)
    await insertEvent(tx, { ...row, doseMg, doseNumber: 1, orderId: gate.orderId, givenBy: givenBy || null })
    return accept({ eventId: row.id, writtenBy: null, writtenAt: null }, trace, asked.warnings)
  },
})

/** A dose belongs to a journey that has begun; what happens before that, in the waiting room, is written down too. */
const isUnderway = (visit: LoadedAppointment, kind: string): boolean =>
  visit.status === 'in_progress' || (visit.status === 'arrived' && kind !== 'dose')

const rowOf = ({ kind, grade, detail, deviceAt }: Input, recordedBy: string) => ({
  kind,
  grade,
  detail: detail || null,
  deviceAt,
  recordedBy,
})

/** Two people tapped for the same dose: as much, at about the same time. */
const isSameDose = (dose: LoadedEvent, doseMg: number | null, at: Date, { values }: Ruleset): boolean =>
  dose.doseMg === doseMg && Math.abs(minutesIn({ start: dose.happenedAt, end: at })) <= values['dose.same-tap-minutes']
