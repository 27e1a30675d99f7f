import 'server-only'
import { insertAlertStep, loadAlert } from '../../data/records/alert-answers.ts'
import { logCallInput } from '../../inputs/alerts.ts'
import { accept, command, reject } from '../command.ts'

/** Writes down that somebody was called about an alert, and whether they were reached. It neither stops the clock nor closes. */
export const logCall = command({
  name: 'alert.log-call',
  input: logCallInput,
  async run({ alertId, toName, channel, outcome, words }, { actor: { practiceId, userId }, now, tx }) {
    const alert = await loadAlert(tx, practiceId, alertId)
    if (!alert || alert.closedAt) return reject({ form: ['There is no such open alert.'] })
    const { clientId, openStep: step } = alert
    const said = { toName, channel, outcome, words: words === '' ? null : words }
    await insertAlertStep(tx, { practiceId, alertId, clientId, step, at: now, byUser: userId, ...said })
    return accept({ alertId }, { clientId, objectId: alertId, details: { channel, outcome } })
  },
})
