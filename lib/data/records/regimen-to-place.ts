import 'server-only'
import type { CycleToPlace } from '../../domain/regimens/regimen-proposal.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** What of a cycle tells whether it waits for its visits. */
export const cycleColumns = {
  id: true,
  number: true,
  format: true,
  setting: true,
  status: true,
  journeyOn: true,
  appointments: { where: { status: { notIn: ['cancelled' as const, 'no_show' as const] } }, select: { id: true } },
} satisfies Prisma.CycleSelect

type CycleRow = Prisma.CycleGetPayload<{ select: typeof cycleColumns }>

/** A cycle of a running plan that has no visit. */
export const withoutVisit = {
  status: 'planned' as const,
  appointments: { none: { status: { notIn: ['cancelled' as const, 'no_show' as const] } } },
} satisfies Prisma.CycleWhereInput

/** The cycles of a plan that have no visit yet, each with the journeys it goes between. */
export const cyclesToPlace = (cycles: readonly CycleRow[]): CycleToPlace[] =>
  cycles
    .filter(({ status, appointments }) => status === 'planned' && appointments.length === 0)
    .map(({ id, number, format, setting }) => ({ ...{ id, number, format, setting }, ...amongBooked(cycles, number) }))

/** The journeys of a plan that stand next before a cycle and next after it. */
function amongBooked(cycles: readonly { readonly number: number; readonly journeyOn: Date | null }[], number: number) {
  const days = (isBeside: (other: number) => boolean) =>
    cycles.flatMap((one) => (one.journeyOn && isBeside(one.number) ? [fromDay(one.journeyOn)] : [])).sort()
  return { after: days((other) => other < number).at(-1) ?? null, before: days((other) => other > number)[0] ?? null }
}

/** What of a client's running plan has no visit; nothing where no plan runs. */
export async function loadCyclesToPlace(tx: Tx, practiceId: string, clientId: string): Promise<CycleToPlace[]> {
  const regimen = await tx.regimen.findFirst({
    where: { practiceId, clientId, status: 'active' },
    orderBy: { createdAt: 'desc' },
    select: { cycles: { orderBy: { number: 'asc' }, select: cycleColumns } },
  })
  return cyclesToPlace(regimen?.cycles ?? [])
}
