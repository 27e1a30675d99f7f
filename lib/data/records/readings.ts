import 'server-only'
import type { Finding } from '../../domain/finding.ts'
import type { DayReading } from '../../domain/journeys/rule-day-stop.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { addDays } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import type { Prisma } from '../generated/client.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

type NewReading = Omit<Prisma.VitalReadingCreateManyInput, 'findings'> & { readonly findings: readonly Finding[] }

export async function insertVitals(tx: Tx, { findings, ...row }: NewReading): Promise<void> {
  await tx.vitalReading.createMany({ data: [{ ...row, findings: writeJson('VitalReading.findings', findings) }] })
}

/** Every row of a visit's readings, words about wrong ones among them, in the order they were taken. */
export const loadVitals = (tx: Tx, practiceId: string, appointmentId: string) =>
  tx.vitalReading.findMany({ where: { practiceId, appointmentId }, orderBy: [{ takenAt: 'asc' }, { id: 'asc' }] })

export type LoadedReading = Awaited<ReturnType<typeof loadVitals>>[number]

export const loadReading = (tx: Tx, practiceId: string, id: string) =>
  tx.vitalReading.findUnique({ where: { practiceId_id: { practiceId, id } } })

/** The word that a reading was wrong, when somebody gave it. */
export const loadVoid = (tx: Tx, practiceId: string, readingId: string) =>
  tx.vitalReading.findFirst({ where: { practiceId, voidsId: readingId } })

export async function confirmVoid(tx: Tx, practiceId: string, id: string, by: string, at: Date): Promise<void> {
  await tx.vitalReading.updateMany({
    where: { practiceId, id, voidConfirmedBy: null },
    data: { voidConfirmedBy: by, voidConfirmedAt: at },
  })
}

type Day = { readonly practiceId: string; readonly clientId: string; readonly on: LocalDate; readonly timeZone: TimeZone }

/** A client's readings of one local day, at whatever visit, and when a prescriber's own or confirmed word lifted a stop of it. */
export async function loadStopFacts(tx: Tx, { practiceId, clientId, on, timeZone }: Day) {
  const within = { gte: startOfDay(on, timeZone), lt: startOfDay(addDays(on, 1), timeZone) }
  const readings: DayReading[] = await tx.vitalReading.findMany({
    where: { practiceId, clientId, takenAt: within },
    select: { id: true, takenAt: true, systolic: true, diastolic: true, voidsId: true, voidConfirmedBy: true, moment: true },
  })
  const lifts = await tx.vitalClearance.findMany({
    where: { practiceId, clientId, lifts: 'day', confirmedAt: { not: null }, decidedAt: within },
    select: { decidedAt: true },
  })
  return { readings, liftedAt: lifts.map(({ decidedAt }) => decidedAt) }
}

export async function insertClearance(tx: Tx, row: Prisma.VitalClearanceCreateManyInput): Promise<void> {
  await tx.vitalClearance.createMany({ data: [row] })
}

/** Whether a prescriber's word about this very reading is on record, own or read back. */
export async function isReadingCleared(tx: Tx, practiceId: string, readingId: string): Promise<boolean> {
  return (await tx.vitalClearance.count({ where: { practiceId, readingId, lifts: 'reading' } })) > 0
}

export const loadClearance = (tx: Tx, practiceId: string, id: string) =>
  tx.vitalClearance.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, clientId: true, appointmentId: true, readingId: true, prescriberId: true, lifts: true, confirmedAt: true },
  })

export async function confirmClearance(tx: Tx, practiceId: string, id: string, by: string, at: Date): Promise<void> {
  await tx.vitalClearance.updateMany({ where: { practiceId, id, confirmedAt: null }, data: { confirmedAt: at, confirmedBy: by } })
}

/** Whose word it is: the prescriber of the live order for the route, else the one who accepted the client last. */
export async function loadWordGiver(tx: Tx, practiceId: string, clientId: string, route: Prisma.DoseOrderWhereInput['route']) {
  const order = await tx.doseOrder.findFirst({
    where: { practiceId, clientId, status: 'active', ...(route === undefined ? {} : { route }) },
    select: { prescriberId: true },
  })
  if (order) return order.prescriberId
  const referral = await tx.referral.findFirst({
    where: { practiceId, clientId, status: 'accepted', endedAt: null },
    orderBy: { answeredAt: 'desc' },
    select: { prescriberId: true },
  })
  return referral?.prescriberId ?? null
}
