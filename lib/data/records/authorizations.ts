import 'server-only'
import type { AuthorizationOnFile, AuthorizationStatus } from '../../domain/coverage/authorization.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type Columns = Omit<Prisma.AuthorizationCreateManyInput, 'practiceId' | 'id' | 'createdAt' | 'reserved' | 'used'>

/** One authorization, locked: its counters stand still until the transaction ends. */
export async function lockAuthorization(
  tx: Tx,
  practiceId: string,
  id: string,
): Promise<(AuthorizationOnFile & { readonly coverageId: string; readonly clientId: string; readonly vaStage: string | null }) | null> {
  await tx.$queryRaw`SELECT 1 FROM "authorization" WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.authorization.findUnique({ where: { practiceId_id: { practiceId, id } } })
  return row && { ...row, startsOn: fromDay(row.startsOn), endsOn: fromDay(row.endsOn) }
}

/** Whose it is; null for one that is not there. */
export const loadAuthorizedClient = async (tx: Tx, practiceId: string, id: string): Promise<string | null> =>
  (await tx.authorization.findUnique({ where: { practiceId_id: { practiceId, id } }, select: { clientId: true } }))?.clientId ?? null

export async function insertAuthorization(tx: Tx, practiceId: string, id: string, columns: Columns): Promise<void> {
  await tx.authorization.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateAuthorization(tx: Tx, practiceId: string, id: string, columns: Partial<Columns>): Promise<void> {
  await tx.authorization.updateMany({ where: { practiceId, id }, data: columns })
}

/** Where an authorization stands now; its words stay. */
export async function moveAuthorization(
  tx: Tx,
  practiceId: string,
  id: string,
  data: { readonly status: AuthorizationStatus; readonly vaStage: string | null },
): Promise<void> {
  await tx.authorization.updateMany({ where: { practiceId, id }, data })
}

/** Visits that are set aside on an authorization and have not begun, the latest first. */
export const loadReservedVisits = (tx: Tx, practiceId: string, authorizationId: string): Promise<{ readonly id: string }[]> =>
  tx.appointment.findMany({
    where: { practiceId, authorizationId, status: { in: ['tentative', 'confirmed'] } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
