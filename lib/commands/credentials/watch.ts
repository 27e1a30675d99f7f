import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertTask, loadStepsRaised } from '../../data/records/tasks.ts'
import { forecastCredentials } from '../../data/views/credential-forecast.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command, reject } from '../command.ts'

const KIND = 'credential-expiring'
/**
 * Puts credentials that are about to end, and those that have ended, before an admin and the therapist who holds them: once for each
 * notice reached from the third on. Before, the lists of credentials show it.
 */
export const watchCredentials = command({
  name: 'credential.watch',
  input: nothingInput,
  async run(_, { actor, now, tx }) {
    const { practiceId } = actor
    const practice = await loadPractice(tx, practiceId)
    const today = practice && localDateOf(now, practice.timeZone)
    const raisedFrom = today ? (await loadRuleset(tx, practiceId, today)).values['credential.notice-third'] : 0
    const due = today
      ? (await forecastCredentials(tx, actor, today)).filter(({ step, renewalOnFile }) => step <= raisedFrom && !renewalOnFile)
      : []
    const ids = due.map(({ credentialId }) => credentialId)
    const raised = due.length > 0 ? await loadStepsRaised(tx, practiceId, KIND, ids) : []
    const fresh = due.filter(({ credentialId, step }) => !raised.some((task) => task.subjectId === credentialId && task.step <= step))
    if (fresh.length === 0) return reject({ form: ['Nothing new ends soon.'] })
    for (const { credentialId, kind, holder, holderId, holderName, endsOn, step } of fresh) {
      const params = { step, kind, holderName, endsOn }
      const task = { practiceId, clientId: null, kind: KIND, dueAt: now, subjectId: credentialId, params } as const
      await insertTask(tx, { ...task, forRole: 'admin' })
      if (holder === 'clinician') await insertTask(tx, { ...task, forRole: 'therapist', forClinicianId: holderId })
    }
    return accept({ raised: fresh.length }, { details: { credentials: fresh.map(({ credentialId }) => credentialId) } })
  },
})
