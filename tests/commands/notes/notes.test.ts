import { describe, expect, test } from 'vitest'
import { addAddendum } from '@/lib/commands/notes/add-addendum'
import { saveNote } from '@/lib/commands/notes/save-note'
import { savePsychotherapyNote } from '@/lib/commands/notes/save-psychotherapy-note'
import { signNote } from '@/lib/commands/notes/sign-note'
import { postgresCode } from '@/lib/data/errors'
import { loadNoteOfVisit, openPsychotherapyNote } from '@/lib/data/records/notes'
import type { Outcome } from '@/lib/domain/outcome'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { booksOf, day } from '../billing/world'

const codes = (outcome: Outcome<unknown, unknown>) =>
  outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : outcome
const body = { summary: 'Talked about the week before the journey.', plan: 'Journey on Friday.' }
const AFTER = new Date('2026-11-23T17:00:00Z')

/** An hour of preparation from 10:00 to 10:55 Central, over unless said otherwise. */
async function hour(clinic: Clinic, { over = true } = {}) {
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'preparation', on: day('2026-11-23') })
  if (over)
    await clinic.asSystem(async (tx) => {
      const where = { practiceId: clinic.practiceId, id: appointmentId }
      await tx.appointment.updateMany({ where, data: { status: 'arrived' } })
      await tx.appointment.updateMany({ where, data: { status: 'in_progress' } })
      await tx.appointment.updateMany({ where, data: { status: 'completed', completedAt: new Date('2026-11-23T16:55:00Z') } })
    })
  const times = { startedAt: '2026-11-23T16:00:00.000Z', stoppedAt: '2026-11-23T16:55:00.000Z' }
  const save = (changes: object = {}, actor = clinic.therapist.actor) =>
    clinic.run(saveNote, { appointmentId, body, ...times, ...changes }, actor, AFTER)
  const sign = (noteId: string, actor = clinic.therapist.actor, at = AFTER) => clinic.run(signNote, { noteId }, actor, at)
  return { client, appointmentId, save, sign }
}

