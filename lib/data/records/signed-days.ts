import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export type SignedDaysOf = {
  readonly clinicianId: string
  /** Of clients who have such a coverage alone. */
  readonly coverage?: Prisma.CoverageWhereInput
}

/** A day on which a clinician saw a client and signed a note, and the state the client was in. */
export type SignedDay = { readonly clientId: string; readonly serviceOn: LocalDate; readonly state: string | null }

/** All of them, client by client in the order their charts are locked: notes are read by jobs alone. */
export async function loadSignedDays(tx: Tx, practiceId: string, { clinicianId, coverage }: SignedDaysOf): Promise<SignedDay[]> {
  const rows = await tx.appointment.findMany({
    where: {
      ...{ practiceId, clinicianId, status: { notIn: ['cancelled', 'no_show'] }, notes: { some: { signedAt: { not: null } } } },
      ...(coverage && { client: { coverages: { some: coverage } } }),
    },
    distinct: ['clientId', 'serviceOn', 'clientState'],
    orderBy: [{ clientId: 'asc' }, { serviceOn: 'asc' }],
    select: { clientId: true, serviceOn: true, clientState: true },
  })
  return rows.flatMap(({ clientId, serviceOn, clientState: state }) =>
    clientId === null ? [] : [{ clientId, serviceOn: fromDay(serviceOn), state }],
  )
}
