import 'server-only'
import { updateClient } from '../../data/records/clients.ts'
import { loadPathFacts } from '../../data/records/path-facts.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { currentStep } from '../../domain/clients/eight-steps.ts'
import { intakeAction } from '../../domain/clients/next-action.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { submitIntakeInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Somebody looks at a finished intake within a day. */
const REVIEW_WITHIN = 24 * 60

/** Hands the finished intake to the care team. Refuses while a part is missing; an alert that is open does not stand in the way. */
export const submitIntake = command({
  name: 'intake.submit',
  input: submitIntakeInput,
  async run(_, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, null)
    const practice = await loadPractice(tx, practiceId)
    const loaded = clientId === null || !practice ? null : await loadPathFacts(tx, practiceId, clientId, now, practice.timeZone)
    if (clientId === null || !loaded) return noSuchClient()
    const { facts, status, primaryClinicianId } = loaded
    if (facts.intake.submitted) return accept({ clientId }, { clientId, objectId: clientId })
    if (intakeAction(facts.intake)?.code !== 'submit-intake') return reject({ form: ['A part is not done yet. The list shows which.'] })
    const intake = { ...facts.intake, submitted: true }
    await updateClient(tx, practiceId, clientId, {
      intakeSubmittedAt: now,
      stage: currentStep({ ...facts, intake }).stage,
      ...(status === 'invited' || status === 'intake' ? { status: 'active' } : {}),
    })
    await insertTask(tx, {
      practiceId,
      clientId,
      kind: 'intake-review',
      forRole: primaryClinicianId ? 'therapist' : 'front-desk',
      forClinicianId: primaryClinicianId,
      dueAt: addMinutes(now, REVIEW_WITHIN),
      subjectId: clientId,
    })
    return accept({ clientId }, { clientId, objectId: clientId })
  },
})
