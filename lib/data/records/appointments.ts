import 'server-only'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export async function updateAppointment(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.AppointmentUncheckedUpdateManyInput,
): Promise<void> {
  await tx.appointment.updateMany({ where: { practiceId, id }, data })
}

export async function updateCycle(tx: Tx, practiceId: string, id: string, data: Prisma.CycleUncheckedUpdateManyInput): Promise<void> {
  await tx.cycle.updateMany({ where: { practiceId, id }, data })
}

/** Gives one set-aside visit back, or turns it into a used one. */
export async function settleVisit(tx: Tx, practiceId: string, authorizationId: string, how: 'released' | 'used'): Promise<void> {
  const used = how === 'used' ? 1 : 0
  await tx.$executeRaw`UPDATE "authorization" SET reserved = reserved - 1, used = used + ${used}
    WHERE practice_id = ${practiceId}::uuid AND id = ${authorizationId}::uuid AND reserved > 0`
}

/** Sets one more visit aside on an authorization; false when none is left. */
export const reserveVisit = async (tx: Tx, practiceId: string, authorizationId: string): Promise<boolean> =>
  (await tx.$executeRaw`UPDATE "authorization" SET reserved = reserved + 1
    WHERE practice_id = ${practiceId}::uuid AND id = ${authorizationId}::uuid AND reserved + used < granted`) === 1

export async function giveSeatBack(tx: Tx, practiceId: string, groupId: string): Promise<void> {
  await tx.$executeRaw`UPDATE group_session SET seats_taken = seats_taken - 1
    WHERE practice_id = ${practiceId}::uuid AND id = ${groupId}::uuid AND seats_taken > 0`
}

/** A visit with what a change of it needs, locked for the rest of the transaction. */
export async function loadAppointment(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM appointment WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.appointment.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: { rideHome: true },
  })
}

export type LoadedAppointment = NonNullable<Awaited<ReturnType<typeof loadAppointment>>>

/** The visits of a cycle that have not begun, locked, with what calling them off gives back. */
export async function loadOpenVisits(tx: Tx, practiceId: string, cycleId: string) {
  await tx.$queryRaw`SELECT 1 FROM appointment WHERE practice_id = ${practiceId}::uuid AND cycle_id = ${cycleId}::uuid
    AND status IN ('tentative', 'confirmed') ORDER BY id FOR UPDATE`
  return tx.appointment.findMany({
    where: { practiceId, cycleId, status: { in: ['tentative', 'confirmed'] } },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      practiceId: true,
      clientId: true,
      kind: true,
      cycleId: true,
      groupId: true,
      authorizationId: true,
      sequence: true,
    },
  })
}
