import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { answerExtensionRow, hasResults, insertExtension, loadExtensionRow, loadRegimenToExtend } from '../../data/records/extensions.ts'
import { loadAcceptedBy } from '../../data/records/prescribing.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { finishTasksAbout, insertTask } from '../../data/records/tasks.ts'
import { rulingOf } from '../../domain/finding.ts'
import { ruleRegimenLength } from '../../domain/regimens/rule-regimen-length.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { answerExtensionInput, extendRegimenInput } from '../../inputs/regimens.ts'
import { accept, command, decline, reject } from '../command.ts'
import { askPrescribers, LOOK_WITHIN_MINUTES } from '../prescribers/ask-prescribers.ts'

/** The therapist asks for further cycles, results in hand, and signs. They can be booked at once and wait until the prescriber agrees. */
export const extendRegimen = command({
  name: 'regimen.extend',
  input: extendRegimenInput,
  async run({ regimenId, cycles, reason }, { actor, now, tx }) {
    const { practiceId, clinicianId } = actor
    const regimen = await loadRegimenToExtend(tx, practiceId, regimenId)
    const last = regimen?.cycles[0]
    if (!regimen || !last) return reject({ form: ['There is no such regimen.'] })
    const { clientId, cyclesPlanned, extensions } = regimen
    if (regimen.status !== 'active' && regimen.status !== 'planned')
      return reject({ form: ['This regimen is over. Plan a new one with the client.'] })
    const standing = extensions.filter(({ declinedAt }) => declinedAt === null)
    if (standing.some(({ byPrescriberAt }) => byPrescriberAt === null))
      return reject({ form: ['An extension waits for the prescriber already.'] })
    if (!(await hasResults(tx, practiceId, clientId)))
      return reject({ resultsReviewed: ['There are no results yet. Ask the client to answer the questionnaires first.'] })
    const total = standing.reduce((sum, extension) => sum + extension.cycles, cyclesPlanned) + cycles
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, await loadPracticeZone(tx, practiceId)))
    const findings = ruleRegimenLength({ cycles: total, ruleset })
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), { clientId })
    const { number, format, route, setting } = last
    const missing = Array.from({ length: Math.max(0, total - number) }, (_, index) => number + index + 1)
    const extensionId = await insertExtension(
      tx,
      { practiceId, clientId, regimenId, cycles, reason, resultsReviewedAt: now, byTherapistAt: now, byTherapist: clinicianId },
      missing.map((next) => ({ practiceId, regimenId, clientId, number: next, status: 'planned', format, route, setting })),
    )
    const prescriberIds = await loadAcceptedBy(tx, practiceId, clientId)
    await askPrescribers(tx, prescriberIds, { practiceId, clientId, kind: 'extension-asked', subjectId: extensionId }, { now })
    return accept({ extensionId }, { clientId, objectId: extensionId, details: { regimenId, cycles } })
  },
})

/** The prescriber agrees that a plan goes on beyond its length, or says why not. */
export const answerExtension = command({
  name: 'regimen.answer-extension',
  input: answerExtensionInput,
  async run({ extensionId, agrees, note }, { actor, now, tx }) {
    const { practiceId, prescriberId, userId } = actor
    const extension = await loadExtensionRow(tx, practiceId, extensionId)
    if (!extension) return reject({ form: ['There is no such extension.'] })
    const answer = agrees ? { byPrescriberAt: now, byPrescriber: prescriberId } : { declinedAt: now, byPrescriber: prescriberId }
    if (!(await answerExtensionRow(tx, practiceId, extensionId, { ...answer, answerNote: note || null })))
      return reject({ form: ['This extension was answered already. Reload the page.'] })
    const { clientId, byTherapist } = extension
    await finishTasksAbout(tx, practiceId, [extensionId], { doneBy: userId, now, outcome: agrees ? 'Agreed.' : 'Not agreed.' })
    const told = { practiceId, clientId, kind: 'extension-answered', forRole: 'therapist', forClinicianId: byTherapist } as const
    await insertTask(tx, { ...told, dueAt: addMinutes(now, LOOK_WITHIN_MINUTES), subjectId: extensionId })
    return accept({ extensionId }, { clientId, objectId: extensionId, details: { agrees } })
  },
})
