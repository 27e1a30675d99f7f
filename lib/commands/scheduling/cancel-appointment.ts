import 'server-only'
import type { z } from 'zod'
import { insertTask } from '../../data/records/tasks.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { Finding } from '../../domain/finding.ts'
import { cancelAppointmentInput } from '../../inputs/scheduling.ts'
import { askMissedFee } from '../billing/ask-missed-fee.ts'
import { accept, command, decline, type Result, reject } from '../command.ts'
import { askVisit } from '../law/ask-visit.ts'
import { keepAccepted } from '../regimens/keep-accepted.ts'
import { callOff } from './call-off.ts'

type Input = z.output<typeof cancelAppointmentInput>
type By = { readonly actor: ActorFor<'appointment.cancel'>; readonly now: Date }
type Cancelled = { readonly appointmentId: string; readonly appointmentIds: readonly string[] }

/**
 * Cancels a visit and gives back everything it held. One visit of a cycle asks what becomes of the others. A client's own is put before the
 * desk. Where the client calls it off late and the practice has a fee, it is asked.
 */
export const cancelAppointment = command<'appointment.cancel', Input, Cancelled>({
  name: 'appointment.cancel',
  input: cancelAppointmentInput,
  run(input, { actor, now, tx }) {
    return keepAccepted(tx, { actor, now }, () => cancelled(tx, input, { actor, now }))
  },
})

async function cancelled(
  tx: Tx,
  { appointmentId, reason, rest, isOnClientsWord = false }: Input,
  { actor, now }: By,
): Promise<Result<Cancelled>> {
  const { practiceId } = actor
  const act = { reason, ...(rest ? { rest } : {}) }
  const asked = await askVisit(tx, { actor, now, appointmentId, moment: 'cancel', act })
  if (!asked || (actor.role === 'client' && asked.row.clientId !== actor.clientId)) return reject({ form: ['There is no such visit.'] })
  const { row, ruling, stops, warnings } = asked
  const trace = { clientId: row.clientId, objectId: appointmentId, details: { from: row.status, rest: rest ?? null } }
  if (row.status === 'cancelled') return accept({ appointmentId, appointmentIds: [] }, trace)
  if (stops.length > 0) return decline({ ...ruling, alternatives: [] }, trace)
  const appointmentIds = await callOff(tx, row, { status: 'cancelled', reason, now, rest: rest ?? 'keep', isTold: true })
  if (actor.role === 'client')
    await insertTask(tx, {
      practiceId,
      clientId: actor.clientId,
      kind: 'visit-cancelled',
      forRole: 'front-desk',
      dueAt: now,
      subjectId: appointmentId,
      params: { reason },
    })
  const how = actor.role !== 'client' && !isOnClientsWord ? 'by-practice' : isLate(warnings) ? 'late-by-client' : 'in-time'
  const asking = { actor, now, visitId: appointmentId, clientId: row.clientId, how } as const
  return accept({ appointmentId, appointmentIds }, trace, [...warnings, ...(await askMissedFee(tx, asking))])
}

const isLate = (warnings: readonly Finding[]) => warnings.some(({ code }) => code === 'CANCEL_IS_LATE' || code === 'CANCEL_TOO_LATE')
