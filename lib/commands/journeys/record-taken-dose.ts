import 'server-only'
import type { z } from 'zod'
import { dosesAmong, insertEvent, loadEvents } from '../../data/records/journeys.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { eventTime } from '../../domain/journeys/event-time.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { recordTakenDoseInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { askDose } from './dose-gate.ts'
import { raiseAlert } from './raise-alert.ts'

type Input = z.output<typeof recordTakenDoseInput>

/**
 * A dose that was taken, whether it should have been or not. It is always kept, as a deviation with its reason and with what stood
 * against it, and those who treat and the prescriber are told at once.
 */
export const recordTakenDose = command<'journey.record-taken-dose', Input, { eventId: string }>({
  name: 'journey.record-taken-dose',
  input: recordTakenDoseInput,
  async run({ appointmentId, doseMg, reason, deviceAt, happenedAt }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (visit?.kind !== 'journey') return reject({ form: ['There is no such journey.'] })
    const { clientId } = visit
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
    const takenAt = eventTime(happenedAt, now, ruleset) ?? now
    const { orderId, asked } = await askDose(tx, { actor, now, row: visit, doseMg, reason, givenBy: '', doseAt: takenAt, ruleset })
    const findings = (asked?.ruling.findings ?? []).filter(({ effect }) => effect !== 'warn')
    const doses = dosesAmong(await loadEvents(tx, practiceId, appointmentId))
    const eventId = newId()
    await insertEvent(tx, {
      ...{ practiceId, id: eventId, appointmentId, clientId, doseMg, orderId, reason, deviceAt },
      happenedAt: takenAt,
      receivedAt: now,
      kind: 'dose',
      doseNumber: doses.length + 1,
      deviation: true,
      findings,
      recordedBy: actor.userId,
    })
    await raiseAlert(tx, {
      ...{ practiceId, clientId, appointmentId, findings, now, ruleset },
      kind: 'dose-deviation',
      level: 'urgent',
      subjectId: eventId,
    })
    const details = { deviation: true, codes: findings.map(({ code }) => code) }
    return accept({ eventId }, { clientId, objectId: appointmentId, details }, findings)
  },
})
