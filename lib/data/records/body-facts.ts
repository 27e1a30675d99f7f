import 'server-only'
import type { RemsEnrollment } from '../../domain/journeys/rems.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

export async function insertBody(tx: Tx, measure: Omit<Prisma.BodyMeasureCreateManyInput, 'id' | 'createdAt'>): Promise<string> {
  const id = newId()
  await tx.bodyMeasure.createMany({ data: [{ ...measure, id }] })
  return id
}

/** The latest weight of whoever is read with it. */
export const latestWeight = {
  where: { weightKg: { not: null } },
  orderBy: [{ takenAt: 'desc' }, { createdAt: 'desc' }],
  take: 1,
  select: { weightKg: true },
} as const satisfies Prisma.Client$bodyMeasuresArgs

/** The latest weight on record; null when nobody has written one down. */
export async function loadWeightKg(tx: Tx, practiceId: string, clientId: string): Promise<number | null> {
  const row = await tx.bodyMeasure.findFirst({
    where: { practiceId, clientId, ...latestWeight.where },
    orderBy: [...latestWeight.orderBy],
    select: latestWeight.select,
  })
  return row?.weightKg ?? null
}

/** The enrolments of whoever is read with them in the esketamine program, ended ones too. */
export const remsOfClient = { orderBy: { enrolledOn: 'asc' }, select: { facilityId: true, enrolledOn: true, endedOn: true } } as const

type Enrolment = { readonly facilityId: string; readonly enrolledOn: Date; readonly endedOn: Date | null }

export const enrolmentOf = ({ facilityId, enrolledOn, endedOn }: Enrolment): RemsEnrollment => ({
  facilityId,
  enrolledOn: fromDay(enrolledOn),
  endedOn: fromDayOrNull(endedOn),
})

/** A client's enrolments in the esketamine program, ended ones too. */
export async function loadRemsEnrollments(tx: Tx, practiceId: string, clientId: string): Promise<RemsEnrollment[]> {
  const rows = await tx.remsEnrollment.findMany({
    where: { practiceId, clientId },
    ...remsOfClient,
  })
  return rows.map(enrolmentOf)
}

export async function insertEnrollment(
  tx: Tx,
  enrollment: Omit<Prisma.RemsEnrollmentCreateManyInput, 'id' | 'createdAt'>,
): Promise<string> {
  const id = newId()
  await tx.remsEnrollment.createMany({ data: [{ ...enrollment, id }] })
  return id
}

export const loadEnrollment = (tx: Tx, practiceId: string, id: string) =>
  tx.remsEnrollment.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { clientId: true, facilityId: true, enrolledOn: true, endedOn: true },
  })

/** Ends an enrolment that stands; false when it has ended already. */
export async function endEnrollment(tx: Tx, practiceId: string, id: string, endedOn: LocalDate): Promise<boolean> {
  const { count } = await tx.remsEnrollment.updateMany({ where: { practiceId, id, endedOn: null }, data: { endedOn: toDay(endedOn) } })
  return count === 1
}

/** Whether a facility of the practice gives esketamine. */
export const givesEsketamine = async (tx: Tx, practiceId: string, id: string): Promise<boolean> =>
  (await tx.partnerFacility.count({ where: { practiceId, id, isActive: true, routes: { has: 'esketamine' } } })) === 1
