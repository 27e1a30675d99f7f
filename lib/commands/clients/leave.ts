import 'server-only'
import type { z } from 'zod'
import { loadStatusFacts } from '../../data/records/client-status.ts'
import { updateClient } from '../../data/records/clients.ts'
import type { Tx } from '../../data/scope.ts'
import type { ActorFor } from '../../domain/access/permissions.ts'
import { type ClientStatus, ruleClientStatusChange } from '../../domain/clients/client-status.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { leaveInput } from '../../inputs/clients.ts'
import { accept, command, decline, type Result, reject } from '../command.ts'
import { cancelAppointment } from '../scheduling/cancel-appointment.ts'
import { lockSubject, noSuchClient } from './subject.ts'

type Leave = 'client.pause' | 'client.complete' | 'client.close'
type Leaving = { readonly actor: ActorFor<Leave>; readonly now: Date; readonly tx: Tx; readonly to: ClientStatus }

/** One way of leaving: the status, why, and the visits that are given up with it. Those that are kept stay as they are. */
async function leave(
  { clientId: named, reason, cancelVisitIds }: z.output<typeof leaveInput>,
  { actor, now, tx, to }: Leaving,
): Promise<Result<{ clientId: string }>> {
  const { practiceId } = actor
  const clientId = await lockSubject(tx, actor, named)
  const known = clientId === null ? null : await loadStatusFacts(tx, practiceId, clientId)
  if (clientId === null || !known) return noSuchClient()
  const given = new Set(cancelVisitIds)
  const ours = known.visitIds.filter((id) => given.has(id))
  if (ours.length !== given.size) return reject({ cancelVisitIds: ['One of these visits is not ahead any more. Reload the page.'] })
  const { status: from, owedCents } = known
  const findings = ruleClientStatusChange({ from, to, visitsKept: known.visitIds.length - ours.length, owedCents })
  const ruling = rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now })
  const trace = { clientId, objectId: clientId, details: { from, to, cancelled: ours } }
  if (ruling.effect === 'refuse') return decline(ruling, trace)
  for (const appointmentId of ours) {
    // What becomes of the others of a cycle was chosen with the list: those not on it are kept.
    const { outcome } = await cancelAppointment.run({ appointmentId, reason: reason.slice(0, 300), rest: 'keep' }, { actor, now, tx })
    if (outcome.status !== 'done')
      return reject({ cancelVisitIds: ['One of these visits cannot be cancelled any more. Look at it first.'] })
  }
  await updateClient(tx, practiceId, clientId, { status: to, statusSince: now, statusReason: reason })
  return accept({ clientId }, trace, findings)
}

/** The client steps back for a while. */
export const pauseClient = command({
  name: 'client.pause',
  input: leaveInput,
  run: (input, context) => leave(input, { ...context, to: 'paused' }),
})

/** The treatment is through. */
export const completeClient = command({
  name: 'client.complete',
  input: leaveInput,
  run: (input, context) => leave(input, { ...context, to: 'completed' }),
})

/** The record is closed: no visit is ahead, and nothing is booked until it is reopened. */
export const closeClient = command({
  name: 'client.close',
  input: leaveInput,
  run: (input, context) => leave(input, { ...context, to: 'closed' }),
})
