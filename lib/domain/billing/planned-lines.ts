import type { CycleFormat } from '../coverage/format.ts'
import { noticeOn, type SignedNotice } from '../coverage/notice.ts'
import { payerChoiceOf, type Restriction } from '../coverage/restriction.ts'
import { paysByOwnWord } from '../coverage/rule-extended-care.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { timesCents, ZERO } from '../money.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { Ruleset } from '../ruleset.ts'
import { addMinutes } from '../time/interval.ts'
import type { LocalDate } from '../time/local.ts'
import type { AccountLine } from './account-types.ts'
import { amountOn, type DatedAmount, endedTierOn, type TierOnFile, tierOn } from './dated-amounts.ts'
import { type FormatLine, type FormatOptions, formatLines } from './format-lines.ts'
import { type CoverageForEstimate, payerSituationOn } from './payer-situation.ts'
import { withoutRefusedPairs } from './planned-pairs.ts'
import type { Hardship } from './rule-hardship.ts'

/** What a price rests on: the very facts that signing bills by, each as of its day. */
export type PriceFacts = {
  readonly coverages: readonly CoverageForEstimate[]
  /** What the client's plans were billed on any day. */
  readonly account: readonly AccountLine[]
  /** What the practice charges. */
  readonly fees: readonly DatedAmount[]
  /** The client's tiers, where one was assessed or told. */
  readonly tiers: readonly TierOnFile[]
  /** Who would give what is planned, and how they stand with Medicare. */
  readonly clinicianId?: string | null
  readonly medicare: MedicareStanding
  /** What the billing lead decided about the client's shares. */
  readonly hardships: readonly Hardship[]
  /** What the client chose about their plan; nothing where they are not known. */
  readonly restrictions?: readonly Restriction[]
  /** What is priced for a later day is yet to come; all of it where nobody says which day it is. */
  readonly today?: LocalDate
}

/** Who gives a visit, and how they stand with Medicare on its day. */
export type Giver = Pick<PriceFacts, 'clinicianId' | 'medicare'>

/** A line that would be billed; of the cycle counted from 0. */
export type PlannedLine = AccountLine & { readonly cycle: number }

type Cycle = { readonly format: CycleFormat; readonly journeyOn: LocalDate; readonly cycle: number }

/** What one cycle would bill, at the fees of its days. */
export function plannedCycle(
  { format, journeyOn, cycle }: Cycle,
  facts: PriceFacts & Partial<FormatOptions> & { readonly notices?: readonly SignedNotice[] },
  { values }: Pick<Ruleset, 'values'>,
): PlannedLine[] {
  const { groupPhase = 'preparation', homeJourneyWithTherapist = true, journeyPlace } = facts
  const options = { groupPhase, homeJourneyWithTherapist, journeyPlace, extendedHours: values['billing.extended-hours'] }
  return plannedLines(formatLines(format, journeyOn, options), cycle, facts)
}

/** Lines as signing would bill them, each by whoever gives it where that is told, without those that the rules of a day would leave off. */
export function plannedLines(
  lines: readonly (FormatLine & Partial<Giver>)[],
  cycle: number,
  facts: PriceFacts & { readonly notices?: readonly SignedNotice[] },
): PlannedLine[] {
  const planned = lines.map(({ clinicianId = facts.clinicianId ?? null, medicare = facts.medicare, ...line }) => {
    const own = { ...facts, clinicianId, medicare }
    return { ...plannedLine(line, own), ...mostOf(line, own), id: `${cycle} ${line.on} ${line.number}`, cycle }
  })
  return withoutRefusedPairs(planned, facts.coverages)
}

/** Of extended care no more is asked than the notice says that counts for its day. */
function mostOf({ code, on }: FormatLine, { notices = [], ...facts }: PriceFacts & { readonly notices?: readonly SignedNotice[] }) {
  const signed = code === EXTENDED_CARE && !paysByOwnWord({ ...facts, on }) ? (noticeOn(notices, on)?.amount ?? null) : null
  return signed === null ? {} : { most: signed }
}

/** One line as signing would bill it: to the plan of its day, or to the client by a fee and their tier. */
export function plannedLine({ code, on, number, units, placeOfService }: FormatLine, facts: PriceFacts): AccountLine {
  const { bearer, first } = payerSituationOn(on, facts)
  const tier = tierOn(facts.tiers, on)
  // A visit that is not booked has no choice of its own: what was said of its day holds for it.
  const choice = bearer === 'plan' ? payerChoiceOf(facts.restrictions ?? [], { visitId: '', on }) : null
  const isWholeFee = choice === 'not_told' && code !== EXTENDED_CARE
  return {
    id: `${on} ${number}`,
    coverageId: code === EXTENDED_CARE || bearer === 'client' || choice !== null ? null : (first?.id ?? null),
    on,
    startedAt: addMinutes(new Date(on), number),
    code,
    units,
    charge: timesCents(amountOn(facts.fees, code, on) ?? ZERO, units),
    placeOfService,
    clinicianId: facts.clinicianId ?? null,
    medicare: facts.medicare,
    ...((facts.today === undefined || on > facts.today) && { isAhead: true as const }),
    ...(isWholeFee ? { pays: WHOLE_FEE } : tier && { pays: tier.pays }),
    ...(!isWholeFee && endedTierOn(facts.tiers, on) !== null && { isToRenew: true as const }),
  }
}

/** The sliding scale takes nothing off what the plan is not told of. */
const WHOLE_FEE = 10_000
