import 'server-only'
import type { z } from 'zod'
import { fromDay } from '../../data/dates.ts'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { insertEvent, loadDoseAt, loadDoseOrder, loadVitals } from '../../data/records/journeys.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { type Finding, rulingOf } from '../../domain/finding.ts'
import { ruleDoseGiven } from '../../domain/journeys/rule-dose-given.ts'
import { ruleVitals } from '../../domain/journeys/rule-vitals.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordEventInput } from '../../inputs/journeys/record-event.ts'
import { accept, command, decline, reject } from '../command.ts'

type Input = z.output<typeof recordEventInput>

/**
 * One tap of the journey's log. A dose is written down once, against an order live on that day and after vital signs within their
 * limits when it was taken. What happened may be sent later than it happened (the tablet was without network), never before.
 */
export const recordEvent = command<'journey.record-event', Input, { eventId: string }>({
  name: 'journey.record-event',
  input: recordEventInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, kind, happenedAt, grade, detail, doseMg } = input
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId || visit.status !== 'in_progress') return reject({ form: ['Start the journey first.'] })
    if (happenedAt > now || (visit.startedAt !== null && happenedAt < visit.startedAt))
      return reject({ happenedAt: ['Choose a time since the journey began, not in the future.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId, details: { kind } }
    const order = kind === 'dose' ? await loadOrderOfDay(tx, visit, visit.clientId) : null
    if (kind === 'dose') {
      if ((await loadDoseAt(tx, practiceId, appointmentId)) !== null) return reject({ form: ['The dose is already written down.'] })
      const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
      const findings = [
        ...ruleDoseGiven({ order, route: visit.route ?? 'lozenge', doseMg: doseMg ?? 0, reason: detail || null }),
        ...(await vitalsBefore(tx, visit, happenedAt, ruleset)),
      ]
      if (findings.some(({ effect }) => effect !== 'warn'))
        return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
    }
    const eventId = newId()
    await insertEvent(tx, {
      practiceId,
      id: eventId,
      appointmentId,
      clientId: visit.clientId,
      happenedAt,
      kind,
      grade,
      detail: detail || null,
      doseMg: kind === 'dose' ? doseMg : null,
      orderId: order?.id ?? null,
      recordedBy: actor.userId,
    })
    return accept({ eventId }, trace)
  },
})

/** The order, when the day of the visit lies within it. */
async function loadOrderOfDay(tx: Tx, visit: LoadedAppointment, clientId: string) {
  const order = await loadDoseOrder(tx, visit.practiceId, clientId, visit.route ?? 'lozenge')
  const on = fromDay(visit.serviceOn)
  return order && order.issuedOn <= on && on <= order.expiresOn ? order : null
}

async function vitalsBefore(tx: Tx, visit: LoadedAppointment, doseAt: Date, ruleset: Ruleset): Promise<Finding[]> {
  const readings = await loadVitals(tx, visit.practiceId, visit.id)
  const reading = readings.filter(({ moment, takenAt }) => moment === 'before' && takenAt <= doseAt).at(-1) ?? null
  return ruleVitals({ route: visit.route ?? 'lozenge', now: doseAt, ruleset, reading, clearedByPrescriber: reading?.clearedBy != null })
}
