import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { decideAppealRow, loadAppeal } from '../../data/records/scale-appeals.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleDecideAppeal } from '../../domain/billing/rule-scale-appeal.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { decideScaleAppealInput } from '../../inputs/coverage.ts'
import { billDaysSince } from '../billing/bill-days-since.ts'
import { accept, command, decline, reject } from '../command.ts'
import { assessHousehold, judgeHousehold } from './assess-household.ts'

/** The second person's word on an appeal: with a yes the household is assessed anew from today on, by today's guideline; with a no it says why. */
export const decideScaleAppeal = command({
  name: 'sliding-fee.decide-appeal',
  input: decideScaleAppealInput,
  async run({ appealId, isGranted, outcome, householdSize, annualIncome }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPractice(tx, practiceId)
    const clientId = (await loadAppeal(tx, practiceId, appealId))?.clientId
    const appeal = clientId && (await lockClient(tx, practiceId, clientId)) ? await loadAppeal(tx, practiceId, appealId) : null
    const key = { practiceId, id: clientId ?? '' }
    const client = appeal && (await tx.client.findUnique({ where: { practiceId_id: key }, select: { state: true } }))
    if (!practice || !clientId || !appeal || !client) return reject({ form: ['There is no such appeal.'] })
    const on = localDateOf(now, practice.timeZone)
    const ruleset = await loadRuleset(tx, practiceId, on)
    const household =
      isGranted && householdSize !== null && annualIncome !== null
        ? { practiceId, clientId, state: client.state, householdSize, annualIncome, proof: appeal.papers, on, ruleset }
        : null
    const { status, askedBy, assessedBy } = appeal
    const findings = [
      ...ruleDecideAppeal({ status, decider: userId, askedBy, assessedBy, isBillingLead: hasDuty(actor, 'billing-lead') }),
      ...(household ? await judgeHousehold(tx, household) : []),
    ]
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    const trace = { clientId, objectId: appealId, details: { isGranted } }
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, trace)
    const assessed = household ? await assessHousehold(tx, household, { now, userId }) : null
    if (assessed) await billDaysSince(tx, { actor, now, from: on, clientId })
    await decideAppealRow(tx, practiceId, appealId, {
      status: assessed ? 'granted' : 'declined',
      outcome,
      newAssessmentId: assessed?.id ?? null,
      decidedAt: now,
      decidedBy: userId,
    })
    await finishTasksAbout(tx, practiceId, [appealId], { doneBy: userId, now, outcome })
    return accept({ appealId, paysBasisPoints: assessed?.decision.pays ?? null }, trace)
  },
})
