import 'server-only'
import { lockClient } from '../../data/records/clients.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { assessSlidingFeeInput } from '../../inputs/coverage.ts'
import { billDaysSince } from '../billing/bill-days-since.ts'
import { billWaitingDays } from '../billing/bill-waiting.ts'
import { accept, command, decline, reject } from '../command.ts'
import { assessHousehold, judgeHousehold } from './assess-household.ts'

/**
 * Assesses a household on the practice's sliding scale from today on, bills today's visits by it and those that waited for it, on exact fractions of the poverty guideline.
 *
 * Refused behind the Medicaid and VA wall. What was assessed before stays for the days it was for.
 */
export const assessSlidingFee = command({
  name: 'sliding-fee.assess',
  input: assessSlidingFeeInput,
  async run({ clientId, householdSize, annualIncome, proof }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const practice = await loadPractice(tx, practiceId)
    const client = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: { state: true } })
    if (!practice || !client || !(await lockClient(tx, practiceId, clientId))) return reject({ form: ['There is no such client.'] })
    const on = localDateOf(now, practice.timeZone)
    const ruleset = await loadRuleset(tx, practiceId, on)
    const household = { practiceId, clientId, state: client.state, householdSize, annualIncome, proof, on, ruleset }
    const ruling = rulingOf(await judgeHousehold(tx, household), { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, { clientId })

    const { id, decision } = await assessHousehold(tx, household, { now, userId })
    await billDaysSince(tx, { actor, now, from: on, clientId })
    const unbilled = await billWaitingDays(tx, { actor, now, of: { clientId } })
    const value = { assessmentId: id, paysBasisPoints: decision.pays, percent: decision.percent, guidelineCents: decision.guideline }
    return accept(value, { clientId, objectId: id, details: { paysBasisPoints: decision.pays, guidelineYear: decision.year } }, unbilled)
  },
})
