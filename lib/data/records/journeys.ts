import 'server-only'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export async function insertVitals(tx: Tx, row: Prisma.VitalReadingCreateManyInput): Promise<void> {
  await tx.vitalReading.createMany({ data: [row] })
}

export const loadVitals = (tx: Tx, practiceId: string, appointmentId: string) =>
  tx.vitalReading.findMany({ where: { practiceId, appointmentId }, orderBy: { takenAt: 'asc' } })

export const loadReading = (tx: Tx, practiceId: string, id: string) =>
  tx.vitalReading.findUnique({ where: { practiceId_id: { practiceId, id } } })

export async function clearReading(tx: Tx, practiceId: string, id: string, clearedBy: string, clearedReason: string): Promise<void> {
  await tx.vitalReading.updateMany({ where: { practiceId, id }, data: { clearedBy, clearedReason } })
}

export async function insertEvent(tx: Tx, row: Prisma.JourneyEventCreateManyInput): Promise<void> {
  await tx.journeyEvent.createMany({ data: [row] })
}

/** When the dose was taken; null before it was. */
export async function loadDoseAt(tx: Tx, practiceId: string, appointmentId: string): Promise<Date | null> {
  const dose = await tx.journeyEvent.findFirst({
    where: { practiceId, appointmentId, kind: 'dose' },
    orderBy: { happenedAt: 'desc' },
    select: { happenedAt: true },
  })
  return dose?.happenedAt ?? null
}

export async function insertDischarge(tx: Tx, row: Prisma.DischargeCreateManyInput): Promise<void> {
  await tx.discharge.createMany({ data: [row] })
}

/** The live order a dose is recorded against. */
export async function loadDoseOrder(tx: Tx, practiceId: string, clientId: string, route: Prisma.DoseOrderWhereInput['route']) {
  const row = await tx.doseOrder.findFirst({
    where: { practiceId, clientId, status: 'active', ...(route === undefined ? {} : { route }) },
    select: {
      id: true,
      status: true,
      route: true,
      form: true,
      doseMg: true,
      sitesAllowed: true,
      homeOrder: true,
      issuedOn: true,
      expiresOn: true,
      reconfirmedAt: true,
    },
  })
  return row && { ...row, issuedOn: fromDay(row.issuedOn), expiresOn: fromDay(row.expiresOn) }
}

/** The level of the latest safety questions. */
export async function loadSafetyLevel(tx: Tx, practiceId: string, clientId: string): Promise<string | null> {
  const row = await tx.screeningGate.findFirst({
    where: { practiceId, clientId, kind: 'cssrs' },
    orderBy: { takenAt: 'desc' },
    select: { level: true },
  })
  return row?.level ?? null
}

/** The rest rooms of a location. */
export async function loadRestRooms(tx: Tx, practiceId: string, locationId: string | null) {
  return tx.room.findMany({
    where: { practiceId, kind: 'rest', isActive: true, ...(locationId ? { locationId } : {}) },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
