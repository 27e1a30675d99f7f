import 'server-only'
import { loadSignedSessions, type SignedSession, saidBefore } from '../../data/records/signed-notes.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { OtherSession } from '../../domain/billing/billing-line.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Times = {
  readonly clientId: string
  readonly clinicianId: string
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
}

/** When the author of a note was with other clients at its times, by notes that are signed. Asked as a job: not every one may be theirs to read. */
export async function sessionsAround(tx: Tx, actor: Actor, { on, ...times }: Times & { readonly on: LocalDate }): Promise<OtherSession[]> {
  if (!runForward(times)) return []
  const { clinicianId } = times
  return asJob(tx, actor, 'note-times', async () =>
    sessionsBeside(await loadSignedSessions(tx, actor.practiceId, { clinicianIds: [clinicianId], on }), times),
  )
}

/** Those of an author's sessions that were with other clients at the times of a note. */
export function sessionsBeside(sessions: readonly SignedSession[], times: Times): OtherSession[] {
  const { clientId, clinicianId } = times
  if (!runForward(times)) return []
  return saidBefore(sessions, clientId, [{ clinicianId, session: { start: times.startedAt, end: times.stoppedAt }, timedAt: null }])
}

const runForward = <Given extends Times>(times: Given): times is Given & { readonly startedAt: Date; readonly stoppedAt: Date } =>
  times.startedAt !== null && times.stoppedAt !== null && times.stoppedAt > times.startedAt
