import 'server-only'
import type { CssrsLevel } from '../../domain/clients/cssrs.ts'
import type { Finding } from '../../domain/finding.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { loadCrisisFacts } from './crisis.ts'

type NewEvent = Omit<Prisma.JourneyEventCreateManyInput, 'findings'> & { readonly findings?: readonly Finding[] }

export async function insertEvent(tx: Tx, { findings, ...row }: NewEvent): Promise<void> {
  await tx.journeyEvent.createMany({ data: [{ ...row, ...(findings && { findings: writeJson('JourneyEvent.findings', findings) }) }] })
}

/** What was written down of a journey, with what was taken back; in the order it happened. */
export const loadEvents = (tx: Tx, practiceId: string, appointmentId: string) =>
  tx.journeyEvent.findMany({
    where: { practiceId, appointmentId },
    orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, grade: true, happenedAt: true, doseMg: true, doseNumber: true, recordedBy: true, voidsId: true },
  })

export type LoadedEvent = Awaited<ReturnType<typeof loadEvents>>[number]

/** Entries that nobody took back. */
export function standingEvents<Event extends { readonly id: string; readonly kind: string; readonly voidsId: string | null }>(
  events: readonly Event[],
): Event[] {
  const taken = new Set(events.map(({ voidsId }) => voidsId))
  return events.filter(({ id, kind }) => kind !== 'void' && !taken.has(id))
}

/** The doses of a journey, in the order they were taken. */
export const dosesAmong = <Event extends { readonly kind: string }>(events: readonly Event[]): Event[] =>
  events.filter(({ kind }) => kind === 'dose')

/** When the last dose was taken; null before the first was. */
export async function loadDoseAt(tx: Tx, practiceId: string, appointmentId: string): Promise<Date | null> {
  const dose = await tx.journeyEvent.findFirst({
    where: { practiceId, appointmentId, kind: 'dose' },
    orderBy: { happenedAt: 'desc' },
    select: { happenedAt: true },
  })
  return dose?.happenedAt ?? null
}

type NewDischarge = Omit<Prisma.DischargeCreateManyInput, 'checklist'> & { readonly checklist: JsonOf<'Discharge.checklist'> }

export async function insertDischarge(tx: Tx, { checklist, ...row }: NewDischarge): Promise<void> {
  await tx.discharge.createMany({ data: [{ ...row, checklist: writeJson('Discharge.checklist', checklist) }] })
}

/** Writes down how the day ended. A day ends once. */
export async function endDay(
  tx: Tx,
  row: Prisma.JourneyDayCreateManyInput & { readonly outcome: string; readonly endedAt: Date; readonly endedBy: string },
): Promise<void> {
  await tx.journeyDay.createMany({ data: [row] })
}

/** How many urgent alerts of a journey nobody has closed. */
export const countOpenAlerts = (tx: Tx, practiceId: string, appointmentId: string): Promise<number> =>
  tx.careAlert.count({ where: { practiceId, appointmentId, closedAt: null, level: { in: ['urgent', 'emergency'] } } })

type NewDoorAnswer = Omit<Prisma.DoorAnswerCreateManyInput, 'answer'> & { readonly answer: JsonOf<'DoorAnswer.answer'> }

export async function insertDoorAnswers(tx: Tx, rows: readonly NewDoorAnswer[]): Promise<void> {
  await tx.doorAnswer.createMany({ data: rows.map(({ answer, ...row }) => ({ ...row, answer: writeJson('DoorAnswer.answer', answer) })) })
}

/** What was answered at the door of a visit, and to whom. */
export async function loadDoorAnswers(tx: Tx, practiceId: string, appointmentId: string) {
  const rows = await tx.doorAnswer.findMany({
    where: { practiceId, appointmentId },
    orderBy: { answeredAt: 'asc' },
    select: { question: true, answer: true, askedBy: true, answeredAt: true },
  })
  return rows.map((row) => ({ ...row, answer: readJson('DoorAnswer.answer', row.answer) }))
}

/** The name somebody goes by. */
export async function loadUserName(tx: Tx, practiceId: string, userId: string): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { practiceId_id: { practiceId, id: userId } }, select: { name: true } })
  return user?.name ?? null
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
      limits: true,
    },
  })
  return (
    row && { ...row, issuedOn: fromDay(row.issuedOn), expiresOn: fromDay(row.expiresOn), limits: readJson('DoseOrder.limits', row.limits) }
  )
}

/** The gravest level nobody has closed; without one that of the newest answers. Null when the questions were never asked. */
export async function loadSafetyLevel(tx: Tx, practiceId: string, clientId: string): Promise<CssrsLevel | null> {
  const { open, latest } = await loadCrisisFacts(tx, practiceId, clientId)
  return open ?? latest?.level ?? null
}

/** The rest rooms of a location. */
export async function loadRestRooms(tx: Tx, practiceId: string, locationId: string | null) {
  return tx.room.findMany({
    where: { practiceId, kind: 'rest', isActive: true, ...(locationId ? { locationId } : {}) },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
