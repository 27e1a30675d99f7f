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
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadAccounts } from '../records/accounts.ts'
import { loadCoverages } from '../records/coverages.ts'
import { loadHardships } from '../records/hardships.ts'
import { loadNotices } from '../records/notices.ts'
import { loadRestrictions } from '../records/own-wishes.ts'
import { loadFees } from '../records/prices.ts'
import { loadMedicareStanding } from '../records/private-contracts.ts'
import { loadRuleset } from '../records/rulesets.ts'
import { loadTiers } from '../records/sliding-tiers.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

type Found = { readonly facts: Omit<FormatEstimateFacts, 'journeysOn'>; readonly ruleset: Ruleset }

/** What a client's prices rest on: the facts that signing bills by. Null for a client this person cannot see. A constant number of statements. */
async function loadPriceFacts(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { today, firstOn }: { today: LocalDate; firstOn: LocalDate },
): Promise<Found | null> {
  const { practiceId } = actor
  const client = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: { practice: { select: { timeZone: true } }, primaryClinicianId: true },
  })
  if (!client) return null
  const ruleset = await loadRuleset(tx, practiceId, today)
  const facts = {
    today,
    coverages: await loadCoverages(tx, practiceId, clientId),
    account: (await loadAccounts(tx, practiceId, [clientId])).get(clientId) ?? [],
    fees: await loadFees(tx, practiceId),
    tiers: (await loadTiers(tx, practiceId, [clientId])).get(clientId) ?? [],
    hardships: await loadHardships(tx, practiceId, clientId),
    medicare: await loadMedicareStanding(tx, practiceId, { clientId, clinicianId: client.primaryClinicianId, on: firstOn }),
    restrictions: (await loadRestrictions(tx, practiceId, [clientId])).get(clientId) ?? [],
    notices: (await loadNotices(tx, { practiceId, timeZone: client.practice.timeZone }, [clientId])).get(clientId) ?? [],
  }
  return { facts, ruleset }
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
  const found = await loadPriceFacts(tx, actor, clientId, { today, firstOn: journeysOn[0] ?? today })
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
  const found = await loadPriceFacts(tx, actor, clientId, { today, firstOn: cycles[0]?.journeyOn ?? today })
  if (!found) return null
  const priced = (index: number, format: CycleFormat) =>
    estimateCycles(
      cycles.map((cycle, place) => (place === index ? { ...cycle, format } : cycle)),
      found.facts,
      found.ruleset,
    ).slice(index, index + 1)
  return cycles.map((_, index) => cycleFormats.flatMap((format) => priced(index, format)))
}
