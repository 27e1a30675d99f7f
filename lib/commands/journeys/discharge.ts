import 'server-only'
import type { z } from 'zod'
import { countOpenAlerts, endDay, insertDischarge, loadDoseAt, loadSafetyLevel } from '../../data/records/journeys.ts'
import { loadVitals } from '../../data/records/readings.ts'
import { leaveRestRoom, updateRide } from '../../data/records/rides.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { standingReadings } from '../../domain/journeys/standing-readings.ts'
import type { DayActs } from '../../domain/law/day-acts.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { dischargeInput } from '../../inputs/journeys.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askVisit, lockVisit, underway } from '../law/ask-visit.ts'
import { finishVisit } from './complete-visit.ts'
import { loadWaiting } from './waiting.ts'

type Input = z.output<typeof dischargeInput>

/** Lets the client go home when everything on the list is right, the driver among it; the clinician who gives the command signs. */
export const dischargeClient = command<'journey.discharge', Input, { dischargeId: string }>({
  name: 'journey.discharge',
  input: dischargeInput,
  async run(input, { actor, now, tx }) {
    const { practiceId } = actor
    const { appointmentId, companionPresent, releasedBy, ...look } = input
    const visit = await lockVisit(tx, practiceId, appointmentId)
    if (visit?.kind !== 'journey' || (visit.status !== 'in_progress' && visit.status !== 'arrived'))
      return reject({ form: ['This journey is not under way.'] })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, visit.timeZone))
    const readings = standingReadings(await loadVitals(tx, practiceId, appointmentId), ruleset)
    const leaving = {
      route: visit.route ?? 'lozenge',
      setting: visit.setting,
      now,
      ruleset,
      doseAt: await loadDoseAt(tx, practiceId, appointmentId),
      before: readings.findLast(({ moment }) => moment === 'before') ?? null,
      latest: readings.findLast(({ moment }) => moment !== 'before') ?? null,
      look,
      cssrsLevel: await loadSafetyLevel(tx, practiceId, visit.clientId),
      companionPresent,
      releasedBy,
      ...(await loadWaiting(tx, visit, now)),
      openAlerts: await countOpenAlerts(tx, practiceId, appointmentId),
      signedByClinician: actor.role === 'therapist',
    } satisfies DayActs['leaving']
    const asked = underway(await askVisit(tx, { actor, now, appointmentId, moment: 'discharge', act: { leaving } }))
    const trace = { clientId: visit.clientId, objectId: appointmentId }
    if (asked.stops.length > 0) return decline({ ...asked.ruling, alternatives: [] }, trace)
    const dischargeId = newId()
    const ending = { outcome: 'discharged', endedAt: now, endedBy: actor.userId }
    await endDay(tx, { practiceId, id: newId(), appointmentId, clientId: visit.clientId, ...ending })
    await insertDischarge(tx, {
      practiceId,
      id: dischargeId,
      appointmentId,
      clientId: visit.clientId,
      checklist: { ...look, companionPresent },
      dischargedAt: now,
      dischargedBy: actor.userId,
      releasedBy: releasedBy || null,
      driverPresent: companionPresent,
      instructionsGiven: look.instructionsGiven === true,
    })
    if (visit.rideHome?.restRoomId) await leaveRestRoom(tx, practiceId, appointmentId, visit.rideHome.restRoomId)
    if (visit.rideHome)
      await updateRide(tx, practiceId, visit.rideHome.id, { status: 'handed_over', handedOverAt: now, handedOverBy: actor.userId })
    await finishVisit(tx, visit, now)
    return accept({ dischargeId }, trace, asked.warnings)
  },
})
