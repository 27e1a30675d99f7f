import 'server-only'
import { askToStop, endRun, insertRun, loadOpenRun, loadWaitingOf } from '../../data/records/planner.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { askPlannerInput, finishPlannerInput, stopPlannerInput } from '../../inputs/planner.ts'
import { accept, command, reject } from '../command.ts'

/** Asks the worker to look for the plans of many clients who wait, at one place, one search at a time. */
export const askPlanner = command({
  name: 'planner.ask',
  input: askPlannerInput,
  async run({ clientIds, ...asked }, { actor: { practiceId, userId }, now, tx }) {
    const place = await tx.location.findFirst({
      where: { practiceId, id: asked.locationId, isActive: true },
      select: { timeZone: true },
    })
    if (!place) return reject({ locationId: ['Choose a location.'] })
    if (asked.fromOn <= localDateOf(now, place.timeZone)) return reject({ fromOn: ['Choose a day after today.'] })
    const waiting = await loadWaitingOf(tx, practiceId, clientIds)
    if (clientIds.some((id) => !waiting.has(id)))
      return reject({ form: ['Somebody of these does not wait any more. Look at the list again.'] })
    await lockSettings(tx, practiceId)
    if (await loadOpenRun(tx, practiceId)) return reject({ form: ['A search is going already. Stop it, or wait until it is over.'] })
    const id = newId()
    await insertRun(tx, practiceId, { ...asked, id, askedAt: now, askedBy: userId }, clientIds)
    return accept({ runId: id }, { objectId: id, details: { clients: clientIds.length, weeks: asked.weeks } })
  },
})

/** Asks a search to stop. What it has found until then stays. */
export const stopPlanner = command({
  name: 'planner.stop',
  input: stopPlannerInput,
  async run({ runId }, { actor: { practiceId }, now, tx }) {
    if (!(await askToStop(tx, practiceId, runId, now))) return reject({ form: ['This search is over.'] })
    return accept({ runId }, { objectId: runId })
  },
})

/** A search is over. */
export const finishPlanner = command({
  name: 'planner.finish',
  input: finishPlannerInput,
  async run({ runId, how }, { actor: { practiceId }, now, tx }) {
    if (!(await endRun(tx, practiceId, runId, how, now))) return reject({ form: ['This search is over.'] })
    return accept({ runId }, { objectId: runId, details: { how } })
  },
})
