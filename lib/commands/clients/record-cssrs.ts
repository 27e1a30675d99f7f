import 'server-only'
import { insertAlert } from '../../data/records/alerts.ts'
import { beginIntake } from '../../data/records/intake.ts'
import { isVisitOf } from '../../data/records/notes.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertEpisode, loadEpisodes, type StoredEpisode, setAlertOfEpisode, updateEpisode } from '../../data/records/safety-episodes.ts'
import { finishTasksOfKind } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { nextStepAt } from '../../domain/alerts/clock.ts'
import { type CssrsAnswers, type CssrsForm, nextCssrsQuestion } from '../../domain/clients/cssrs.ts'
import { ruleCssrs } from '../../domain/clients/rule-cssrs.ts'
import {
  type AskedBy,
  addAnswers,
  alertLevelOf,
  formOfNext,
  isRepeat,
  isUnderWay,
  levelAfter,
  staysOpen,
} from '../../domain/clients/safety-episode.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordCssrsInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/**
 * Keeps the safety questions, also unfinished ones: what was answered yes counts at once. One sitting is one episode with one form to the
 * end, one screening and one alert; alone, a client can raise its level and never lower it. A whole sitting without a yes closes
 * what a ninth answer had opened.
 */
export const recordCssrs = command({
  name: 'cssrs.record',
  input: recordCssrsInput,
  async run({ clientId: named, form, answers, appointmentId }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    if (clientId === null || !practice) return noSuchClient()
    if (appointmentId !== null && !(await isVisitOf(tx, practiceId, appointmentId, clientId)))
      return reject({ form: ['There is no such visit of this client.'] })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const askedBy: AskedBy = actor.role === 'client' ? 'self' : 'clinician'
    const episodes = await loadEpisodes(tx, practiceId, clientId)
    const [newest] = episodes
    // What somebody said since is no repetition: whoever asks again after it is heard anew.
    const repeated = newest && isRepeat(newest, answers, { askedBy, now }, ruleset) ? newest : undefined
    const current = episodes.find((episode) => isUnderWay(episode, { askedBy, now }, ruleset)) ?? null
    const isAskable = form === 'past_month' || formOfNext(episodes) === 'since_last_contact'
    if (!repeated && !current && !isAskable) return reject({ form: ['These questions begin with the past month. Reload the page.'] })
    const sitting = { practiceId, clientId, form, answers, askedBy, appointmentId, userId, now }
    const saved = repeated ?? (await saveAnswers(tx, sitting, current, ruleset))
    const { id, level, completedAt } = saved
    const isComplete = completedAt !== null
    if (level === 'none' && isComplete) {
      const outcome = 'Safety questions answered, nothing found.'
      await finishTasksOfKind(tx, { practiceId, clientId, kind: 'item-nine' }, { doneBy: userId, now, outcome })
    }
    await beginIntake(tx, practiceId, clientId)
    const findings = findingsOf(level, isComplete)
    return accept({ screeningId: id, level, isComplete }, { clientId, objectId: id, details: { level, isComplete } }, findings)
  },
})

type Sitting = {
  readonly practiceId: string
  readonly clientId: string
  readonly form: CssrsForm
  readonly answers: CssrsAnswers
  readonly askedBy: AskedBy
  readonly appointmentId: string | null
  readonly userId: string
  readonly now: Date
}

const findingsOf = (level: StoredEpisode['level'], isComplete: boolean) =>
  ruleCssrs({ triage: { level, isComplete }, reviewedByClinician: false, safetyPlanOnFile: false })

/** Opens an episode, or goes on with the one under way in its own form; a level that rises raises its one alert. */
async function saveAnswers(tx: Tx, sitting: Sitting, current: StoredEpisode | null, ruleset: Ruleset) {
  const { practiceId, clientId, askedBy, appointmentId, userId, now } = sitting
  const form = current?.form ?? sitting.form
  const { answers, changes } = addAnswers(current ?? { answers: {}, changes: [] }, sitting.answers, { at: now, by: userId })
  const level = levelAfter(form, answers, current?.level ?? 'none')
  const completedAt = nextCssrsQuestion(form, answers) === null ? now : null
  const findings = findingsOf(level, completedAt !== null)
  const saved = { practiceId, now, findings, answers, changes, level, completedAt, openUntilClosed: staysOpen(level) }
  const asked = { clientId, form, askedBy, appointmentId, takenBy: userId, rulesetVersion: ruleset.version }
  const id = current?.id ?? (await insertEpisode(tx, { ...saved, ...asked }))
  if (current) await updateEpisode(tx, current, saved)
  const urgency = alertLevelOf[level]
  if (urgency !== null && level !== current?.level) {
    const alert = { practiceId, clientId, appointmentId, kind: 'safety-questions', level: urgency, subjectId: id, findings } as const
    const dueAt = nextStepAt({ kind: alert.kind, level: urgency, raisedAt: now }, 1, ruleset) ?? now
    await setAlertOfEpisode(tx, practiceId, id, await insertAlert(tx, { ...alert, raisedAt: now, dueAt }))
  }
  return { id, level, completedAt }
}
