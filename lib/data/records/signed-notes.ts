import 'server-only'
import type { OtherSession } from '../../domain/billing/billing-line.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** A visit's signed notes as billing reads them: the note, and what was added to it. */
export const signedNotes = {
  where: { status: 'signed' },
  orderBy: { signedAt: 'asc' },
  select: { id: true, kind: true, parentId: true, startedAt: true, stoppedAt: true, diagnosisCodes: true, body: true, signedAt: true },
} satisfies Prisma.Appointment$notesArgs

type Row = {
  readonly id: string
  readonly kind: string
  readonly parentId: string | null
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly diagnosisCodes: readonly string[]
  readonly body: unknown
  readonly signedAt: Date | null
}

/** What a visit's note says now: its own words, with the times, goal and need that were corrected or added after it. */
export function noteAsItStands(rows: readonly Row[]) {
  const note = rows.find(({ kind }) => kind !== 'addendum')
  if (!note) return null
  const added = rows.filter(({ parentId }) => parentId === note.id)
  const timed = added.findLast(({ startedAt, stoppedAt }) => startedAt !== null && stoppedAt !== null) ?? note
  const bodies = [note, ...added].map(({ body }) => readJson('Note.body', body))
  return {
    id: note.id,
    diagnosisCodes: note.diagnosisCodes,
    startedAt: timed.startedAt,
    stoppedAt: timed.stoppedAt,
    timedAt: timed.signedAt,
    goal: lastSaid('goal', bodies),
    need: lastSaid('need', bodies),
  }
}

const lastSaid = (part: 'goal' | 'need', bodies: readonly JsonOf<'Note.body'>[]): string =>
  bodies.map((body) => body[part]?.trim() ?? '').findLast(Boolean) ?? ''

/** A session that a signed note says, with whom and since when it says so. */
export type SignedSession = OtherSession & { readonly clientId: string; readonly timedAt: Date | null }

/** A clinician's visits of a day with what was signed of them, as they are read beside the clinician. */
export const signedVisitsOn = (on: LocalDate) =>
  ({
    where: { serviceOn: toDay(on) },
    select: { clientId: true, clinicianId: true, groupId: true, notes: signedNotes },
  }) satisfies Prisma.Clinician$appointmentsArgs

type SignedVisit = Prisma.AppointmentGetPayload<{ select: ReturnType<typeof signedVisitsOn>['select'] }>

export const signedSessionsOf = (rows: readonly SignedVisit[]): SignedSession[] =>
  rows.flatMap(({ clientId, clinicianId, groupId, notes }) => {
    const note = noteAsItStands(notes)
    if (clientId === null || clinicianId === null || !note?.startedAt || !note.stoppedAt) return []
    const session = { start: note.startedAt, end: note.stoppedAt }
    return { clientId, clinicianId, session, groupSessionId: groupId, timedAt: note.timedAt }
  })

/** When clinicians were with clients on a day, by their signed notes. Whoever may not read every note asks as a job. */
export async function loadSignedSessions(
  tx: Tx,
  practiceId: string,
  { clinicianIds, on }: { readonly clinicianIds: readonly string[]; readonly on: LocalDate },
): Promise<SignedSession[]> {
  const { where, select } = signedVisitsOn(on)
  const rows = await tx.appointment.findMany({ where: { ...where, practiceId, clinicianId: { in: [...clinicianIds] } }, select })
  return signedSessionsOf(rows)
}

type Own = { readonly clinicianId: string; readonly session: Interval; readonly timedAt: Date | null }

/** Those of other clients that were said before what this client's notes say of the same time: they stand. */
export const saidBefore = (sessions: readonly SignedSession[], clientId: string, own: readonly Own[]): OtherSession[] =>
  sessions.filter(
    (other) =>
      other.clientId !== clientId &&
      own.some(
        ({ clinicianId, session, timedAt }) =>
          clinicianId === other.clinicianId &&
          overlaps(session, other.session) &&
          (timedAt === null || other.timedAt === null || other.timedAt < timedAt),
      ),
  )