describe('a progress note', () => {
  test('signing locks it, keeps a fingerprint, and writes the charges of the day with it', async () => {
    const clinic = await openClinic()
    const { client, save, sign } = await hour(clinic)
    const { noteId } = await done(save())
    expect((await done(save({ body: { ...body, response: 'Calmer.' } }))).noteId).toBe(noteId)
    expect((await booksOf(clinic, client)).charges).toEqual([])
    await done(sign(noteId))
    const note = await clinic.read(clinic.otherTherapist.actor, (tx) => tx.note.findFirst({ where: { id: noteId } }))
    expect(note).toMatchObject({ status: 'signed', kind: 'preparation', diagnosisCodes: ['F33.1'], signedBy: clinic.therapist.userId })
    expect(note?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await booksOf(clinic, client)).charges).toMatchObject([{ code: '90837', units: 1 }])
    expect(codes(await save())).toEqual(['NOTE_ALREADY_SIGNED'])
    expect(codes(await sign(noteId))).toEqual(['NOTE_ALREADY_SIGNED'])
    expect((await booksOf(clinic, client)).charges).toHaveLength(1)
  })

  test('times that lie half an hour beside the visit are signed with the reason', async () => {
    const clinic = await openClinic()
    const { appointmentId, save } = await hour(clinic)
    const arrivedAt = new Date('2026-11-23T16:40:00Z')
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: appointmentId }, data: { arrivedAt } }))
    const { noteId } = await done(save())
    const sign = (timesReason: string | null) => clinic.run(signNote, { noteId, timesReason }, clinic.therapist.actor, AFTER)
    expect(codes(await sign(null))).toEqual(['NOTE_OUTSIDE_VISIT'])
    await done(sign('She was checked in late.'))
  })

  test('it is signed with words, times, a diagnosis, after the visit, by its author', async () => {
    const clinic = await openClinic()
    const { save, sign } = await hour(clinic, { over: false })
    const { noteId } = await done(save({ body: {}, startedAt: null, stoppedAt: null, diagnosisCodes: [] }))
    expect(codes(await sign(noteId))).toEqual(['NOTE_EMPTY', 'NOTE_DIAGNOSIS_MISSING', 'NOTE_VISIT_NOT_OVER', 'NOTE_TIMES_MISSING'])
    expect(codes(await sign(noteId, clinic.otherTherapist.actor))).toContain('NOTE_NOT_AUTHOR')
    expect(await save({}, clinic.otherTherapist.actor)).toMatchObject({ status: 'invalid' })
    expect(await save({ diagnosisCodes: ['nonsense'] })).toMatchObject({ status: 'invalid' })
    expect(await clinic.run(signNote, { noteId }, clinic.frontDesk.actor, AFTER)).toEqual({ status: 'denied' })
  })

  test('times of another day or of ten hours are signed with a reason alone, which is signed with them', async () => {
    const clinic = await openClinic()
    const { client, save, sign } = await hour(clinic)
    const tenHours = { startedAt: '2026-11-22T06:55:00.000Z', stoppedAt: '2026-11-22T16:55:00.000Z' }
    const { noteId } = await done(save(tenHours))
    expect(codes(await sign(noteId))).toEqual(['NOTE_TIMES_NOT_ON_VISIT_DAY', 'NOTE_LONGER_THAN_MAXIMUM'])
    expect((await booksOf(clinic, client)).charges).toEqual([])
    const withReason = (timesReason: string) => clinic.run(signNote, { noteId, timesReason }, clinic.therapist.actor, AFTER)
    expect(await withReason(' ok ')).toMatchObject({ status: 'invalid' })
    await done(withReason('Met a day early, and stayed the night.'))
    const note = await clinic.read(clinic.therapist.actor, (tx) => tx.note.findFirst({ where: { id: noteId } }))
    expect(note).toMatchObject({ status: 'signed', timesReason: 'Met a day early, and stayed the night.' })
  })

  test('the database keeps a signed note as it is; more follows as an addendum, which changes no charge', async () => {
    const clinic = await openClinic()
    const { client, save, sign } = await hour(clinic)
    const { noteId } = await done(save())
    const add = (text: string) => clinic.run(addAddendum, { noteId, text }, clinic.otherTherapist.actor, AFTER)
    expect(codes(await add('Too early'))).toEqual(['NOTE_PARENT_NOT_SIGNED'])
    await done(sign(noteId))
    const direct = clinic.read(clinic.therapist.actor, (tx) => tx.note.updateMany({ where: { id: noteId }, data: { body: {} } }))
    await expect(direct).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
    const before = await booksOf(clinic, client)
    await done(add('The client wrote that evening.'))
    expect(await booksOf(clinic, client)).toEqual(before)
    const rows = await clinic.read(clinic.therapist.actor, (tx) => tx.note.findMany({ where: { parentId: noteId } }))
    expect(rows).toMatchObject([{ kind: 'addendum', status: 'signed', clinicianId: clinic.otherTherapist.clinicianId }])
  })

  test('the front desk and other clients read no note; the client reads a signed one and no draft', async () => {
    const clinic = await openClinic()
    const { client, save, sign } = await hour(clinic)
    const other = await clinic.client()
    const { noteId } = await done(save())
    const count = (actor: Parameters<Clinic['read']>[0]) => clinic.read(actor, (tx) => tx.note.count({ where: { id: noteId } }))
    expect(await count(client.actor)).toBe(0)
    await done(sign(noteId))
    expect([
      await count(client.actor),
      await count(other.actor),
      await count(clinic.frontDesk.actor),
      await count(clinic.admin.actor),
    ]).toEqual([1, 0, 0, 0])
  })
})

