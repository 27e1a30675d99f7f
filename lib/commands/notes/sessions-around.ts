import 'server-only'
import { loadSignedSessions, saidBefore } from '../../data/records/signed-notes.ts'
import { asJob, type Tx } from '../../data/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { OtherSession } from '../../domain/billing/billing-line.ts'
import type { LocalDate } from '../../domain/time/local.ts'

type Times = {
  readonly clientId: string
  readonly clinicianId: string
  readonly on: LocalDate
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
}

/** When the author of a note was with other clients at its times, by notes that are signed. Asked as a job: not every one may be theirs to read. */
export async function sessionsAround(
  tx: Tx,
  actor: Actor,
  { clientId, clinicianId, on, startedAt, stoppedAt }: Times,
): Promise<OtherSession[]> {
  if (startedAt === null || stoppedAt === null || stoppedAt <= startedAt) return []
  const session = { start: startedAt, end: stoppedAt }
  return asJob(tx, actor, 'note-times', async () =>
    saidBefore(await loadSignedSessions(tx, actor.practiceId, { clinicianIds: [clinicianId], on }), clientId, [
      { clinicianId, session, timedAt: null },
    ]),
  )
}
