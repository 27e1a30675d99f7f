import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { insertTask, loadStepsRaised } from '../../data/records/tasks.ts'
import { forecastCredentials } from '../../data/views/credential-forecast.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { nothingInput } from '../../inputs/nothing.ts'
import { accept, command, reject } from '../command.ts'

const KIND = 'credential-expiring'
/** From this notice on somebody is asked to see to it; before, the list of credentials shows it. */
const RAISED_FROM = 30

/** Puts credentials that are about to end, and those that have ended, before an admin: once for each notice reached. */
export const watchCredentials = command({
  name: 'credential.watch',
  input: nothingInput,
  async run(_, { actor, now, tx }) {
    const { practiceId } = actor
    const practice = await loadPractice(tx, practiceId)
    const today = practice && localDateOf(now, practice.timeZone)
    const due = today
      ? (await forecastCredentials(tx, actor, today)).filter(({ step, renewalOnFile }) => step <= RAISED_FROM && !renewalOnFile)
      : []
    const ids = due.map(({ credentialId }) => credentialId)
    const raised = due.length > 0 ? await loadStepsRaised(tx, practiceId, KIND, ids) : []
    const fresh = due.filter(({ credentialId, step }) => !raised.some((task) => task.subjectId === credentialId && task.step <= step))
    if (fresh.length === 0) return reject({ form: ['Nothing new ends soon.'] })
    for (const { credentialId, kind, holderName, endsOn, step } of fresh) {
      const params = { step, kind, holderName, endsOn }
      await insertTask(tx, { practiceId, clientId: null, kind: KIND, forRole: 'admin', dueAt: now, subjectId: credentialId, params })
    }
    return accept({ raised: fresh.length }, { details: { credentials: fresh.map(({ credentialId }) => credentialId) } })
  },
})
