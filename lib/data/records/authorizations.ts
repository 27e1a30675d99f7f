import 'server-only'
import type { AuthorizationOnFile, AuthorizationStatus } from '../../domain/coverage/authorization.ts'
import type { Standing } from '../../domain/outcome.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'
import { lockClient } from './clients.ts'

type Columns = Omit<Prisma.AuthorizationCreateManyInput, 'practiceId' | 'id' | 'createdAt' | 'reserved' | 'used'>

type LockedAuthorization = AuthorizationOnFile & {
  readonly clientId: string
  readonly vaStage: string | null
  readonly note: string | null
}

/** One authorization, locked: its counters stand still until the transaction ends. */
export async function lockAuthorization(tx: Tx, practiceId: string, id: string): Promise<LockedAuthorization | null> {
  await tx.$queryRaw`SELECT 1 FROM "authorization" WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.authorization.findUnique({ where: { practiceId_id: { practiceId, id } } })
  return row && { ...row, startsOn: fromDay(row.startsOn), endsOn: fromDay(row.endsOn) }
}

type OnPaper = Omit<LockedAuthorization, 'coverageId' | 'clientId'>

/** What the forms of an authorization have of it. */
const asTyped = ({ status, vaStage, number, codes, granted, startsOn, endsOn, note }: OnPaper) => ({
  ...{ status, vaStage, granted, startsOn, endsOn },
  number: number ?? '',
  codes: codes.join(', '),
  note: note ?? '',
})

/** The version of an authorization as its forms show it. */
export const versionOfAuthorization = (row: OnPaper): number => versionOf(Object.values(asTyped(row)))

/** An authorization as a form has it, locked after its client; null when there is none. `fields` are those of the form. */
export async function loadStandingAuthorization(
  tx: Tx,
  practiceId: string,
  id: string,
  fields: readonly string[],
): Promise<Standing | null> {
  const clientId = await loadAuthorizedClient(tx, practiceId, id)
  const row = clientId && (await lockClient(tx, practiceId, clientId)) ? await lockAuthorization(tx, practiceId, id) : null
  if (!row) return null
  const typed = Object.entries(asTyped(row)).filter(([field]) => fields.includes(field))
  return { version: versionOfAuthorization(row), values: Object.fromEntries(typed) }
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

/** A client's visits from a day on that are not over and draw on no authorization, in the order they come. */
export const loadUndrawnVisits = (tx: Tx, practiceId: string, clientId: string, fromOn: LocalDate): Promise<{ readonly id: string }[]> =>
  tx.appointment.findMany({
    where: {
      ...{ practiceId, clientId, authorizationId: null, serviceOn: { gte: toDay(fromOn) } },
      status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })

/** Visits that are set aside on an authorization and have not begun, the latest first. */
export const loadReservedVisits = (tx: Tx, practiceId: string, authorizationId: string): Promise<{ readonly id: string }[]> =>
  tx.appointment.findMany({
    where: { practiceId, authorizationId, status: { in: ['tentative', 'confirmed'] } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
