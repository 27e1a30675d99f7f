import { type ClientChargeCode, ruleClientCharge } from '../coverage/rule-client-charge.ts'
import type { CoverageWithFlags } from '../coverage/rule-extended-care.ts'
import { type MedicareStanding, standingIn } from '../coverage/rule-medicare-clinician.ts'
import { type Finding, warn, worstEffect } from '../finding.ts'
import { type Cents, minCents, toCents, ZERO } from '../money.ts'
import { MISSED_VISIT } from '../reference/billing-codes.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { BillingDay, ChargeLine, MissedVisit } from './charge-types.ts'
import { revenueAccountOf } from './ledger.ts'

/** How a visit came to nothing. Whom the practice calls off is asked for nothing. */
export type CameToNothing = 'missed' | 'late-by-client' | 'in-time' | 'by-practice'

export type MissedFeeFacts = {
  readonly on: LocalDate
  /** The practice's rules of the day the visit was written down, and of its own day. */
  readonly rulesets: readonly [Ruleset, Ruleset]
  /** All that is on file, the client's own word too: it keeps them from being asked. */
  readonly coverages: readonly CoverageWithFlags[]
  readonly medicare: MedicareStanding
  readonly how: CameToNothing
}

export type MissedFeeCode = 'MISSED_VISIT_FEE' | ClientChargeCode

/** What a practice would ask for a visit missed, before anybody's coverage is looked at: what was told when it was written down, or less. */
export const missedFeeOf = ([written, own]: MissedFeeFacts['rulesets']): Cents =>
  minCents(toCents(written.values['cancel.missed-fee-cents']), toCents(own.values['cancel.missed-fee-cents']))

/**
 * What a client is asked for a visit that they missed or called off late; nothing by default, under Medicaid or VA of any kind, while such a
 * coverage is only told of, and for what the practice calls off. Says why, where there is a fee and it is not asked.
 */
export function ruleMissedVisitFee(facts: MissedFeeFacts): { readonly fee: Cents; readonly findings: readonly Finding<MissedFeeCode>[] } {
  const fee = missedFeeOf(facts.rulesets)
  if (fee === ZERO || facts.how === 'in-time' || facts.how === 'by-practice') return { fee: ZERO, findings: [] }
  const against = ruleClientCharge({ ...facts, kind: 'missed_visit', notices: [] })
  if (worstEffect(against) !== 'allow') return { fee: ZERO, findings: against }
  return { fee, findings: [warn('MISSED_VISIT_FEE', ['practice.missed-visit-fee'], { params: { on: facts.on, amountCents: fee } })] }
}

/** The lines a day bills for visits that did not take place, as long as the client may be asked on it: no plan pays them, and no scale lowers them. */
export const missedVisitLines = (missed: readonly MissedVisit[], day: BillingDay): ChargeLine[] =>
  missed.flatMap(({ visitId, clinicianId, startedAt, stoppedAt, fee }) => {
    const medicare = standingIn(day.medicare, clinicianId)
    const isAsked = worstEffect(ruleClientCharge({ ...day, kind: 'missed_visit', medicare })) === 'allow'
    return isAsked
      ? [
          {
            ...{ visitId, clinicianId, startedAt, stoppedAt, on: day.on },
            ...{ code: MISSED_VISIT, modifiers: [], units: 1, minutes: 0, placeOfService: '11' as const, diagnosisCodes: [] },
            ...{ charge: fee, billTo: 'client' as const, coverageId: null, claimKey: null, isIndividual: false, restricted: false },
            ...{ revenue: revenueAccountOf(MISSED_VISIT), adjustments: [] },
          },
        ]
      : []
  })
