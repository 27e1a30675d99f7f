import 'server-only'
import type { OtherSession } from '../../domain/billing/billing-line.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

const signed = { where: { status: 'signed' }, orderBy: { signedAt: 'asc' } } satisfies Prisma.Appointment$notesArgs
const timeColumns = { id: true, kind: true, parentId: true, startedAt: true, stoppedAt: true, signedAt: true } as const

/** A visit's signed notes as billing reads them: the note, and what was added to it. */
export const signedNotes = {
  ...signed,
  select: { ...timeColumns, diagnosisCodes: true, body: true },
} satisfies Prisma.Appointment$notesArgs

type TimeRow = Prisma.NoteGetPayload<{ select: typeof timeColumns }>
type Row = Prisma.NoteGetPayload<{ select: typeof signedNotes.select }>

/** What a visit's note says now: its own words, with the times, goal and need that were corrected or added after it. */
export function noteAsItStands(rows: readonly Row[]) {
  const told = withAdded(rows)
  if (!told) return null
  const { note, added } = told
  const bodies = [note, ...added].map(({ body }) => readJson('Note.body', body))
  return {
    id: note.id,
    diagnosisCodes: note.diagnosisCodes,
    ...timesOf(told),
    goal: lastSaid('goal', bodies),
    need: lastSaid('need', bodies),
  }
}

type Told<Note> = { readonly note: Note; readonly added: readonly Note[] }

/** The note among a visit's, with what was added to it. */
function withAdded<Note extends TimeRow>(rows: readonly Note[]): Told<Note> | null {
  const note = rows.find(({ kind }) => kind !== 'addendum')
  return note ? { note, added: rows.filter(({ parentId }) => parentId === note.id) } : null
}

/** The times a note says now, and since when it says them. */
function timesOf({ note, added }: Told<TimeRow>) {
  const timed = added.findLast(({ startedAt, stoppedAt }) => startedAt !== null && stoppedAt !== null) ?? note
  return { startedAt: timed.startedAt, stoppedAt: timed.stoppedAt, timedAt: timed.signedAt }
}

const lastSaid = (part: 'goal' | 'need', bodies: readonly JsonOf<'Note.body'>[]): string =>
  bodies.map((body) => body[part]?.trim() ?? '').findLast(Boolean) ?? ''

/** A session that a signed note says, with whom and since when it says so. */
export type SignedSession = OtherSession & { readonly clientId: string; readonly timedAt: Date | null }

/** A clinician's visits of a day with what was signed of them, as they are read beside the clinician. */
export const signedVisitsOn = (on: LocalDate) =>
  ({
    where: { serviceOn: toDay(on) },
    select: { clientId: true, clinicianId: true, groupId: true, notes: { ...signed, select: timeColumns } },
  }) satisfies Prisma.Clinician$appointmentsArgs

type SignedVisit = Prisma.AppointmentGetPayload<{ select: ReturnType<typeof signedVisitsOn>['select'] }>

export const signedSessionsOf = (rows: readonly SignedVisit[]): SignedSession[] =>
  rows.flatMap(({ clientId, clinicianId, groupId, notes }) => {
    const told = withAdded(notes)
    if (clientId === null || clinicianId === null || !told) return []
    const { startedAt, stoppedAt, timedAt } = timesOf(told)
    if (!startedAt || !stoppedAt) return []
    return { clientId, clinicianId, session: { start: startedAt, end: stoppedAt }, groupSessionId: groupId, timedAt }
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
