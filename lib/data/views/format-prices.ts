import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import {
  type CycleEstimate,
  type CycleToPrice,
  estimateCycles,
  estimateFormats,
  type FormatEstimate,
  type FormatEstimateFacts,
} from '../../domain/billing/estimate-formats.ts'
import { type CycleFormat, cycleFormats } from '../../domain/coverage/format.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { loadPriceFacts } from '../records/price-facts.ts'
import { loadFees } from '../records/prices.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type PriceFactsFound = {
  readonly factsOn: (firstOn: LocalDate) => Omit<FormatEstimateFacts, 'journeysOn'>
  readonly ruleset: Ruleset
}

/** What a client's prices rest on: the facts that signing bills by, once it is known when it begins. Null for a client this person cannot see. A constant number of statements. */
export async function findPriceFacts(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<PriceFactsFound | null> {
  const { practiceId } = actor
  const { seen, known, ruleset, fees } = await atOnce({
    seen: tx.client.count({ where: { AND: [visibleClients(actor), { id: clientId }] } }),
    known: loadPriceFacts(tx, practiceId, [clientId]),
    ruleset: loadRuleset(tx, practiceId, today),
    fees: loadFees(tx, practiceId),
  })
  const client = known.get(clientId)
  if (seen === 0 || !client) return null
  const { coverages, account, tiers, hardships, restrictions, notices, contracts, primaryClinicianId: clinicianId } = client
  return {
    ruleset,
    factsOn: (firstOn) => {
      const medicare = standingOf(client.medicare, contracts, { clinicianId, on: firstOn })
      return { today, coverages, account, fees, tiers, hardships, medicare, restrictions, notices }
    },
  }
}

/**
 * Finds what each of the four formats costs one client on these journey days: shares, what is written off, why, and what nobody knows yet.
 * Null for a client this person cannot see.
 */
export async function findFormatPrices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  journeysOn: readonly LocalDate[],
  today: LocalDate,
): Promise<FormatEstimate[] | null> {
  const found = await findPriceFacts(tx, actor, clientId, today)
  return found && estimateFormats({ ...found.factsOn(journeysOn[0] ?? today), journeysOn }, found.ruleset)
}

/** What each cycle of a plan comes to for a client in each format, the other cycles as they are. */
export function cyclePrices({ factsOn, ruleset }: PriceFactsFound, cycles: readonly CycleToPrice[], today: LocalDate): CycleEstimate[][] {
  const facts = factsOn(cycles[0]?.journeyOn ?? today)
  const priced = (index: number, format: CycleFormat) =>
    estimateCycles(
      cycles.map((cycle, place) => (place === index ? { ...cycle, format } : cycle)),
      facts,
      ruleset,
    ).slice(index, index + 1)
  return cycles.map((_, index) => cycleFormats.flatMap((format) => priced(index, format)))
}
