import { noticeOn, type SignedNotice } from '../coverage/notice.ts'
import { type ClientChargeCode, ruleClientCharge } from '../coverage/rule-client-charge.ts'
import type { CoverageWithFlags } from '../coverage/rule-extended-care.ts'
import { type MedicareStanding, standingIn } from '../coverage/rule-medicare-clinician.ts'
import { type Finding, refuse, warn, worstEffect } from '../finding.ts'
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
  /** What the client signed about the fee, each time with its amount. */
  readonly policies: readonly SignedNotice[]
  /** All that is on file, the client's own word too: it keeps them from being asked. */
  readonly coverages: readonly CoverageWithFlags[]
  readonly medicare: MedicareStanding
  readonly how: CameToNothing
}

export type MissedFeeCode = 'MISSED_VISIT_FEE' | 'MISSED_FEE_NOT_AGREED' | ClientChargeCode

/** A fee for a missed visit, and how many hours before it calling off still costs nothing. */
export type MissedFeeTerms = { readonly fee: Cents; readonly noticeHours: number }

/** What the practice's policy says of missed visits; null where it asks nothing. */
export function missedFeeTerms({ values }: Ruleset): MissedFeeTerms | null {
  const fee = toCents(values['cancel.missed-fee-cents'])
  return fee === ZERO ? null : { fee, noticeHours: values['cancel.notice-hours'] }
}

/** What a practice would ask for a visit missed, before anybody is looked at: what was told when it was written down, or less. */
export const missedFeeOf = ([written, own]: MissedFeeFacts['rulesets']): Cents =>
  minCents(missedFeeTerms(written)?.fee ?? ZERO, missedFeeTerms(own)?.fee ?? ZERO)

/**
 * What a client is asked for a visit that they missed or called off late; nothing by default, under Medicaid or VA of any kind, while such a
 * coverage is only told of, where they have not signed the policy by the day of the visit, and for what the practice calls off. Never more than
 * they signed. Says why, where there is a fee and it is not asked.
 */
export function ruleMissedVisitFee(facts: MissedFeeFacts): { readonly fee: Cents; readonly findings: readonly Finding<MissedFeeCode>[] } {
  const { on, rulesets, policies, how } = facts
  const told = missedFeeOf(rulesets)
  if (told === ZERO || how === 'in-time' || how === 'by-practice') return { fee: ZERO, findings: [] }
  const against = ruleClientCharge({ ...facts, kind: 'missed_visit', notices: [] })
  if (worstEffect(against) !== 'allow') return { fee: ZERO, findings: against }
  const signed = noticeOn(policies, on)
  if (!signed) return { fee: ZERO, findings: [refuse('MISSED_FEE_NOT_AGREED', ['practice.missed-visit-fee'], { params: { on } })] }
  const fee = minCents(told, signed.amount ?? ZERO)
  return { fee, findings: [warn('MISSED_VISIT_FEE', ['practice.missed-visit-fee'], { params: { on, amountCents: fee } })] }
}

export type WaiveFeeCode = 'MISSED_FEE_NOT_LEAD'

/** The billing lead alone gives a fee up that was asked: one person's measure for everybody. */
export const ruleWaiveMissedFee = ({ isBillingLead }: { readonly isBillingLead: boolean }): Finding<WaiveFeeCode>[] =>
  isBillingLead ? [] : [refuse('MISSED_FEE_NOT_LEAD', ['practice.missed-visit-fee'])]

/** What a client would be asked if they missed a visit ahead or called it off late, and until when it is not late; null where they would not be. */
export function missedFeeAhead(facts: Omit<MissedFeeFacts, 'how'>): MissedFeeTerms | null {
  const { fee } = ruleMissedVisitFee({ ...facts, how: 'missed' })
  return fee === ZERO ? null : { fee, noticeHours: facts.rulesets[1].values['cancel.notice-hours'] }
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
