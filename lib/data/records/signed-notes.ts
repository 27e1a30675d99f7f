import 'server-only'
import type { OtherSession } from '../../domain/billing/billing-line.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** A visit's signed notes as billing reads them: the note, and what was added to it. */
export const signedNotes = {
  where: { status: 'signed' },
  orderBy: { signedAt: 'asc' },
  select: { id: true, kind: true, parentId: true, startedAt: true, stoppedAt: true, signedAt: true, diagnosisCodes: true, body: true },
} satisfies Prisma.Appointment$notesArgs

type Row = Prisma.NoteGetPayload<{ select: typeof signedNotes.select }>
type TimeRow = Omit<Row, 'diagnosisCodes' | 'body'>

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

type SignedVisit = {
  readonly clientId: string
  readonly clinicianId: string
  readonly groupId: string | null
  readonly notes: readonly (Pick<TimeRow, 'id' | 'kind' | 'parentId'> & {
    readonly [Time in 'startedAt' | 'stoppedAt' | 'signedAt']: string | null
  })[]
}

const at = (text: string | null): Date | null => (text === null ? null : new Date(text))

function sessionOf({ notes, groupId, ...who }: SignedVisit): SignedSession[] {
  const told = withAdded(
    notes.map((note) => ({ ...note, startedAt: at(note.startedAt), stoppedAt: at(note.stoppedAt), signedAt: at(note.signedAt) })),
  )
  if (!told) return []
  const { startedAt, stoppedAt, timedAt } = timesOf(told)
  return startedAt && stoppedAt ? [{ ...who, session: { start: startedAt, end: stoppedAt }, groupSessionId: groupId, timedAt }] : []
}

/** The visits `a` of a practice with what was signed of them, of which a condition holds. */
async function signedSessions(tx: Tx, practiceId: string, which: Prisma.Sql): Promise<SignedSession[]> {
  const rows = await tx.$queryRaw<SignedVisit[]>`
    SELECT a.client_id AS "clientId", a.clinician_id AS "clinicianId", a.group_id AS "groupId",
      json_agg(json_build_object('id', n.id, 'kind', n.kind, 'parentId', n.parent_id, 'startedAt', n.started_at, 'stoppedAt', n.stopped_at,
        'signedAt', n.signed_at) ORDER BY n.signed_at) AS notes
    FROM appointment a JOIN note n ON n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.status = 'signed'
    WHERE a.practice_id = ${practiceId}::uuid AND a.client_id IS NOT NULL AND ${which} GROUP BY a.practice_id, a.id`
  return rows.flatMap(sessionOf)
}

/** When clinicians were with clients on a day, by their signed notes. Whoever may not read every note asks as a job. */
export const loadSignedSessions = (
  tx: Tx,
  practiceId: string,
  { clinicianIds, on }: { readonly clinicianIds: readonly string[]; readonly on: LocalDate },
): Promise<SignedSession[]> =>
  signedSessions(tx, practiceId, Prisma.sql`a.clinician_id = ANY (${[...clinicianIds]}::uuid[]) AND a.service_on = ${on}::date`)

/** The same of the author of a note, on the day of its visit: all of it is theirs to read. */
export const loadSessionsOfAuthor = (tx: Tx, practiceId: string, noteId: string): Promise<SignedSession[]> =>
  signedSessions(
    tx,
    practiceId,
    Prisma.sql`(a.clinician_id, a.service_on) = (SELECT own.clinician_id, v.service_on FROM note own
      JOIN appointment v ON v.practice_id = own.practice_id AND v.id = own.appointment_id
      WHERE own.practice_id = ${practiceId}::uuid AND own.id = ${noteId}::uuid)`,
  )

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
