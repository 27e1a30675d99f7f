import 'server-only'
import { beginIntake } from '../../data/records/intake.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertScreening, loadScreenedClient } from '../../data/records/screenings.ts'
import { finishTasksOfKind, insertTask } from '../../data/records/tasks.ts'
import { acknowledgeBy, cssrsActions, triageCssrs } from '../../domain/clients/cssrs.ts'
import { ruleCssrs } from '../../domain/clients/rule-cssrs.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordCssrsInput } from '../../inputs/clients/record-cssrs.ts'
import { accept, command } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/**
 * Keeps the safety questions, also unfinished ones: what was answered yes counts at once. Any yes is put before a clinician with a
 * time by which somebody must have answered (4.2). A whole sitting without a yes closes what a ninth answer had opened.
 */
export const recordCssrs = command({
  name: 'cssrs.record',
  input: recordCssrsInput,
  async run({ clientId: named, form, answers, appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    const client = clientId === null ? null : await loadScreenedClient(tx, practiceId, clientId)
    if (clientId === null || !client || !practice) return noSuchClient()
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const triage = triageCssrs(form, answers)
    const findings = ruleCssrs({ triage, reviewedByClinician: false, safetyPlanOnFile: false })
    const { level, isComplete } = triage
    const id = await insertScreening(tx, {
      practiceId,
      clientId,
      kind: 'cssrs',
      takenAt: now,
      answers: { form, answers: JSON.parse(JSON.stringify(answers)) },
      level,
      findings,
      rulesetVersion: ruleset.version,
      takenBy: actor.userId,
      appointmentId,
    })
    const dueAt = acknowledgeBy(level, now, ruleset)
    if (dueAt) {
      await insertTask(tx, {
        practiceId,
        clientId,
        kind: 'cssrs-alert',
        forRole: 'therapist',
        forClinicianId: client.primaryClinicianId,
        dueAt,
        subjectId: id,
        params: { level, actions: [...cssrsActions[level]] },
      })
    }
    if (level === 'none' && isComplete) {
      const outcome = 'Safety questions answered, nothing found.'
      await finishTasksOfKind(tx, { practiceId, clientId, kind: 'item-nine' }, { doneBy: actor.userId, now, outcome })
    }
    await beginIntake(tx, practiceId, clientId)
    return accept({ screeningId: id, level, isComplete }, { clientId, objectId: id, details: { level, isComplete } }, findings)
  },
})
