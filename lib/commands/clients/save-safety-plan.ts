import 'server-only'
import { loadTeamClient } from '../../data/records/care-team.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { insertSafetyPlan, loadStandingPlan } from '../../data/records/safety-plans.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveSafetyPlanInput } from '../../inputs/clients.ts'
import { accept, command } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

const DAY = 24 * 60

/**
 * Writes the next version of a client's safety plan. Written by a clinician it counts as looked at that day; a client's own change is
 * theirs at once, is put before their therapist, and keeps the day a clinician last looked.
 */
export const saveSafetyPlan = command({
  name: 'safety-plan.save',
  input: saveSafetyPlanInput,
  async standing({ clientId: named }, { actor, tx }) {
    const clientId = await lockSubject(tx, actor, named)
    return clientId === null ? null : loadStandingPlan(tx, actor.practiceId, clientId)
  },
  async run({ clientId: named, version: opened, ...plan }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    if (clientId === null || !practice) return noSuchClient()
    const version = (opened ?? 0) + 1
    const reviewedOn = actor.role === 'therapist' ? localDateOf(now, practice.timeZone) : null
    await insertSafetyPlan(tx, { ...plan, practiceId, clientId, version, reviewedOn, writtenAt: now, writtenBy: userId })
    if (actor.role === 'client') {
      const team = await loadTeamClient(tx, practiceId, clientId)
      const task = {
        practiceId,
        clientId,
        kind: 'safety-plan-changed',
        forRole: 'therapist',
        forClinicianId: team?.primaryClinicianId ?? null,
      } as const
      await insertTask(tx, { ...task, dueAt: addMinutes(now, DAY), params: { version } })
    }
    return accept({ version }, { clientId, objectId: clientId, details: { version } })
  },
})
