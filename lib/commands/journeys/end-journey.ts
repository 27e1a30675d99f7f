import 'server-only'
import type { z } from 'zod'
import { insertOutbox } from '../../data/outbox.ts'
import { type LoadedAppointment, settleVisit, updateAppointment, updateCycle } from '../../data/records/appointments.ts'
import { leaveCycle, loadVisitsLeft, type VisitLeft } from '../../data/records/cycle-left.ts'
import { dosesAmong, endDay, insertDischarge, loadEvents, loadSafetyLevel } from '../../data/records/journeys.ts'
import { leaveRestRoom, updateRide } from '../../data/records/rides.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { CssrsLevel } from '../../domain/clients/cssrs.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleEnding } from '../../domain/journeys/rule-ending.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { endJourneyInput } from '../../inputs/journeys.ts'
import { moveStage } from '../clients/move-stage.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { endVisit } from '../scheduling/call-off.ts'
import { finishVisit } from './complete-visit.ts'
import { raiseAlert } from './raise-alert.ts'
import { loadWaiting } from './waiting.ts'

type Input = z.output<typeof endJourneyInput>

/**
 * A journey that ends without a discharge. Without a dose the ride home is still asked, the visit is over, and its cycle is open
 * again with what is left of it named. Leaving against advice and going to hospital are only written down, and told at once.
 */
export const endJourney = command<'journey.end', Input, { outcome: string; left: readonly VisitLeft[] }>({
  name: 'journey.end',
  input: endJourneyInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, outcome, reason, companionPresent } = input
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (visit?.kind !== 'journey' || (visit.status !== 'arrived' && visit.status !== 'in_progress'))
      return reject({ form: ['This journey is not under way.'] })
    const { clientId } = visit
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
    const doseWasTaken = dosesAmong(await loadEvents(tx, practiceId, appointmentId)).length > 0
    const cssrsLevel = (await loadSafetyLevel(tx, practiceId, clientId)) as CssrsLevel | null
    const { waitsIn, closesAt } = await loadWaiting(tx, visit, now)
    const facts = { outcome, reason, doseWasTaken, setting: visit.setting, companionPresent, cssrsLevel, waitsIn, closesAt, now }
    const findings = ruleEnding(facts)
    const trace = { clientId, objectId: appointmentId, details: { outcome, cycleId: visit.cycleId } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), trace)
    const own = { practiceId, appointmentId, clientId }
    await endDay(tx, { ...own, id: newId(), outcome, reason, toldWhom: input.toldWhom || null, endedAt: now, endedBy: actor.userId })
    await insertDischarge(tx, {
      ...{ ...own, id: newId(), dischargedAt: now, dischargedBy: actor.userId, instructionsGiven: false },
      checklist: { outcome, companionPresent },
      driverPresent: companionPresent,
    })
    await leaveRoom(tx, visit, { outcome, now, by: actor.userId })
    if (outcome !== 'no_dose') await tellOfLeaving(tx, { ...own, outcome, now, ruleset })
    if (doseWasTaken) {
      await finishVisit(tx, visit, now)
      return accept({ outcome, left: [] }, trace)
    }
    return accept({ outcome, left: await openCycleAgain(tx, visit, { integration: input.integration, now }) }, trace)
  },
})

/** The rest room is free again; the ride is handed over to whoever came, and to nobody when the client simply left. */
async function leaveRoom(
  tx: Tx,
  { practiceId, id, rideHome }: LoadedAppointment,
  { outcome, now, by }: { outcome: string; now: Date; by: string },
): Promise<void> {
  if (rideHome?.restRoomId) await leaveRestRoom(tx, practiceId, id, rideHome.restRoomId)
  if (rideHome && outcome === 'no_dose')
    await updateRide(tx, practiceId, rideHome.id, { status: 'handed_over', handedOverAt: now, handedOverBy: by })
}

type Leaving = Parameters<typeof raiseAlert>[1]

/** Those who treat and the prescriber learn at once; somebody calls within the hour. */
async function tellOfLeaving(
  tx: Tx,
  { outcome, ...about }: Pick<Leaving, 'practiceId' | 'clientId' | 'appointmentId' | 'now' | 'ruleset'> & { outcome: string },
): Promise<void> {
  const { practiceId, clientId, appointmentId, now, ruleset } = about
  await raiseAlert(tx, { ...about, kind: 'ending', level: 'urgent', subjectId: appointmentId, findings: [] })
  await insertTask(tx, {
    ...{ practiceId, clientId, kind: 'call-after-leaving', forRole: 'therapist', subjectId: appointmentId },
    dueAt: addMinutes(now, ruleset.values['ending.call-minutes']),
    params: { outcome },
  })
}

/** The visit is over without a journey in it: its cycle can be booked again, and what was to follow stays a visit of its own or is cancelled. */
async function openCycleAgain(
  tx: Tx,
  visit: LoadedAppointment,
  { integration, now }: { integration: 'keep' | 'cancel'; now: Date },
): Promise<readonly VisitLeft[]> {
  const { practiceId, id, authorizationId, cycleId, clientId, timeZone } = visit
  await updateAppointment(tx, practiceId, id, { status: 'completed', completedAt: now })
  if (authorizationId) await settleVisit(tx, practiceId, authorizationId, 'released')
  const left = cycleId ? await loadVisitsLeft(tx, practiceId, cycleId) : []
  if (cycleId) {
    await leaveCycle(tx, practiceId, cycleId)
    await updateCycle(tx, practiceId, cycleId, { status: 'planned', journeyOn: null })
  }
  const cancelled = { status: 'cancelled', reason: 'The journey before it ended without a dose.', now } as const
  if (integration === 'cancel') for (const other of left) await endVisit(tx, { ...other, practiceId }, cancelled)
  if (integration === 'cancel' && clientId && left.length > 0)
    await insertOutbox(tx, {
      ...{ practiceId, kind: 'appointment-cancelled', dueAt: now },
      payload: { clientId, appointmentIds: left.map((other) => other.id) },
    })
  if (clientId) await moveStage(tx, practiceId, clientId, now, timeZone)
  return left
}
