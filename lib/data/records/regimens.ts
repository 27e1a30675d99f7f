import 'server-only'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** The regimen that runs for a client, if one does. */
export const loadRunningRegimen = (tx: Tx, practiceId: string, clientId: string) =>
  tx.regimen.findFirst({
    where: { practiceId, clientId, status: { in: ['planned', 'active', 'paused'] } },
    select: {
      id: true,
      status: true,
      cyclesPlanned: true,
      cycles: { orderBy: { number: 'asc' }, select: { id: true, number: true, status: true } },
    },
  })

export async function insertRegimen(
  tx: Tx,
  regimen: Prisma.RegimenCreateManyInput,
  cycles: readonly Prisma.CycleCreateManyInput[],
): Promise<void> {
  await tx.regimen.createMany({ data: [regimen] })
  await tx.cycle.createMany({ data: [...cycles] })
}

/** The prescriber who accepted the client and whose referral stands, the latest first. */
export async function loadClientsPrescriber(tx: Tx, practiceId: string, clientId: string): Promise<string | null> {
  const referral = await tx.referral.findFirst({
    where: { practiceId, clientId, status: 'accepted', endedAt: null },
    orderBy: { answeredAt: 'desc' },
    select: { prescriberId: true },
  })
  return referral?.prescriberId ?? null
}

export const loadCycle = (tx: Tx, practiceId: string, id: string) =>
  tx.cycle.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: {
      id: true,
      clientId: true,
      regimenId: true,
      number: true,
      format: true,
      status: true,
      regimen: { select: { primaryClinicianId: true } },
    },
  })
