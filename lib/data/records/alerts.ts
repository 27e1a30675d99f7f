import 'server-only'
import { type AlertKind, type AlertLevel, isHigherAlert } from '../../domain/alerts/alert.ts'
import type { Finding } from '../../domain/finding.ts'
import { newId } from '../../ids.ts'
import { writeJson } from '../kept-json/columns.ts'
import { insertOutbox } from '../outbox.ts'
import type { Tx } from '../scope.ts'
import { insertTask } from './tasks.ts'

export type NewAlert = {
  readonly practiceId: string
  readonly clientId: string
  readonly appointmentId?: string | null
  readonly kind: AlertKind
  readonly level: AlertLevel
  /** The episode, reading or event it is about. */
  readonly subjectId: string
  readonly findings: readonly Finding[]
  readonly raisedAt: Date
  /** When it is passed on unless somebody has acknowledged it. */
  readonly dueAt: Date
}

/** Somebody an alert is passed to. `subjectId` is the clinician or prescriber behind a name. */
export type AlertRecipient = {
  readonly role: 'therapist' | 'prescriber' | 'front-desk' | 'admin'
  readonly subjectId: string | null
  readonly userId: string | null
  readonly name: string | null
}

type About = { readonly practiceId: string; readonly clientId: string; readonly id: string }

/**
 * Raises an alert: one task, the primary therapist and the prescriber told on screen and by mail. One thing has one open alert: a
 * second one for it raises the first when it is graver, and is otherwise the same. Gives its id.
 */
export async function insertAlert(tx: Tx, alert: NewAlert): Promise<string> {
  const { practiceId, clientId, appointmentId = null, kind, level, subjectId, raisedAt, dueAt } = alert
  const findings = writeJson('CareAlert.findings', alert.findings)
  const open = await tx.careAlert.findFirst({ where: { practiceId, kind, subjectId, closedAt: null }, select: { id: true, level: true } })
  const id = open?.id ?? newId()
  const stand = { level, findings, raisedAt, dueAt, openStep: 1 }
  if (open && !isHigherAlert(level, open.level as AlertLevel)) return id
  if (open) {
    const unanswered = { acknowledgedAt: null, acknowledgedBy: null, acknowledgedName: null, callBy: null }
    await tx.careAlert.updateMany({ where: { practiceId, id }, data: { ...stand, ...unanswered } })
    await tx.task.updateMany({
      where: { practiceId, subjectId: id, status: 'open' },
      data: { dueAt, params: writeJson('Task.params', { kind, level }) },
    })
  } else {
    await tx.careAlert.createMany({ data: [{ ...stand, practiceId, id, clientId, appointmentId, kind, subjectId }] })
  }
  const { primaryClinicianId, recipients } = await loadFirstRecipients(tx, practiceId, clientId)
  if (!open) {
    const task = { practiceId, clientId, kind: 'care-alert', forRole: 'therapist', forClinicianId: primaryClinicianId } as const
    await insertTask(tx, { ...task, dueAt, subjectId: id, params: { kind, level } })
  }
  await tellAbout(tx, { practiceId, clientId, id }, { step: 1, at: raisedAt, recipients })
  return id
}

/** Writes down who is told at a step, and sends each a mail that says nothing but that something waits. */
export async function tellAbout(
  tx: Tx,
  { practiceId, clientId, id }: About,
  { step, at, recipients }: { readonly step: number; readonly at: Date; readonly recipients: readonly AlertRecipient[] },
): Promise<void> {
  const rows = recipients.map(({ role, subjectId, userId, name }) => ({
    practiceId,
    id: newId(),
    alertId: id,
    clientId,
    step,
    toRole: role,
    toSubjectId: subjectId,
    toUser: userId,
    toName: name,
    channel: subjectId || userId ? 'mail' : 'screen',
    at,
    outcome: 'sent',
  }))
  await tx.careAlertStep.createMany({ data: rows })
  for (const { role, subjectId, userId } of recipients) {
    if (!subjectId && !userId) continue
    await insertOutbox(tx, { practiceId, kind: 'alert-waiting', payload: { alertId: id, role, subjectId, userId }, dueAt: at })
  }
}

/** The primary therapist, or everybody who treats when there is none, and the prescribers who take care of the client. */
async function loadFirstRecipients(tx: Tx, practiceId: string, clientId: string) {
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { primaryClinicianId: true },
  })
  const primaryClinicianId = client?.primaryClinicianId ?? null
  const clinicians = await tx.clinician.findMany({
    where: { practiceId, isActive: true, ...(primaryClinicianId ? { id: primaryClinicianId } : {}) },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const referrals = await tx.referral.findMany({
    where: { practiceId, clientId, status: 'accepted', endedAt: null },
    orderBy: { id: 'asc' },
    select: { prescriber: { select: { id: true, name: true } } },
  })
  const named =
    (role: 'therapist' | 'prescriber') =>
    (row: { id: string; name: string }): AlertRecipient => ({
      role,
      subjectId: row.id,
      userId: null,
      name: row.name,
    })
  const recipients: AlertRecipient[] = [
    ...clinicians.map(named('therapist')),
    ...referrals.map(({ prescriber }) => named('prescriber')(prescriber)),
  ]
  return { primaryClinicianId, recipients }
}
