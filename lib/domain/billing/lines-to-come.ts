import { type MedicareFact, type PrivateContract, standingOf } from '../coverage/medicare-standing.ts'
import type { SignedNotice } from '../coverage/notice.ts'
import { payerChoiceOf } from '../coverage/restriction.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { AccountLine } from './account-types.ts'
import type { VisitForBilling } from './charge-types.ts'
import { chargesForDay } from './charges-for-day.ts'
import { amountsOn, endedAttestationOn, endedTierOn, tierOn } from './dated-amounts.ts'
import type { PriceFacts } from './planned-lines.ts'
import { asAccountLine } from './settle-day.ts'

/** A visit that stands in the calendar or was given, and whose note nobody has signed. */
export type VisitToCome = Omit<VisitForBilling, 'payerChoice'> & {
  readonly on: LocalDate
  readonly cycleId: string | null
  readonly medicareFacts: readonly MedicareFact[]
}

type Facts = Pick<PriceFacts, 'coverages' | 'fees' | 'tiers' | 'restrictions'> & {
  readonly clientId: string
  readonly contracts: readonly PrivateContract[]
  readonly notices: readonly SignedNotice[]
}

/**
 * What visits will bill that no charge tells of yet, drafted by the rules that signing drafts by, each day as it is planned. A price that
 * leaves them out takes a deductible once for each note that waits.
 */
export function linesToCome(visits: readonly VisitToCome[], facts: Facts, ruleset: Ruleset): AccountLine[] {
  const { clientId, coverages, contracts, notices, restrictions = [] } = facts
  return [...Map.groupBy(visits, ({ on }) => on)].flatMap(([on, own]) => {
    const sliding = tierOn(facts.tiers, on)
    // What a visit that is not billed yet waits for, it waits for still.
    const ended = endedAttestationOn(endedTierOn(facts.tiers, on), { on, today: on, days: 0 })
    const medicare = Object.fromEntries(
      own.map(({ clinicianId, medicareFacts }) => [clinicianId, standingOf(medicareFacts, contracts, { clinicianId, on })]),
    )
    const chosen = own.map((visit) => ({ ...visit, payerChoice: payerChoiceOf(restrictions, { visitId: visit.visitId, on }) }))
    const day = {
      clientId,
      on,
      visits: chosen,
      otherSessions: [],
      coverages,
      fees: amountsOn(facts.fees, on),
      sliding,
      ended,
      notices,
      medicare,
    }
    return chargesForDay(day, ruleset).lines.map((line) => asAccountLine(line, { medicare, slidingPays: sliding?.pays ?? null }))
  })
}
