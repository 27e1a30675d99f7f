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
import { type CycleFormat, cycleFormats } from '../../domain/coverage/format.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadPriceFacts } from '../records/price-facts.ts'
import { loadFees } from '../records/prices.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

type Found = {
  readonly facts: Omit<FormatEstimateFacts, 'journeysOn' | 'account'>
  readonly ruleset: Ruleset
  readonly billed: readonly AccountLine[]
  readonly toCome: readonly VisitToCome[]
  /** What some of those visits will bill. */
  readonly linesOf: (visits: readonly VisitToCome[]) => AccountLine[]
}

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
  const { coverages, account: billed, toCome, tiers, hardships, restrictions, notices, contracts, primaryClinicianId: clinicianId } = client
  const medicare = standingOf(client.medicare, contracts, { clinicianId, on: firstOn })
  const fees = await loadFees(tx, practiceId)
  const facts = { today, coverages, fees, tiers, hardships, medicare, restrictions, notices }
  return { facts, ruleset, billed, toCome, linesOf: (visits) => linesToCome(visits, { ...facts, clientId, contracts }, ruleset) }
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
  const found = await findPriceFacts(tx, actor, clientId, { today, firstOn: journeysOn[0] ?? today })
  if (!found) return null
  const { facts, ruleset, billed, toCome, linesOf } = found
  return estimateFormats({ ...facts, account: [...billed, ...linesOf(toCome)], journeysOn }, ruleset)
}

type PlannedCycle = CycleToPrice & { readonly id: string }

/**
 * What each cycle of a plan comes to for this client in each format, the other cycles as they are: one that is booked whole by its very
 * visits, where and when they are. Null for a client this person cannot see.
 */
export async function findCyclePrices(
  tx: Tx,
  actor: Actor,
  clientId: string,
  cycles: readonly PlannedCycle[],
  today: LocalDate,
): Promise<CycleEstimate[][] | null> {
  const found = await findPriceFacts(tx, actor, clientId, { today, firstOn: cycles[0]?.journeyOn ?? today })
  if (!found) return null
  const { ruleset, billed, toCome, linesOf } = found
  const ofCycles = new Set(cycles.map(({ id }) => id))
  const beside = toCome.filter(({ cycleId }) => cycleId === null || !ofCycles.has(cycleId))
  const facts = { ...found.facts, account: [...billed, ...linesOf(beside)] }
  const asBooked = cycles.map(({ id, ...cycle }) => {
    const visits = toCome.filter(({ cycleId }) => cycleId === id)
    return visits.length === visitsOfFormat(cycle.format) ? { ...cycle, booked: linesOf(visits) } : cycle
  })
  const priced = (index: number, format: CycleFormat) =>
    estimateCycles(
      asBooked.map((cycle, place) => (place === index && format !== cycle.format ? { format, journeyOn: cycle.journeyOn } : cycle)),
      facts,
      ruleset,
    ).slice(index, index + 1)
  return cycles.map((_, index) => cycleFormats.flatMap((format) => priced(index, format)))
}
