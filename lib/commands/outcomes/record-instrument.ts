import 'server-only'
import { insertResponse, loadOutcomes } from '../../data/records/instruments.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { loadLastCssrsAt, loadScreenedClient } from '../../data/records/screenings.ts'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import { acknowledgeBy } from '../../domain/clients/cssrs.ts'
import type { Finding } from '../../domain/finding.ts'
import { ITEM_NINE } from '../../domain/outcomes/instrument.ts'
import { ruleItemNine } from '../../domain/outcomes/rule-item-nine.ts'
import { ruleResults } from '../../domain/outcomes/rule-results.ts'
import { scoreInstrument } from '../../domain/outcomes/score-instrument.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { isLocalDate } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import { recordInstrumentInput } from '../../inputs/outcomes.ts'
import { lockSubject, noSuchClient } from '../clients/subject.ts'
import { accept, command, reject } from '../command.ts'

/**
 * Scores and keeps a questionnaire. A ninth answer above zero asks for the safety questions now; until they are answered a clinician
 * has it on the list. What the results ask for is put on the list too.
 */
export const recordInstrument = command({
  name: 'instrument.record',
  input: recordInstrumentInput,
  async run({ clientId: named, kind, answers, functionAnswer, source, clinicianAccepts, appointmentId }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    const client = clientId === null ? null : await loadScreenedClient(tx, practiceId, clientId)
    if (clientId === null || !client || !practice) return noSuchClient()
    const { timeZone } = practice
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, timeZone))
    const isStaff = actor.role === 'therapist'
    const scored = scoreInstrument(kind, answers, { source: isStaff ? source : 'screen', clinicianAccepts }, ruleset)
    if (scored.status === 'invalid')
      return reject(
        Object.fromEntries([...scored.missing, ...scored.outOfRange].map((index) => [`answers.${index}`, ['Choose an answer.']])),
      )

    const { score } = scored
    const id = await insertResponse(tx, {
      practiceId,
      clientId,
      kind,
      answers: { items: answers, functionAnswer },
      total: score.total,
      band: score.band,
      takenAt: now,
      takenBy: actor.userId,
      appointmentId,
      flags: [...score.flags],
    })
    const itemNine = kind === 'phq9' ? (answers[ITEM_NINE] ?? null) : null
    const asks = ruleItemNine({ itemNine, takenAt: now, cssrsTakenAt: await loadLastCssrsAt(tx, practiceId, clientId) }, ruleset)
    const outcomes = await loadOutcomes(tx, practiceId, clientId)
    const results = ruleResults({ kind, ...outcomes, doses: outcomes.doses.map(({ at }) => at), timeZone }, ruleset)
    const about = { practiceId, clientId, clinicianId: client.primaryClinicianId, responseId: id, now, timeZone }
    await putOnList(tx, [...asks, ...results], about, ruleset)
    const { total, band, flags } = score
    const value = { responseId: id, total, band, asksSafetyQuestions: asks.length > 0 }
    return accept(value, { clientId, objectId: id, details: { kind, total, flags } }, [...asks, ...results])
  },
})

type About = {
  readonly practiceId: string
  readonly clientId: string
  readonly clinicianId: string | null
  readonly responseId: string
  readonly now: Date
  readonly timeZone: string
}

async function putOnList(tx: Tx, findings: readonly Finding[], about: About, ruleset: Ruleset): Promise<void> {
  const { practiceId, clientId, clinicianId, responseId, now, timeZone } = about
  for (const { code, params } of findings) {
    const reviewOn = String(params.reviewOn ?? '')
    const dueAt = isLocalDate(reviewOn) ? startOfDay(reviewOn, timeZone) : (acknowledgeBy('moderate', now, ruleset) ?? now)
    await insertTask(tx, {
      practiceId,
      clientId,
      kind: code === 'CSSRS_REQUIRED_NOW' ? 'item-nine' : 'results-review',
      forRole: 'therapist',
      forClinicianId: clinicianId,
      dueAt,
      subjectId: responseId,
      params: { code, ...params },
    })
  }
}
