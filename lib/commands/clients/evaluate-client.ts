import 'server-only'
import { updateClient } from '../../data/records/clients.ts'
import { loadLastResults } from '../../data/records/instruments.ts'
import { loadPathFacts } from '../../data/records/path-facts.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { finishTasksOfKind } from '../../data/records/tasks.ts'
import { ruleEvaluation } from '../../domain/clients/evaluation.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { evaluateClientInput } from '../../inputs/clients.ts'
import { accept, command, decline } from '../command.ts'
import { moveStage } from './move-stage.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** A therapist looks back on the treatment with its results in hand: what they asked for is answered, and the last step may be done. */
export const evaluateClient = command({
  name: 'client.evaluate',
  input: evaluateClientInput,
  async run({ clientId: named, outcome, why }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    const practice = await loadPractice(tx, practiceId)
    const loaded = clientId === null || !practice ? null : await loadPathFacts(tx, practiceId, clientId, now, practice.timeZone)
    if (clientId === null || !practice || !loaded) return noSuchClient()
    const { regimen, followUpDone } = loaded.facts
    const facts = {
      outcome,
      ...(await loadLastResults(tx, practiceId, clientId)),
      isThrough: regimen !== null && regimen.cyclesDone >= regimen.cyclesPlanned,
      followUpDone,
    }
    const ruling = rulingOf(ruleEvaluation(facts), { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
    const trace = { clientId, objectId: clientId, details: { outcome } }
    if (ruling.effect === 'refuse') return decline(ruling, trace)
    await updateClient(tx, practiceId, clientId, { evaluatedAt: now })
    await finishTasksOfKind(tx, { practiceId, clientId, kind: 'results-review' }, { doneBy: userId, now, outcome: why })
    await moveStage(tx, practiceId, clientId, now, practice.timeZone)
    return accept({ clientId }, trace, ruling.findings)
  },
})
