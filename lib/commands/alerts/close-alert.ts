import 'server-only'
import { loadAlert, setClosed } from '../../data/records/alert-answers.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { closeAlertInput } from '../../inputs/alerts.ts'
import { accept, command, reject } from '../command.ts'

/** Closes an alert with what was done, and its task with it. One about the safety questions asks for more and is closed as a crisis. */
export const closeAlert = command({
  name: 'alert.close',
  input: closeAlertInput,
  async run({ alertId, how }, { actor: { practiceId, userId }, now, tx }) {
    const alert = await loadAlert(tx, practiceId, alertId)
    if (!alert || alert.closedAt || alert.kind === 'safety-questions') return reject({ form: ['There is no such open alert.'] })
    await setClosed(tx, practiceId, alertId, { by: userId, how, now })
    await finishTasksAbout(tx, practiceId, [alertId], { doneBy: userId, now, outcome: how })
    const { clientId, kind, level } = alert
    return accept({ alertId }, { clientId, objectId: alertId, details: { kind, level } })
  },
})
