import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { AccountLine } from '../../domain/billing/account-types.ts'
import {
  type CycleEstimate,
  type CycleToPrice,
  estimateCycles,
  estimateFormats,
  type FormatEstimate,
  type FormatEstimateFacts,
} from '../../domain/billing/estimate-formats.ts'
import { visitsOfFormat } from '../../domain/billing/format-lines.ts'
import { linesToCome, type VisitToCome } from '../../domain/billing/lines-to-come.ts'
import { payerSituationOn } from '../../domain/billing/payer-situation.ts'
import { type CycleFormat, cycleFormats } from '../../domain/coverage/format.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { loadPriceFacts } from '../records/price-facts.ts'
import { loadRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

/** What prices rest on from a day on, and what some visits will bill. */
type FactsFrom = {
  readonly facts: Omit<FormatEstimateFacts, 'journeysOn' | 'account'>
  readonly linesOf: (visits: readonly VisitToCome[]) => AccountLine[]
}

export type PriceFactsFound = {
  readonly from: (firstOn: LocalDate) => FactsFrom
  readonly ruleset: Ruleset
  readonly billed: readonly AccountLine[]
  readonly toCome: readonly VisitToCome[]
}

/** What a client's prices rest on: the facts that signing bills by, once it is known when it begins. Null for a client this person cannot see. A constant number of statements. */
export async function findPriceFacts(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<PriceFactsFound | null> {
  const { practiceId } = actor
  const asked = loadRules(tx, practiceId)
  const { seen, known, rules } = await atOnce({
    seen: tx.client.count({ where: { AND: [visibleClients(actor), { id: clientId }] } }),
    known: loadPriceFacts(tx, practiceId, [clientId], asked),
    rules: asked,
  })
  const client = known.get(clientId)
  if (seen === 0 || !client) return null
  const { coverages, account: billed, toCome, tiers, hardships, restrictions, notices, contracts, primaryClinicianId: clinicianId } = client
  const { fees } = rules
  const ruleset = rules.rulesetOn(today)
  return {
    ...{ ruleset, billed, toCome },
    from(firstOn) {
      const medicare = standingOf(client.medicare, contracts, { clinicianId, on: firstOn })
      const facts = { today, coverages, fees, tiers, hardships, clinicianId, medicare, restrictions, notices }
      return { facts, linesOf: (visits) => linesToCome(visits, { ...facts, clientId, contracts }, ruleset) }
    },
  }
}

/**
 * Finds what each of the four formats costs one client on these journey days, after all that is billed or booked before them: shares, what
 * is written off, why, and what nobody knows yet. Null for a client this person cannot see.
 */
export async function findFormatPrices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  journeysOn: readonly LocalDate[],
  today: LocalDate,
): Promise<FormatEstimate[] | null> {
  const found = await findPriceFacts(tx, actor, clientId, today)
  if (!found) return null
  const { facts, linesOf } = found.from(journeysOn[0] ?? today)
  return estimateFormats({ ...facts, account: [...found.billed, ...linesOf(found.toCome)], journeysOn }, found.ruleset)
}

type PlannedCycle = CycleToPrice & { readonly id: string }

/**
 * The cycles of a plan, and what they are priced by: one that is booked whole goes by its very visits, where and when they are, unless nobody
 * knows who pays one of them.
 */
function amongOthers({ from, billed, toCome }: PriceFactsFound, cycles: readonly PlannedCycle[], today: LocalDate) {
  const { facts: known, linesOf } = from(cycles[0]?.journeyOn ?? today)
  const ofCycles = new Set(cycles.map(({ id }) => id))
  const beside = toCome.filter(({ cycleId }) => cycleId === null || !ofCycles.has(cycleId))
  const asBooked = cycles.map(({ id, ...cycle }) => {
    const visits = toCome.filter(({ cycleId }) => cycleId === id)
    const isKnown = visits.every(({ on }) => payerSituationOn(on, known).coverageKnown)
    return isKnown && visits.length === visitsOfFormat(cycle.format) ? { ...cycle, booked: linesOf(visits) } : cycle
  })
  return { asBooked, facts: { ...known, account: [...billed, ...linesOf(beside)] } }
}

/** What each cycle of a plan comes to for a client in each format, the other cycles as they are. */
export function cyclePrices(found: PriceFactsFound, cycles: readonly PlannedCycle[], today: LocalDate): CycleEstimate[][] {
  const { asBooked, facts } = amongOthers(found, cycles, today)
  const priced = (index: number, format: CycleFormat) =>
    estimateCycles(
      asBooked.map((cycle, place) => (place === index && format !== cycle.format ? { format, journeyOn: cycle.journeyOn } : cycle)),
      facts,
      found.ruleset,
    ).slice(index, index + 1)
  return cycles.map((_, index) => cycleFormats.flatMap((format) => priced(index, format)))
}

/** What each cycle of a plan comes to for a client as it is planned. */
export function pricesAsPlanned(found: PriceFactsFound, cycles: readonly PlannedCycle[], today: LocalDate): CycleEstimate[] {
  const { asBooked, facts } = amongOthers(found, cycles, today)
  return estimateCycles(asBooked, facts, found.ruleset)
}
