import 'server-only'
import { writeJson } from '../../data/kept-json/columns.ts'
import { insertOutbox } from '../../data/outbox.ts'
import { updateAppointment } from '../../data/records/appointments.ts'
import { finishTasksAbout } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { AskedVisit } from '../law/ask-visit.ts'

type By = { readonly actor: ActorFor<'appointment.confirm' | 'visits.confirm'>; readonly now: Date }

/** Writes that a visit is confirmed, and what it waits for still; what was put before the desk about it is done. */
export async function writeConfirmed(tx: Tx, { row, waits }: Pick<AskedVisit, 'row' | 'waits'>, { actor, now }: By): Promise<void> {
  const { practiceId } = actor
  await updateAppointment(tx, practiceId, row.id, {
    status: 'confirmed',
    confirmedAt: now,
    findings: writeJson('Appointment.findings', waits),
    reopenedAt: null,
    reopenedBecause: null,
  })
  const closing = { doneBy: actor.userId, now, outcome: 'confirmed' }
  await finishTasksAbout(tx, practiceId, [row.id], closing, ['visit-moved', 'visit-booked'])
}

/** Tells a client, in one letter, of visits that are confirmed. */
export const tellConfirmed = (tx: Tx, practiceId: string, clientId: string, appointmentIds: readonly string[], now: Date): Promise<void> =>
  insertOutbox(tx, { practiceId, kind: 'appointment-booked', payload: { clientId, appointmentIds: [...appointmentIds] }, dueAt: now })
