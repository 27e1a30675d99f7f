import 'server-only'
import type { z } from 'zod'
import { type LoadedAppointment, loadAppointment } from '../../data/records/appointments.ts'
import { insertEvent, loadDoseOrder, loadVitals } from '../../data/records/journeys.ts'
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

/** One tap of the journey's log. A dose is written down only against a live order and after vital signs within their limits. */
export const recordEvent = command<'journey.record-event', Input, { eventId: string }>({
  name: 'journey.record-event',
  input: recordEventInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, kind, happenedAt, grade, detail, doseMg } = input
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId || visit.status !== 'in_progress') return reject({ form: ['Start the journey first.'] })
    const trace = { clientId: visit.clientId, objectId: appointmentId, details: { kind } }
    const order = kind === 'dose' ? await loadDoseOrder(tx, practiceId, visit.clientId, visit.route ?? 'lozenge') : null
    if (kind === 'dose') {
      const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
      const findings = [
        ...ruleDoseGiven({ order, route: visit.route ?? 'lozenge', doseMg: doseMg ?? 0, reason: detail || null }),
        ...(await vitalsBefore(tx, visit, now, ruleset)),
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

async function vitalsBefore(tx: Tx, visit: LoadedAppointment, now: Date, ruleset: Ruleset): Promise<Finding[]> {
  const readings = await loadVitals(tx, visit.practiceId, visit.id)
  const reading = readings.filter(({ moment }) => moment === 'before').at(-1) ?? null
  return ruleVitals({ route: visit.route ?? 'lozenge', now, ruleset, reading, clearedByPrescriber: reading?.clearedBy != null })
}
