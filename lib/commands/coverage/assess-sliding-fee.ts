import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertAssessment } from '../../data/records/assessments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadSlidingTiers } from '../../data/records/prices.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { povertyRegionOf } from '../../domain/billing/poverty-region.ts'
import { assessmentLapsesOn, ruleSlidingFee } from '../../domain/billing/rule-sliding-fee.ts'
import { slidingTier } from '../../domain/billing/sliding-fee.ts'
import { rulingOf } from '../../domain/finding.ts'
import { toCents } from '../../domain/money.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { assessSlidingFeeInput } from '../../inputs/coverage/assess-sliding-fee.ts'
import { accept, command, decline, reject } from '../command.ts'

/**
 * Assesses a household on the practice's sliding scale from today on (2.12), on exact fractions of the poverty guideline.
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
    const coverages = await loadCoverages(tx, practiceId, clientId)
    const assessment = { id: newId(), attestedOn: on, validFrom: on, endedOn: null }
    const findings = ruleSlidingFee({ on, coverages, applyTo: 'extended_care', assessment, householdSize }, ruleset)
    const ruling = rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now })
    if (ruling.effect === 'refuse' || ruling.effect === 'hold') return decline(ruling, { clientId })

    const region = povertyRegionOf(client.state)
    const decision = slidingTier(
      { size: householdSize, income: toCents(annualIncome), region },
      await loadSlidingTiers(tx, practiceId, on),
      on,
    )
    const lapsesOn = assessmentLapsesOn(on, ruleset.values['billing.sliding-attestation-months'])
    const id = await insertAssessment(tx, practiceId, {
      clientId,
      householdSize,
      annualIncomeCents: BigInt(annualIncome),
      region,
      guidelineYear: decision.year,
      guidelineCents: decision.guideline,
      paysBasisPoints: decision.pays,
      attestedAt: now,
      validFrom: toDay(on),
      validUntil: toDay(addDays(lapsesOn, -1)),
      decidedBy: userId,
      proof,
    })
    const value = { assessmentId: id, paysBasisPoints: decision.pays, percent: decision.percent, guidelineCents: decision.guideline }
    return accept(value, { clientId, objectId: id, details: { paysBasisPoints: decision.pays, guidelineYear: decision.year } })
  },
})
