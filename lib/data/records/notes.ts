import 'server-only'
import type { Standing } from '../../domain/outcome.ts'
import { newId } from '../../ids.ts'
import { BrokenInvariant } from '../errors.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { currentKeyId, open, seal } from '../secrets.ts'

/** The progress note of a visit, if one was begun; never an addendum. Lock the visit first. */
export const loadNoteOfVisit = (tx: Tx, practiceId: string, appointmentId: string) =>
  tx.note.findFirst({ where: { practiceId, appointmentId, NOT: { kind: 'addendum' } }, orderBy: { createdAt: 'asc' } })

/** The draft of a visit's note as its form has it, its visit locked; null for one that is signed, or another's. */
export async function loadStandingDraft(
  tx: Tx,
  { practiceId, clinicianId }: { readonly practiceId: string; readonly clinicianId: string },
  appointmentId: string,
): Promise<Standing | null> {
  await tx.$queryRaw`SELECT 1 FROM appointment WHERE practice_id = ${practiceId}::uuid AND id = ${appointmentId}::uuid FOR UPDATE`
  const note = await loadNoteOfVisit(tx, practiceId, appointmentId)
  if (note?.status !== 'draft' || note.clinicianId !== clinicianId) return null
  const { version, body, startedAt, stoppedAt, diagnosisCodes } = note
  return {
    version,
    values: {
      body: readJson('Note.body', body),
      startedAt: startedAt?.toISOString() ?? null,
      stoppedAt: stoppedAt?.toISOString() ?? null,
      diagnosisCodes,
    },
  }
}

/** A note with what signing it asks about its visit; the author's own is locked for the rest of the transaction. */
export async function loadNote(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM note WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.note.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: { appointment: { select: { arrivedAt: true, completedAt: true, serviceOn: true, timeZone: true } } },
  })
}

export type LoadedNote = NonNullable<Awaited<ReturnType<typeof loadNote>>>

/** The visit a progress note is about; null for an addendum and for no note. */
export async function findVisitOfNote(tx: Tx, practiceId: string, id: string): Promise<string | null> {
  const where = { practiceId_id: { practiceId, id } }
  const note = await tx.note.findUnique({ where, select: { kind: true, appointmentId: true } })
  return note && note.kind !== 'addendum' ? note.appointmentId : null
}

type WithBody<Row> = Omit<Row, 'body'> & { readonly body: JsonOf<'Note.body'> }

export async function insertNote(tx: Tx, { body, ...row }: WithBody<Prisma.NoteCreateManyInput>): Promise<void> {
  await tx.note.createMany({ data: [{ ...row, body: writeJson('Note.body', body) }] })
}

/** Changes a draft. A signed note is locked by the database too. */
export async function updateNote(
  tx: Tx,
  practiceId: string,
  id: string,
  { body, ...data }: WithBody<Prisma.NoteUncheckedUpdateManyInput>,
): Promise<void> {
  await tx.note.updateMany({ where: { practiceId, id }, data: { ...data, body: writeJson('Note.body', body) } })
}

type Signature = { readonly signedAt: Date; readonly signedBy: string; readonly timesReason: string | null; readonly hash: string }

/** Signs a draft: from here on the database keeps it as it is. `after` is called in the same statement, once the note is signed. */
export async function signNoteRow(
  tx: Tx,
  practiceId: string,
  id: string,
  { signedAt, signedBy, timesReason, hash }: Signature,
  after: Prisma.Sql,
): Promise<void> {
  const signed = await tx.$queryRaw<unknown[]>`WITH signed AS (
      UPDATE note SET status = 'signed', signed_at = ${signedAt}, signed_by = ${signedBy}::uuid, times_reason = ${timesReason}, hash = ${hash}
      WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid RETURNING id)
    SELECT ${after} FROM signed`
  if (signed.length !== 1) throw new BrokenInvariant('a note is signed by the hand it is of')
}

/** The diagnosis codes of a client's record; null when there is no such client. */
export async function loadDiagnoses(tx: Tx, practiceId: string, clientId: string): Promise<string[] | null> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: { diagnosisCodes: true } })
  return row?.diagnosisCodes ?? null
}

const placeOf = (practiceId: string, id: string, version: number) => ({
  practiceId,
  table: 'psychotherapy_note',
  row: id,
  column: 'ciphertext',
  version,
})

type Psychotherapy = { readonly practiceId: string; readonly id: string; readonly version: number }

/** The sealed words of a psychotherapy note. Call it for its author alone. */
export const openPsychotherapyNote = ({ practiceId, id, version, ciphertext }: Psychotherapy & { ciphertext: Uint8Array }): string =>
  open(placeOf(practiceId, id, version), ciphertext)

type NewPsychotherapyNote = {
  readonly practiceId: string
  readonly clientId: string
  readonly authorId: string
  readonly appointmentId: string | null
  readonly text: string
  readonly now: Date
}

/** Seals a new psychotherapy note. Gives its id. */
export async function insertPsychotherapyNote(tx: Tx, { text, now, ...row }: NewPsychotherapyNote): Promise<string> {
  const id = newId()
  const sealed = { ciphertext: seal(placeOf(row.practiceId, id, 1), text), keyId: currentKeyId(), version: 1 }
  await tx.psychotherapyNote.createMany({ data: [{ ...row, ...sealed, id, writtenAt: now, changedAt: now }] })
  return id
}

/** Seals changed words over the version that was read. False when it is not the author's, or was changed meanwhile. */
export async function updatePsychotherapyNote(
  tx: Tx,
  { practiceId, id, version }: Psychotherapy,
  { authorId, clientId, text, now }: { authorId: string; clientId: string; text: string; now: Date },
): Promise<boolean> {
  const next = version + 1
  const { count } = await tx.psychotherapyNote.updateMany({
    where: { practiceId, id, version, authorId, clientId },
    data: { ciphertext: seal(placeOf(practiceId, id, next), text), keyId: currentKeyId(), version: next, changedAt: now },
  })
  return count === 1
}

/** A psychotherapy note as its form has it, locked; null for anybody but its author. */
export async function loadStandingWords(
  tx: Tx,
  practiceId: string,
  { id, authorId, clientId }: { readonly id: string; readonly authorId: string; readonly clientId: string },
): Promise<Standing | null> {
  await tx.$queryRaw`SELECT 1 FROM psychotherapy_note WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.psychotherapyNote.findFirst({ where: { practiceId, id, authorId, clientId } })
  return row && { version: row.version, values: { text: openPsychotherapyNote(row) } }
}

/** Whether a visit is one of this client's. */
export const isVisitOf = async (tx: Tx, practiceId: string, appointmentId: string, clientId: string): Promise<boolean> =>
  (await tx.appointment.count({ where: { practiceId, id: appointmentId, clientId } })) === 1
