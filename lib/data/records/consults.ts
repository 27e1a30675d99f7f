import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { seal } from '../secrets.ts'

export type ConsultPlace = { readonly practiceId: string; readonly timeZone: string }

/** Who takes consult calls: active clinicians who take new clients. */
export async function loadConsultClinicians(tx: Tx, practiceId: string): Promise<string[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, isActive: true, takesNewClients: true },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function loadPracticeZone(tx: Tx, practiceId: string): Promise<string> {
  const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } })
  return practice.timeZone
}

/** A hold by its secret, while it lasts. */
export const loadHold = (tx: Tx, practiceId: string, tokenHash: string) =>
  tx.slotHold.findUnique({
    where: { practiceId_tokenHash: { practiceId, tokenHash } },
    select: { id: true, startsAt: true, endsAt: true, clinicianId: true, expiresAt: true, releasedAt: true },
  })

type NewHold = { practiceId: string; id: string; startsAt: Date; endsAt: Date; clinicianId: string; tokenHash: string; expiresAt: Date }

export async function insertHold(tx: Tx, hold: NewHold): Promise<void> {
  await tx.slotHold.createMany({ data: [{ ...hold, purpose: 'consult' }] })
}

export async function updateHold(tx: Tx, practiceId: string, id: string, data: { expiresAt?: Date; releasedAt?: Date }): Promise<void> {
  await tx.slotHold.updateMany({ where: { practiceId, id }, data })
}

/** Hands what a hold occupies over to the visit it was kept for. */
export async function moveHoldToAppointment(tx: Tx, practiceId: string, holdId: string, appointmentId: string): Promise<number> {
  return tx.$executeRaw`UPDATE reservation SET appointment_id = ${appointmentId}::uuid, hold_id = NULL
    WHERE practice_id = ${practiceId}::uuid AND hold_id = ${holdId}::uuid AND active`
}

export type NewConsult = Omit<Prisma.ConsultRequestCreateManyInput, 'goalsNote' | 'deleteAfterOn' | 'status'> & {
  readonly goalsNoteText: string
  readonly deleteAfter: LocalDate
}

/** Writes a request down; what was said in own words is sealed and goes after its time. */
export async function insertConsult(tx: Tx, { goalsNoteText, deleteAfter, ...row }: NewConsult): Promise<void> {
  const place = { practiceId: row.practiceId, table: 'consult_request', row: row.id, column: 'goals_note', version: 1 }
  await tx.consultRequest.createMany({
    data: [
      { ...row, status: 'booked', goalsNote: goalsNoteText === '' ? null : seal(place, goalsNoteText), deleteAfterOn: toDay(deleteAfter) },
    ],
  })
}

export type NewCall = {
  practiceId: string
  id: string
  consultId: string
  clinicianId: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  serviceOn: LocalDate
  clientState: string
}

export async function insertConsultCall(tx: Tx, { serviceOn, ...call }: NewCall): Promise<void> {
  await tx.appointment.createMany({
    data: [{ ...call, serviceOn: toDay(serviceOn), kind: 'consult', status: 'confirmed', setting: 'telehealth', confirmedAt: null }],
  })
}

/** A consult with its call, as far as this actor may see it; locked for the rest of the transaction. */
export async function loadConsult(tx: Tx, practiceId: string, consultId: string) {
  await tx.$queryRaw`SELECT 1 FROM consult_request WHERE practice_id = ${practiceId}::uuid AND id = ${consultId}::uuid FOR UPDATE`
  return tx.consultRequest.findUnique({
    where: { practiceId_id: { practiceId, id: consultId } },
    select: {
      id: true,
      status: true,
      name: true,
      email: true,
      phone: true,
      zip: true,
      state: true,
      indication: true,
      mayText: true,
      clientId: true,
      appointments: {
        where: { status: { in: ['confirmed', 'arrived', 'in_progress', 'completed'] } },
        orderBy: { startsAt: 'desc' },
        take: 1,
        select: { id: true, startsAt: true, endsAt: true, clinicianId: true, sequence: true, status: true, timeZone: true },
      },
    },
  })
}

export async function updateConsult(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.ConsultRequestUpdateManyMutationInput & { clientId?: string },
): Promise<void> {
  await tx.consultRequest.updateMany({ where: { practiceId, id }, data })
}

export async function updateCall(
  tx: Tx,
  practiceId: string,
  id: string,
  data: Prisma.AppointmentUpdateManyMutationInput & { clinicianId?: string },
): Promise<void> {
  await tx.appointment.updateMany({ where: { practiceId, id }, data })
}