describe('a psychotherapy note', () => {
  test('it is sealed, for its author alone, and two devices do not overwrite each other', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const { actor } = clinic.therapist
    const save = (input: object, by = actor) => clinic.run(savePsychotherapyNote, { clientId: client.id, ...input }, by)
    const first = await done(save({ text: 'A dream of a river.' }))
    const next = await done(save({ noteId: first.noteId, version: 1, text: 'A dream of a wide river.' }))
    expect(next.version).toBe(2)
    expect(await save({ noteId: first.noteId, version: 1, text: 'From the other device' })).toMatchObject({
      status: 'stale',
      standing: { version: 2, values: { text: 'A dream of a wide river.' } },
    })
    expect(await save({ noteId: first.noteId, version: 2, text: 'By somebody else' }, clinic.otherTherapist.actor)).toMatchObject({
      status: 'invalid',
    })
    const row = await clinic.read(actor, (tx) => tx.psychotherapyNote.findFirstOrThrow({ where: { id: first.noteId } }))
    expect(Buffer.from(row.ciphertext).toString('utf8')).not.toContain('river')
    expect(openPsychotherapyNote(row)).toBe('A dream of a wide river.')
    expect(() => openPsychotherapyNote({ ...row, version: 1 })).toThrow()
    for (const reader of [clinic.otherTherapist.actor, clinic.admin.actor, clinic.frontDesk.actor, client.actor, clinic.prescriber.actor])
      expect(await clinic.read(reader, (tx) => tx.psychotherapyNote.count({}))).toBe(0)
    const trail = await clinic.auditTrail()
    expect(JSON.stringify(trail)).not.toContain('river')
  })
})

test('no note is written of a visit that did not take place, nor one about somebody else’s visit', async () => {
  const clinic = await openClinic()
  const { appointmentId, save } = await hour(clinic, { over: false })
  const other = await clinic.client()
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: appointmentId }, data: { status: 'no_show' } }))
  expect(await save()).toMatchObject({ status: 'invalid', fields: { form: ['This visit did not take place.'] } })
  expect(await save({ appointmentId: newId() })).toMatchObject({ status: 'invalid', fields: { form: ['There is no such visit.'] } })
  const own = (clientId: string) =>
    clinic.run(savePsychotherapyNote, { clientId, appointmentId, text: 'A dream of a river.' }, clinic.therapist.actor)
  expect(await own(other.id)).toMatchObject({ status: 'invalid', fields: { form: ['This visit is not one of this client.'] } })
  expect(await own(newId())).toMatchObject({ status: 'invalid', fields: { form: ['There is no such client.'] } })
  const kept = await clinic.read(clinic.therapist.actor, async (tx) => [await tx.note.count(), await tx.psychotherapyNote.count()])
  expect(kept).toEqual([0, 0])
})

test('a psychotherapy note may be about one of the client’s visits; the note of a visit is never its addendum', async () => {
  const clinic = await openClinic()
  const { client, appointmentId, save, sign } = await hour(clinic)
  const second = await clinic.visit(client, { kind: 'follow_up', on: day('2026-11-24') })
  const about = { clientId: client.id, appointmentId: second, text: 'A dream of a river.' }
  await done(clinic.run(savePsychotherapyNote, about, clinic.therapist.actor))
  const { noteId } = await done(save())
  await done(sign(noteId))
  await done(clinic.run(addAddendum, { noteId, text: 'The client wrote that evening.' }, clinic.therapist.actor, AFTER))
  const early = new Date('2026-11-01T12:00:00Z')
  const found = () => clinic.read(clinic.therapist.actor, (tx) => loadNoteOfVisit(tx, clinic.practiceId, appointmentId))
  expect((await found())?.id).toBe(noteId)
  const row = { practiceId: clinic.practiceId, id: newId(), clientId: client.id, appointmentId, clinicianId: clinic.therapist.clinicianId }
  const words = { kind: 'addendum' as const, status: 'draft' as const, body: {}, parentId: noteId, diagnosisCodes: [], createdAt: early }
  await clinic.read(clinic.therapist.actor, (tx) => tx.note.createMany({ data: [{ ...row, ...words }] }))
  expect((await found())?.id).toBe(noteId)
})
