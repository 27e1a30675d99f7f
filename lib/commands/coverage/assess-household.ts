import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertAssessment, loadLatestAssessment } from '../../data/records/assessments.ts'
import { loadCoverages } from '../../data/records/coverages.ts'
import { loadSlidingTiers } from '../../data/records/prices.ts'
import type { Tx } from '../../data/scope.ts'
import { povertyRegionOf } from '../../domain/billing/poverty-region.ts'
import { assessmentLapsesOn, ruleSlidingFee } from '../../domain/billing/rule-sliding-fee.ts'
import { slidingTier } from '../../domain/billing/sliding-fee.ts'
import { toCents } from '../../domain/money.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'

type Household = {
  readonly practiceId: string
  readonly clientId: string
  readonly state: string
  readonly householdSize: number
  readonly annualIncome: number
  readonly proof: string | null
  readonly on: LocalDate
  readonly ruleset: Ruleset
}

/** What the rule says of assessing a household on a day. */
export async function judgeHousehold(tx: Tx, { practiceId, clientId, householdSize, on, ruleset }: Household) {
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const assessment = { id: newId(), attestedOn: on, validFrom: on, endedOn: null }
  return ruleSlidingFee({ on, coverages, applyTo: 'extended_care', assessment, householdSize }, ruleset)
}

/**
 * Writes the tier of a household, on exact fractions of the guideline of the day it was attested, from that day on; where an older
 * attestation had run out, from its end on, as far back as hours wait for it.
 */
export async function assessHousehold(tx: Tx, household: Household, { now, userId }: { readonly now: Date; readonly userId: string }) {
  const { practiceId, clientId, state, householdSize, annualIncome, proof, on, ruleset } = household
  const region = povertyRegionOf(state)
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
    validFrom: toDay(await beginsOn(tx, household)),
    validUntil: toDay(addDays(lapsesOn, -1)),
    decidedBy: userId,
    proof,
  })
  return { id, decision }
}

/** Hours of the last days wait for a new attestation: it holds for them. */
async function beginsOn(tx: Tx, { practiceId, clientId, on, ruleset }: Household): Promise<LocalDate> {
  const before = await loadLatestAssessment(tx, practiceId, clientId)
  if (before === null || before.validUntil >= on) return on
  const [after, waiting] = [addDays(before.validUntil, 1), addDays(on, 0 - ruleset.values['billing.attestation-wait-days'])]
  return after < waiting ? waiting : after
}
