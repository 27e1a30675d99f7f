import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadSafetyPlan } from '../records/safety-plans.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'
import { listOpenAlerts } from './alerts.ts'
import { findSitting } from './safety-sitting.ts'

/** A client's safety as a clinician sees it: open alerts, the plan, and where asking the questions stands. */
export async function findSafety(tx: Tx, actor: Actor, clientId: string, now: Date, timeZone: string) {
  const plan = await loadSafetyPlan(tx, actor.practiceId, clientId)
  const client = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: { treatmentHistory: true },
  })
  return {
    treatmentsTold: (client && readJson('Client.treatmentHistory', client.treatmentHistory)) ?? [],
    alerts: await listOpenAlerts(tx, actor, clientId),
    plan: plan && { ...plan, reviewedOn: fromDayOrNull(plan.reviewedOn) },
    sitting: await findSitting(tx, actor.practiceId, clientId, now, timeZone, 'clinician'),
  }
}
