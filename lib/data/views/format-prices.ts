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
import { loadPriceFacts } from '../records/price-facts.ts'
import { loadFees } from '../records/prices.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

type Found = { readonly facts: Omit<FormatEstimateFacts, 'journeysOn'>; readonly ruleset: Ruleset }

/** What a client's prices rest on: the facts that signing bills by. Null for a client this person cannot see. A constant number of statements. */
async function findPriceFacts(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { today, firstOn }: { today: LocalDate; firstOn: LocalDate },
): Promise<Found | null> {
  const { practiceId } = actor
  const seen = await tx.client.count({ where: { AND: [visibleClients(actor), { id: clientId }] } })
  const client = seen > 0 ? (await loadPriceFacts(tx, practiceId, [clientId])).get(clientId) : undefined
  if (!client) return null
  const ruleset = await loadRuleset(tx, practiceId, today)
  const { coverages, account, tiers, hardships, restrictions, notices, contracts, primaryClinicianId: clinicianId } = client
  const medicare = standingOf(client.medicare, contracts, { clinicianId, on: firstOn })
  const fees = await loadFees(tx, practiceId)
  return { facts: { today, coverages, account, fees, tiers, hardships, medicare, restrictions, notices }, ruleset }
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
  const found = await findPriceFacts(tx, actor, clientId, { today, firstOn: journeysOn[0] ?? today })
  return found && estimateFormats({ ...found.facts, journeysOn }, found.ruleset)
}

/** What each cycle of a plan comes to for this client in each format, the other cycles as they are. Null for a client this person cannot see. */
export async function findCyclePrices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  cycles: readonly CycleToPrice[],
  today: LocalDate,
): Promise<CycleEstimate[][] | null> {
  const found = await findPriceFacts(tx, actor, clientId, { today, firstOn: cycles[0]?.journeyOn ?? today })
  if (!found) return null
  const priced = (index: number, format: CycleFormat) =>
    estimateCycles(
      cycles.map((cycle, place) => (place === index ? { ...cycle, format } : cycle)),
      found.facts,
      found.ruleset,
    ).slice(index, index + 1)
  return cycles.map((_, index) => cycleFormats.flatMap((format) => priced(index, format)))
}
