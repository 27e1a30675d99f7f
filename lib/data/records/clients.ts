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
