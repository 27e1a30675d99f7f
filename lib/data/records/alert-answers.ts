import 'server-only'
import type { AlertChannel, AlertKind, AlertLevel, AlertOutcome } from '../../domain/alerts/alert.ts'
import type { AlertClosing } from '../../domain/alerts/closing.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import type { AlertRecipient } from './alerts.ts'

/** An alert, locked for the rest of the transaction. */
export async function loadAlert(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM care_alert WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.careAlert.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: {
      id: true,
      clientId: true,
      kind: true,
      level: true,
      raisedAt: true,
      dueAt: true,
      openStep: true,
      acknowledgedAt: true,
      closedAt: true,
    },
  })
  return row && { ...row, kind: row.kind as AlertKind, level: row.level as AlertLevel }
}

type Step = {
  readonly practiceId: string
  readonly alertId: string
  readonly clientId: string
  readonly step: number
  readonly toUser?: string | null
  readonly toRole?: string | null
  readonly toName: string
  readonly channel: AlertChannel
  readonly at: Date
  readonly outcome: AlertOutcome
  readonly words?: string | null
  readonly byUser: string
}

/** Adds what somebody did about an alert. */
export async function insertAlertStep(tx: Tx, step: Step): Promise<void> {
  await tx.careAlertStep.createMany({ data: [{ ...step, id: newId() }] })
}

/** Somebody has an alert now: the clock stops, and its task is theirs. */
export async function setAcknowledged(
  tx: Tx,
  practiceId: string,
  id: string,
  { by, name, clinicianId, now, callBy }: { by: string; name: string; clinicianId: string | null; now: Date; callBy: Date | null },
): Promise<void> {
  const data = { acknowledgedAt: now, acknowledgedBy: by, acknowledgedName: name, callBy, dueAt: null }
  await tx.careAlert.updateMany({ where: { practiceId, id }, data })
  if (clinicianId) await tx.task.updateMany({ where: { practiceId, subjectId: id, status: 'open' }, data: { forClinicianId: clinicianId } })
}

/** Closes an alert. */
export async function setClosed(tx: Tx, practiceId: string, id: string, { by, how, now }: { by: string; how: string; now: Date }) {
  await tx.careAlert.updateMany({ where: { practiceId, id }, data: { closedAt: now, closedBy: by, closedHow: how, dueAt: null } })
}

/** Writes down how a crisis was closed; its episode ends with it. */
export async function insertCrisisClose(
  tx: Tx,
  close: AlertClosing & {
    readonly practiceId: string
    readonly alertId: string
    readonly clientId: string
    readonly by: string
    readonly now: Date
  },
): Promise<void> {
  const { by, now, ...rest } = close
  await tx.crisisClose.createMany({ data: [{ ...rest, id: newId(), closedAt: now, closedBy: by }] })
}

/** Passes an alert on. */
export async function setStep(tx: Tx, practiceId: string, id: string, step: number, dueAt: Date | null): Promise<void> {
  await tx.careAlert.updateMany({ where: { practiceId, id }, data: { openStep: step, dueAt } })
  if (dueAt) await tx.task.updateMany({ where: { practiceId, subjectId: id, status: 'open' }, data: { dueAt } })
}

/** Alerts nobody has acknowledged in time. */
export const loadAlertsDue = (tx: Tx, practiceId: string, now: Date) =>
  tx.careAlert.findMany({
    where: { practiceId, closedAt: null, acknowledgedAt: null, dueAt: { lte: now } },
    orderBy: { dueAt: 'asc' },
    take: 50,
    select: { id: true },
  })

/** Everybody who treats and works at this minute, by their hours; everybody who treats when nobody does. */
export async function loadCliniciansOnDuty(
  tx: Tx,
  practiceId: string,
  { on, weekday, time }: { readonly on: Date; readonly weekday: number; readonly time: string },
): Promise<AlertRecipient[]> {
  const inForce = { effectiveFrom: { lte: on }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: on } }] }
  const clinicians = await tx.clinician.findMany({
    where: { practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      clinicianHours: { where: { weekday, opens: { lte: time }, closes: { gt: time }, ...inForce }, select: { id: true } },
    },
  })
  const working = clinicians.filter(({ clinicianHours }) => clinicianHours.length > 0)
  return (working.length > 0 ? working : clinicians).map(({ id, name }) => ({ role: 'therapist', subjectId: id, userId: null, name }))
}

/** Those who hold a duty, whatever their role. */
export async function loadHoldersOf(tx: Tx, practiceId: string, duty: 'clinical-director' | 'owner'): Promise<AlertRecipient[]> {
  const rows = await tx.user.findMany({
    where: { practiceId, status: 'active', userDuties: { some: { duty } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, userRoles: { where: { role: 'therapist' }, select: { clinicianId: true } } },
  })
  return rows.map(({ id, name, userRoles }) => ({
    role: userRoles.length > 0 ? 'therapist' : 'admin',
    subjectId: userRoles[0]?.clinicianId ?? null,
    userId: id,
    name,
  }))
}

/** The name somebody goes by at work: the clinician's or the prescriber's, else the account's own. */
export async function loadNameAtWork(
  tx: Tx,
  practiceId: string,
  { userId, clinicianId, prescriberId }: { userId: string; clinicianId?: string | undefined; prescriberId?: string | undefined },
): Promise<string> {
  const at = (id: string) => ({ where: { practiceId_id: { practiceId, id } }, select: { name: true } }) as const
  const found = clinicianId
    ? await tx.clinician.findUnique(at(clinicianId))
    : prescriberId
      ? await tx.prescriber.findUnique(at(prescriberId))
      : await tx.user.findUnique(at(userId))
  return found?.name ?? ''
}
