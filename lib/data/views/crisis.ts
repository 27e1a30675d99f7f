import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { loadSafetyPlan } from '../records/safety-plans.ts'
import type { Tx } from '../scope.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

/** What a client's page of help shows: what is true about who was told, the plan, and whose client they are. */
export async function findCrisis(tx: Tx, { practiceId, clientId }: ClientActor) {
  const alerts = await tx.careAlert.findMany({
    where: { practiceId, clientId, kind: 'safety-questions', closedAt: null, level: { not: 'notice' } },
    orderBy: { raisedAt: 'desc' },
    select: { level: true, raisedAt: true, dueAt: true, acknowledgedAt: true, acknowledgedName: true, callBy: true },
  })
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { primaryClinician: { select: { name: true } } },
  })
  return {
    alert: alerts.find(({ level }) => level === 'emergency') ?? alerts[0] ?? null,
    plan: await loadSafetyPlan(tx, practiceId, clientId),
    therapist: client?.primaryClinician?.name ?? null,
  }
}
