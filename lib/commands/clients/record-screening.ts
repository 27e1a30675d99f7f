import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { updateClient } from '../../data/records/clients.ts'
import { beginIntake } from '../../data/records/intake.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertScreening, loadScreenedClient } from '../../data/records/screenings.ts'
import { ageOn } from '../../domain/clients/age.ts'
import { ruleScreening } from '../../domain/clients/rule-screening.ts'
import { clientScreenKeys, type ScreenAnswers } from '../../domain/clients/screening.ts'
import { failedTreatments } from '../../domain/clients/treatment-history.ts'
import { worstEffect } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordScreeningInput } from '../../inputs/clients/record-screening.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Keeps a health screen with what the rules say about it. Nothing is refused here: a prescriber decides (4.1). */
export const recordScreening = command({
  name: 'screening.record',
  input: recordScreeningInput,
  async run({ clientId: named, items, medicines, treatments }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    const client = clientId === null ? null : await loadScreenedClient(tx, practiceId, clientId)
    if (clientId === null || !client || !practice) return noSuchClient()
    const open = clientScreenKeys.filter((key) => items[key] === undefined)
    if (open.length > 0)
      return reject(Object.fromEntries(open.map((key) => [`items.${key}`, ['Choose an answer. “Not sure” is one too.']])))

    const today = localDateOf(now, practice.timeZone)
    const ruleset = await loadRuleset(tx, practiceId, today)
    const answers = { items, medicines } as ScreenAnswers
    const findings = ruleScreening(
      {
        age: client.bornOn ? ageOn(fromDay(client.bornOn), today) : null,
        answers,
        clearedFor: client.eligibilityDecisions[0]?.exceptionFor ?? [],
        failedTreatments: failedTreatments(treatments).length,
      },
      ruleset,
    )
    const worst = worstEffect(findings)
    const level = worst === 'refuse' || worst === 'hold' ? worst : 'clear'
    const id = await insertScreening(tx, {
      practiceId,
      clientId,
      kind: 'contraindication',
      takenAt: now,
      answers: JSON.parse(JSON.stringify(answers)),
      level,
      findings,
      rulesetVersion: ruleset.version,
      takenBy: actor.userId,
    })
    await updateClient(tx, practiceId, clientId, { treatmentHistory: JSON.parse(JSON.stringify(treatments)) })
    await beginIntake(tx, practiceId, clientId)
    return accept({ screeningId: id, level }, { clientId, objectId: id, details: { level } }, findings)
  },
})
