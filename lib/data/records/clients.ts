import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export async function insertClient(tx: Tx, client: Prisma.ClientCreateManyInput): Promise<void> {
  await tx.client.createMany({ data: [client] })
}

/** Locks a client's row: what decides by coverage or balance waits its turn here. */
export async function lockClient(tx: Tx, practiceId: string, clientId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM client WHERE practice_id = ${practiceId}::uuid AND id = ${clientId}::uuid FOR UPDATE`
  return rows.length === 1
}

/** The same for whoever a cycle is of. Gives the client; null when there is no such cycle. */
export async function lockClientOfCycle(tx: Tx, practiceId: string, cycleId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT c.id FROM cycle JOIN client c ON c.practice_id = cycle.practice_id AND c.id = cycle.client_id
    WHERE cycle.practice_id = ${practiceId}::uuid AND cycle.id = ${cycleId}::uuid FOR UPDATE OF c`
  return row?.id ?? null
}

/** The same for whoever a visit is of; null for what is no client's visit. */
export async function lockClientOfVisit(tx: Tx, practiceId: string, appointmentId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT c.id FROM appointment a JOIN client c ON c.practice_id = a.practice_id AND c.id = a.client_id
    WHERE a.practice_id = ${practiceId}::uuid AND a.id = ${appointmentId}::uuid FOR UPDATE OF c`
  return row?.id ?? null
}

/** Whether the client has said that they do not know how they are covered. */
export async function saidUnsure(tx: Tx, practiceId: string, id: string): Promise<boolean> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { coverageUnsureAt: true } })
  return row !== null && row.coverageUnsureAt !== null
}

export async function updateClient(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.ClientUpdateManyMutationInput & { primaryClinicianId?: string | null; mergedIntoId?: string | null },
): Promise<void> {
  await tx.client.updateMany({ where: { practiceId, id }, data })
}

/** Whether a client exists as far as this person is concerned. */
export const isClientVisible = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  (await tx.client.count({ where: { AND: [visibleClients(actor), { id }] } })) === 1

/** The step lists show a client at; null for somebody the reader cannot see. */
export async function loadStage(tx: Tx, practiceId: string, id: string) {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { stage: true } })
  return row?.stage ?? null
}

/** How a client stands with the practice; null for somebody the reader cannot see. */
export async function loadStatus(tx: Tx, practiceId: string, id: string) {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { status: true } })
  return row?.status ?? null
}

/** Whether a record is closed: nobody looks into it until it is reopened. */
export const isRecordClosed = async (tx: Tx, practiceId: string, id: string): Promise<boolean> =>
  (await tx.client.count({ where: { practiceId, id, status: 'closed' } })) === 1
