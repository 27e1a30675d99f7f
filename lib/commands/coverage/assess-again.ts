import 'server-only'
import { toDay } from '../../data/dates.ts'
import { insertAssessment, loadAssessedSince } from '../../data/records/assessments.ts'
import { lockClient } from '../../data/records/clients.ts'
import { loadSlidingTiers } from '../../data/records/prices.ts'
import type { Tx } from '../../data/scope.ts'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { slidingTier } from '../../domain/billing/sliding-fee.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { billDaysSince } from '../billing/bill-days-since.ts'

type Since = { readonly actor: SignedInActor; readonly now: Date; readonly from: LocalDate }

/**
 * Measures again, by the scale as it stands now, every household that was assessed for days from one on, and posts those days again where the
 * tier is another. What was found before stays beside it. Gives how many it changes for.
 */
export async function assessAgainSince(tx: Tx, { actor, now, from }: Since): Promise<number> {
  const { practiceId, userId } = actor
  let changed = 0
  for (const { clientId, validFrom, validUntil, proof, ...told } of await loadAssessedSince(tx, practiceId, from)) {
    const household = { size: told.householdSize, income: toCents(Number(told.annualIncomeCents)), region: told.region }
    const decision = slidingTier(household, await loadSlidingTiers(tx, practiceId, validFrom), validFrom)
    if (decision.pays === told.paysBasisPoints) continue
    await lockClient(tx, practiceId, clientId)
    await insertAssessment(tx, practiceId, {
      ...{ clientId, householdSize: told.householdSize, annualIncomeCents: told.annualIncomeCents, region: told.region, proof },
      ...{ guidelineYear: decision.year, guidelineCents: decision.guideline, paysBasisPoints: decision.pays },
      ...{ attestedAt: now, validFrom: toDay(validFrom), validUntil: toDay(validUntil), decidedBy: userId },
    })
    await billDaysSince(tx, { actor, now, from: validFrom, clientId })
    changed += 1
  }
  return changed
}
