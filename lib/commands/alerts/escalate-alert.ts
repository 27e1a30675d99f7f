import 'server-only'
import { toDay } from '../../data/dates.ts'
import { loadAlert, loadCliniciansOnDuty, loadHoldersOf, setStep } from '../../data/records/alert-answers.ts'
import { type AlertRecipient, tellAbout } from '../../data/records/alerts.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import type { Tx } from '../../data/scope.ts'
import { nextStepAt } from '../../domain/alerts/clock.ts'
import { weekdayOf } from '../../domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../domain/time/practice-time.ts'
import { escalateAlertInput } from '../../inputs/alerts.ts'
import { accept, command, reject } from '../command.ts'

/** Passes on an alert that nobody has acknowledged in time: to everybody on duty and the clinical director, then to the desk and the owner. */
export const escalateAlert = command({
  name: 'alert.escalate',
  input: escalateAlertInput,
  async run({ alertId }, { actor: { practiceId }, now, tx }) {
    const alert = await loadAlert(tx, practiceId, alertId)
    const practice = await loadPractice(tx, practiceId)
    if (!alert || !practice || alert.closedAt || alert.acknowledgedAt || !alert.dueAt || alert.dueAt > now)
      return reject({ form: ['This alert is not to be passed on.'] })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const step = alert.openStep + 1
    const recipients = step === 2 ? await loadSecond(tx, practiceId, now, practice.timeZone) : await loadThird(tx, practiceId)
    await setStep(tx, practiceId, alertId, step, nextStepAt(alert, step, ruleset))
    await tellAbout(tx, { practiceId, clientId: alert.clientId, id: alertId }, { step, at: now, recipients })
    return accept({ alertId, step }, { clientId: alert.clientId, objectId: alertId, details: { kind: alert.kind, step } })
  },
})

async function loadSecond(tx: Tx, practiceId: string, now: Date, timeZone: string): Promise<AlertRecipient[]> {
  const on = localDateOf(now, timeZone)
  const onDuty = await loadCliniciansOnDuty(tx, practiceId, { on: toDay(on), weekday: weekdayOf(on), time: localTimeOf(now, timeZone) })
  const directors = await loadHoldersOf(tx, practiceId, 'clinical-director')
  return [...onDuty, ...directors.filter(({ subjectId }) => !onDuty.some((other) => other.subjectId === subjectId))]
}

async function loadThird(tx: Tx, practiceId: string): Promise<AlertRecipient[]> {
  const desk: AlertRecipient = { role: 'front-desk', subjectId: null, userId: null, name: null }
  return [desk, ...(await loadHoldersOf(tx, practiceId, 'owner'))]
}
