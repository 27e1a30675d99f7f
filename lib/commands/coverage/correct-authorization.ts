import 'server-only'
import type { z } from 'zod'
import { toDay } from '../../data/dates.ts'
import {
  loadAuthorizedClient,
  loadStandingAuthorization,
  lockAuthorization,
  updateAuthorization,
} from '../../data/records/authorizations.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { loadCoverageRow } from '../../data/records/coverages.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleAuthorizationCorrection, ruleAuthorizationCut } from '../../domain/coverage/rule-authorization-change.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { correctAuthorizationInput } from '../../inputs/coverage.ts'
import { settleAgain } from '../billing/settle-again.ts'
import { accept, command, decline, reject } from '../command.ts'
import { drawOnGrant } from './draw-again.ts'
import { fewerThanTaken, patternOf, shapeOf } from './record-authorization.ts'
import { uncoverVisits } from './uncover-visits.ts'

type Input = z.output<typeof correctAuthorizationInput>

/**
 * Puts right what was typed wrong on an authorization, its state among it, as the payer's paper has it. By the billing lead, with why;
 * the trail keeps what stood. Visits a smaller number no longer covers wait.
 */
export const correctAuthorization = command({
  name: 'authorization.correct',
  input: correctAuthorizationInput as unknown as z.ZodType<Input>,
  standing: (input, { actor: { practiceId }, tx }) => loadStandingAuthorization(tx, practiceId, input.authorizationId, Object.keys(input)),
  async run({ authorizationId, version: _, reason, ...paper }, { actor, now, tx }) {
    const { practiceId } = actor
    const clientId = await loadAuthorizedClient(tx, practiceId, authorizationId)
    const before =
      clientId && (await lockClient(tx, practiceId, clientId)) ? await lockAuthorization(tx, practiceId, authorizationId) : null
    const coverage = before && (await loadCoverageRow(tx, practiceId, before.coverageId))
    if (!before || !coverage) return reject({ form: ['There is no such authorization.'] })
    const vaStage = before.kind === 'va_referral' ? paper.vaStage : null
    const findings = ruleAuthorizationCorrection({ status: paper.status, vaStage, isBillingLead: hasDuty(actor, 'billing-lead') })
    const trace = { clientId, objectId: authorizationId }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), trace)
    const uncovered = await uncoverVisits(tx, { practiceId, before, granted: paper.granted })
    if (uncovered === null) return reject({ granted: [fewerThanTaken] })
    const { startsOn, endsOn, ...rest } = paper
    await updateAuthorization(tx, practiceId, authorizationId, { ...rest, vaStage, startsOn: toDay(startsOn), endsOn: toDay(endsOn) })
    const serviceOn = localDateOf(now, await loadPracticeZone(tx, practiceId))
    await drawOnGrant(tx, { actor, clientId: coverage.clientId, fromOn: serviceOn, now })
    await settleAgain(tx, { practiceId, clientId: coverage.clientId, serviceOn, now, postedBy: actor.userId })
    const warnings = [...shapeOf(paper.number, await patternOf(tx, practiceId, coverage)), ...ruleAuthorizationCut(uncovered)]
    const stood = {
      status: before.status,
      vaStage: before.vaStage,
      number: before.number,
      granted: before.granted,
      codes: [...before.codes],
    }
    const details = { reason, uncovered, was: { ...stood, startsOn: before.startsOn, endsOn: before.endsOn } }
    return accept({ authorizationId }, { ...trace, details }, warnings)
  },
})
