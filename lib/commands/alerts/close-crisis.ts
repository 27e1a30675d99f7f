import 'server-only'
import { insertCrisisClose, loadAlert, setClosed } from '../../data/records/alert-answers.ts'
import { loadCrisisFacts } from '../../data/records/crisis.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { finishTasksAbout, finishTasksOfKind } from '../../data/records/tasks.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { closingGaps } from '../../domain/alerts/closing.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { closeCrisisInput } from '../../inputs/alerts.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Closes what the safety questions opened: who was reached, what was done and when they speak again. It does not give medicine free: after
 * a high one a clinician asks again first, after a moderate one there is a safety plan. A ninth answer that led there is closed with it.
 */
export const closeCrisis = command({
  name: 'crisis.close',
  input: closeCrisisInput,
  async run({ alertId, ...closing }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (actor.role === 'admin' && !hasDuty(actor, 'clinical-director') && !hasDuty(actor, 'medical-director'))
      return reject({ form: ['A therapist, the prescriber, or a clinical or medical director closes this.'] })
    const alert = await loadAlert(tx, practiceId, alertId)
    const practice = await loadPractice(tx, practiceId)
    if (!alert || !practice || alert.kind !== 'safety-questions') return reject({ form: ['There is no such alert.'] })
    if (alert.closedAt) return reject({ form: ['Somebody has closed this already. Reload the page to see who.'] })
    const { clientId, level } = alert
    const { planReviewedOn } = await loadCrisisFacts(tx, practiceId, clientId)
    const since = localDateOf(alert.raisedAt, practice.timeZone)
    const gaps = closingGaps(closing, { now, planReviewedSince: planReviewedOn !== null && planReviewedOn >= since })
    if (Object.keys(gaps).length > 0) return reject(Object.fromEntries(Object.entries(gaps).map(([field, words]) => [field, [words]])))
    const { disposition, contact, words } = closing
    await insertCrisisClose(tx, { ...closing, practiceId, alertId, clientId, by: userId, now })
    await setClosed(tx, practiceId, alertId, { by: userId, how: disposition, now })
    await finishTasksAbout(tx, practiceId, [alertId], { doneBy: userId, now, outcome: words })
    await finishTasksOfKind(tx, { practiceId, clientId, kind: 'item-nine' }, { doneBy: userId, now, outcome: words })
    return accept({ alertId }, { clientId, objectId: alertId, details: { level, contact, disposition } })
  },
})
