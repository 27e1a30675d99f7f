import 'server-only'
import { toDayOrNull } from '../../data/dates.ts'
import { readJson } from '../../data/kept-json/columns.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadLiveReferral } from '../../data/records/prescribing.ts'
import { loadScreenFacts } from '../../data/records/screen-facts.ts'
import { insertClearance, loadScreening } from '../../data/records/screenings.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { ruleScreenClearance } from '../../domain/clients/rule-screen-clearance.ts'
import { ruleScreenStands } from '../../domain/clients/rule-screen-stands.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { clearScreeningInput } from '../../inputs/prescribers.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The client's prescriber decides on one item of the newest health screen. Nothing else lets a screen pass that stops or waits. */
export const clearScreening = command({
  name: 'screening.clear',
  input: clearScreeningInput,
  async run({ screeningId, item, decision, words, untilOn }, { actor, now, tx }) {
    const { practiceId, prescriberId, userId } = actor
    const screening = await loadScreening(tx, practiceId, screeningId)
    const referral = screening && (await loadLiveReferral(tx, practiceId, screening.clientId, prescriberId))
    if (screening?.kind !== 'contraindication' || referral?.status !== 'accepted') return reject({ form: ['There is no such screen.'] })
    const { clientId } = screening
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    if (untilOn !== null && untilOn < today) return reject({ untilOn: ['This day is over.'] })
    const newest = await loadScreenFacts(tx, practiceId, clientId)
    const found = readJson('Screening.findings', screening.findings).filter(({ effect }) => effect !== 'warn')
    const findings = ruleScreenClearance({ item, decision, found, isNewest: newest?.screeningId === screeningId })
    const trace = { clientId, objectId: screeningId, details: { decision } }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    await insertClearance(tx, {
      practiceId,
      screeningId,
      clientId,
      item,
      decision,
      words,
      untilOn: toDayOrNull(untilOn),
      prescriberId,
      decidedAt: now,
    })
    const left = ruleScreenStands(await loadScreenFacts(tx, practiceId, clientId), today)
    if (left.every(({ effect }) => effect === 'warn'))
      await finishTasksAbout(tx, practiceId, [screeningId], { doneBy: userId, now, outcome: 'Decided by the prescriber.' })
    return accept({ screeningId }, trace, left)
  },
})
