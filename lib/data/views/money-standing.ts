import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { NotAsked } from '../../domain/billing/plan-year.ts'
import { planYearOn } from '../../domain/billing/settle-account.ts'
import { type YearBars, yearBarsOf } from '../../domain/billing/year-bars.ts'
import type { AssessmentView } from '../../domain/coverage/assessment-view.ts'
import { standingOf } from '../../domain/coverage/medicare-standing.ts'
import { type ChargeWall, chargeWallOn, verifiedOnly } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { loadAssessments } from '../records/assessments.ts'
import { loadPriceFacts } from '../records/price-facts.ts'
import { loadRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type MoneyStanding = {
  /** What forbids asking the client for anything today. */
  readonly wall: ChargeWall | null
  /** Nothing but their own word does, which waits to be verified. */
  readonly isOnTheirWord: boolean
  /** The plan that pays first today, and its year; null where none does. */
  readonly plan: { readonly payerName: string; readonly year: YearBars | NotAsked } | null
  readonly assessments: readonly AssessmentView[]
}

/** Finds where a client stands in the year of their plan, by the account that prices everything, and on the sliding scale. Null for a client this person cannot see. */
export async function findMoneyStanding(tx: Tx, actor: Actor, clientId: string, today: LocalDate): Promise<MoneyStanding | null> {
  const { practiceId } = actor
  const { seen, facts, assessments } = await atOnce({
    seen: tx.client.count({ where: { AND: [visibleClients(actor), { id: clientId }] } }),
    facts: loadPriceFacts(tx, practiceId, [clientId], loadRules(tx, practiceId)),
    assessments: loadAssessments(tx, practiceId, clientId),
  })
  const client = facts.get(clientId)
  if (seen === 0 || !client) return null
  const { coverages, account, contracts, primaryClinicianId: clinicianId } = client
  const medicare = standingOf(client.medicare, contracts, { clinicianId, on: today })
  const found = planYearOn(account, coverages, { on: today, medicare })
  const wall = chargeWallOn(coverages, today)
  const walls = { wall, isOnTheirWord: wall !== null && chargeWallOn(verifiedOnly(coverages), today) === null }
  if (!found) return { ...walls, plan: null, assessments }
  const row = await tx.coverage.findUnique({
    where: { practiceId_id: { practiceId, id: found.coverage.id } },
    select: { planName: true, payer: { select: { name: true } } },
  })
  const year = typeof found.left === 'string' ? found.left : yearBarsOf(found.left, today)
  return { ...walls, plan: { payerName: row?.payer?.name ?? row?.planName ?? '', year }, assessments }
}
