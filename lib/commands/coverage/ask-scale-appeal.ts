import 'server-only'
import { loadStandingAssessment } from '../../data/records/assessments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { insertAppeal, listAppeals } from '../../data/records/scale-appeals.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { ruleAskAppeal } from '../../domain/billing/rule-scale-appeal.ts'
import { chargeWallOn } from '../../domain/coverage/program.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { askScaleAppealInput } from '../../inputs/coverage.ts'
import { accept, command, decline, reject } from '../command.ts'

/** A client, or the desk for them, asks for a second look at the assessment that stands, with papers. */
export const askScaleAppeal = command({
  name: 'sliding-fee.appeal',
  input: askScaleAppealInput,
  async run({ clientId, reason, papers }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPractice(tx, practiceId)
    const isOwn = actor.role !== 'client' || actor.clientId === clientId
    if (!practice || !isOwn || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const today = localDateOf(now, practice.timeZone)
    const assessmentId = await loadStandingAssessment(tx, practiceId, clientId, today)
    const hasOpen = (await listAppeals(tx, practiceId, clientId)).some(({ status }) => status === 'open')
    const isWalled = chargeWallOn(await loadCoverages(tx, practiceId, clientId), today) !== null
    const findings = ruleAskAppeal({ hasAssessment: assessmentId !== null, hasOpen, isWalled })
    const { version } = await loadRuleset(tx, practiceId, today)
    if (findings.length > 0 || !assessmentId)
      return decline(rulingOf(findings, { rulesetVersion: version, evaluatedAt: now }), { clientId })
    const appealId = await insertAppeal(tx, practiceId, { clientId, assessmentId, reason, papers, askedAt: now, askedBy: userId })
    await insertTask(tx, { practiceId, clientId, kind: 'scale-appeal', forRole: 'front-desk', dueAt: now, subjectId: appealId })
    return accept({ appealId }, { clientId, objectId: appealId, details: { assessmentId } })
  },
})
