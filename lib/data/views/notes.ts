import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Page } from '../../domain/page.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { recordRead } from '../audit.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import { readPage } from '../list-page.ts'
import { openPsychotherapyNote } from '../records/notes.ts'
import type { Tx } from '../scope.ts'
import { visibleAppointments, visibleClients, visibleNotes, visiblePsychotherapyNotes } from '../visibility.ts'

const shown = {
  id: true,
  version: true,
  kind: true,
  status: true,
  appointmentId: true,
  clinicianId: true,
  body: true,
  startedAt: true,
  stoppedAt: true,
  timesReason: true,
  diagnosisCodes: true,
  signedAt: true,
  createdAt: true,
  clinician: { select: { name: true } },
} as const

const withAddenda = {
  ...shown,
  notesAsParent: {
    orderBy: { signedAt: 'asc' as const },
    select: { id: true, body: true, startedAt: true, stoppedAt: true, signedAt: true, clinician: { select: { name: true } } },
  },
}

type Row = {
  readonly body: unknown
  readonly clinician: { readonly name: string }
  readonly notesAsParent: readonly {
    readonly id: string
    readonly body: unknown
    readonly startedAt: Date | null
    readonly stoppedAt: Date | null
    readonly signedAt: Date | null
    readonly clinician: { readonly name: string }
  }[]
}

function noteOf<Note extends Row>({ body, clinician, notesAsParent, ...note }: Note) {
  return {
    ...note,
    author: clinician.name,
    body: readJson('Note.body', body),
    addenda: notesAsParent.map(({ body: added, clinician: by, ...rest }) => {
      const parts = readJson('Note.body', added)
      return { ...rest, author: by.name, text: parts.text ?? '', parts }
    }),
  }
}

/** The progress note of a visit with its addenda; null before one was begun, or for somebody who may not read it. */
export async function findNoteOfVisit(tx: Tx, actor: Actor, appointmentId: string, now: Date) {
  const row = await tx.note.findFirst({
    where: { AND: [visibleNotes(actor), { appointmentId, NOT: { kind: 'addendum' } }] },
    orderBy: { createdAt: 'asc' },
    select: { ...withAddenda, clientId: true },
  })
  if (!row) return null
  recordRead(tx, { actor, at: now, command: 'note.open', clientId: row.clientId, objectId: row.id })
  return noteOf(row)
}

/** Whether a client has another visit with a clinician on the day of this one. */
export const hasOtherVisit = async (
  tx: Tx,
  actor: Actor,
  { id, clientId, serviceOn }: { id: string; clientId: string; serviceOn: LocalDate },
) =>
  (await tx.appointment.count({
    where: {
      AND: [
        visibleAppointments(actor),
        { clientId, serviceOn: toDay(serviceOn), clinicianId: { not: null }, status: { notIn: ['cancelled', 'no_show'] }, NOT: { id } },
      ],
    },
  })) > 0

export type NoteOfVisit = NonNullable<Awaited<ReturnType<typeof findNoteOfVisit>>>

const NOTES = 30
const inList = { ...withAddenda, appointment: { select: { startsAt: true, timeZone: true } } } as const satisfies Prisma.NoteSelect

export type NoteRow = ReturnType<typeof noteOf<Prisma.NoteGetPayload<{ select: typeof inList }>>>

/** A page of a client's progress notes, the latest first, each with its addenda. Reading them is written into the trail. */
export async function listNotes(tx: Tx, actor: Actor, clientId: string, now: Date, page = 1): Promise<Page<NoteRow>> {
  const where: Prisma.NoteWhereInput = { AND: [visibleNotes(actor), { clientId, NOT: { kind: 'addendum' } }] }
  const { items, ...list } = await readPage({
    ...{ page, pageSize: NOTES, count: tx.note.count({ where }) },
    rows: (cut) => tx.note.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], ...cut, select: inList }),
  })
  recordRead(tx, { actor, at: now, command: 'notes.list', clientId, details: { notes: items.length } })
  return { ...list, items: items.map(noteOf) }
}

/** This therapist's own psychotherapy notes of a client, opened; of one visit when asked. Nobody else gets any. */
export async function listOwnPsychotherapyNotes(tx: Tx, actor: Actor, clientId: string, now: Date, appointmentId?: string) {
  const rows = await tx.psychotherapyNote.findMany({
    where: { AND: [visiblePsychotherapyNotes(actor), { clientId, ...(appointmentId ? { appointmentId } : {}) }] },
    orderBy: { writtenAt: 'desc' },
    select: { practiceId: true, id: true, version: true, ciphertext: true, writtenAt: true, changedAt: true, appointmentId: true },
  })
  if (rows.length > 0)
    recordRead(tx, {
      actor,
      at: now,
      command: 'psychotherapy-notes.open',
      clientId,
      details: { notes: rows.length },
    })
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    writtenAt: row.writtenAt,
    changedAt: row.changedAt,
    appointmentId: row.appointmentId,
    text: openPsychotherapyNote(row),
  }))
}

export type OwnPsychotherapyNote = Awaited<ReturnType<typeof listOwnPsychotherapyNotes>>[number]

/** Whom a page of notes is about, and the diagnosis codes a new note begins with. */
export function findNoteSubject(tx: Tx, actor: Actor, clientId: string) {
  return tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: clientId }] }, select: { id: true, diagnosisCodes: true } })
}
