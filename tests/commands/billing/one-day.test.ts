import { describe, expect, test } from 'vitest'
import { addAddendum } from '@/lib/commands/notes/add-addendum'
import { saveNote } from '@/lib/commands/notes/save-note'
import { signNote } from '@/lib/commands/notes/sign-note'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { loadSignedSessions } from '@/lib/data/records/signed-notes'
import { hasOtherVisit } from '@/lib/data/views/notes'
import { listUnbilled } from '@/lib/data/views/unbilled'
import type { Outcome } from '@/lib/domain/outcome'
import { billAskedAgain } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')
const AFTER = new Date('2026-11-24T01:00:00Z')

const codes = (outcome: Outcome<unknown, unknown>) =>
  outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : outcome.status
const listed = (clinic: Clinic) =>
  clinic.read(clinic.frontDesk.actor, async (tx) =>
    (await listUnbilled(tx, clinic.frontDesk.actor)).items.map(({ visitId, findings }) => [visitId, findings.map(({ code }) => code)]),
  )
const billed = async (clinic: Clinic, client: TestClient) =>
  (await booksOf(clinic, client)).charges.map(({ code, modifiers }) => [code, ...modifiers].join('-'))
const noteOf = (clinic: Clinic, visitId: string) =>
  clinic.asSystem(async (tx) => (await tx.note.findFirstOrThrow({ where: { appointmentId: visitId, parentId: null } })).id)
const at = (time: string) => `2026-11-23T${time}:00.000Z`

describe('an hour and a group on one day', () => {
  test('are both billed once each note has its own goal and need, which an addendum of its author may add', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const other = clinic.otherTherapist
    await signVisit(clinic, client, { kind: 'follow_up', on: ON, at: '10:00' })
    const group = { kind: 'group', on: ON, at: '14:00', clinicianId: other.clinicianId, roomId: null, body: {} } as const
    const { visitId, findings } = await signVisit(clinic, client, group)
    expect(findings.map(({ code }) => code)).toEqual(['PAIR_NOT_DISTINCT', 'PAIR_NOT_NECESSARY'])
    expect(await billed(clinic, client)).toEqual(['90837'])
    expect(await listed(clinic)).toEqual([[visitId, ['PAIR_NOT_DISTINCT', 'PAIR_NOT_NECESSARY']]])
    const pair = { id: visitId, clientId: client.id, serviceOn: ON }
    expect(await clinic.read(other.actor, (tx) => hasOtherVisit(tx, other.actor, pair))).toBe(true)

    const noteId = await noteOf(clinic, visitId)
    const told = { noteId, text: 'The group was for something else.', goal: 'To hear how others do it.', need: 'It cannot be done alone.' }
    expect(codes(await clinic.run(addAddendum, told, clinic.therapist.actor, AFTER))).toEqual(['NOTE_NOT_AUTHOR'])
    await done(clinic.run(addAddendum, told, other.actor, AFTER))
    expect(await billed(clinic, client)).toEqual(['90837-59', '90853'])
    expect(await listed(clinic)).toEqual([])
    const books = await booksOf(clinic, client)
    await done(clinic.run(addAddendum, { noteId, text: 'They wrote that evening.' }, other.actor, AFTER))
    expect(await booksOf(clinic, client)).toEqual(books)
  })
})

describe('one hour of a therapist', () => {
  /** Two clients of one therapist, seen one after the other. */
  async function twoClients() {
    const clinic = await openClinic()
    const [first, second] = [await clinic.client(), await clinic.client()]
    const visits = [
      await clinic.visit(first, { kind: 'preparation', on: ON, at: '10:00' }),
      await clinic.visit(second, { kind: 'preparation', on: ON, at: '11:30' }),
    ] as const
    await clinic.asSystem(async (tx) => {
      const where = { practiceId: clinic.practiceId, id: { in: [...visits] } }
      for (const status of ['arrived', 'in_progress'] as const) await tx.appointment.updateMany({ where, data: { status } })
      await tx.appointment.updateMany({ where, data: { status: 'completed', completedAt: new Date(at('18:30')) } })
    })
    const { actor } = clinic.therapist
    const write = async (appointmentId: string, startedAt: string, stoppedAt: string) => {
      const told = { appointmentId, body: { summary: 'Talked about the week.' }, startedAt: at(startedAt), stoppedAt: at(stoppedAt) }
      return (await done(clinic.run(saveNote, told, actor, AFTER))).noteId
    }
    const sign = (noteId: string) => clinic.run(signNote, { noteId }, actor, AFTER)
    return { clinic, first, second, visits, write, sign }
  }

  test('is one client’s: a second note with those times is not signed until the first one’s author corrects it', async () => {
    const { clinic, first, second, visits, write, sign } = await twoClients()
    const firstNote = await write(visits[0], '16:00', '17:00')
    await done(sign(firstNote))
    const secondNote = await write(visits[1], '16:30', '17:30')
    expect(codes(await sign(secondNote))).toEqual(['NOTE_TIMES_TAKEN'])
    expect(await billed(clinic, second)).toEqual([])

    const correct = (startedAt: string, stoppedAt: string) => ({
      ...{ noteId: firstNote, text: 'We began earlier and were shorter.', startedAt: at(startedAt), stoppedAt: at(stoppedAt) },
    })
    const { actor } = clinic.therapist
    expect(await clinic.run(addAddendum, { ...correct('15:45', '16:30'), stoppedAt: null }, actor, AFTER)).toMatchObject({
      status: 'invalid',
    })
    expect(codes(await clinic.run(addAddendum, correct('15:45', '16:30'), clinic.otherTherapist.actor, AFTER))).toContain('NOTE_NOT_AUTHOR')
    await done(clinic.run(addAddendum, correct('15:45', '16:30'), actor, AFTER))
    expect(await billed(clinic, first)).toEqual(['90834'])
    await done(sign(secondNote))
    expect(await billed(clinic, second)).toEqual(['90837'])
    const back = clinic.run(addAddendum, correct('16:00', '17:00'), actor, AFTER)
    expect(codes(await back)).toEqual(['NOTE_TIMES_TAKEN'])
  })

  test('is looked for on its own day', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    for (const on of [ON, day('2026-11-24')]) await signVisit(clinic, client, { kind: 'follow_up', on, at: '10:00' })
    const asked = { clinicianIds: [clinic.therapist.clinicianId], on: ON }
    const sessions = await clinic.asSystem((tx) => loadSignedSessions(tx, clinic.practiceId, asked))
    expect(sessions.map(({ clientId, session }) => [clientId, session.start.toISOString()])).toEqual([[client.id, at('16:00')]])
  })

  test('corrected times that cost the same reach the charge all the same', async () => {
    const { clinic, first, visits, write, sign } = await twoClients()
    const noteId = await write(visits[0], '16:00', '17:00')
    await done(sign(noteId))
    const before = await booksOf(clinic, first)
    const told = { noteId, text: 'It was later.', startedAt: at('16:10'), stoppedAt: at('17:15') }
    await done(clinic.run(addAddendum, told, clinic.therapist.actor, AFTER))
    expect((await booksOf(clinic, first)).amounts).toEqual(before.amounts)
    const charges = await clinic.asSystem((tx) => tx.charge.findMany({ where: { clientId: first.id } }))
    expect(charges).toMatchObject([{ code: '90837', minutes: 65, startedAt: new Date(at('16:10')), stoppedAt: new Date(at('17:15')) }])
  })

  test('is paid once where two notes say it all the same: the one that said it first stands, the other waits for its times', async () => {
    const clinic = await openClinic()
    const [first, second] = [await clinic.client(), await clinic.client()]
    const early = { signedAt: new Date('2026-11-23T18:00:00Z') }
    const late = { signedAt: new Date('2026-11-23T19:00:00Z') }
    const stands = await signVisit(clinic, first, { kind: 'follow_up', on: ON, at: '10:00', ...early })
    const waits = await signVisit(clinic, second, {
      kind: 'follow_up',
      on: ON,
      at: '11:00',
      ...late,
      booked: await overlapping(clinic, second),
    })
    expect([stands.findings, waits.findings.map(({ code }) => code)]).toEqual([[], ['SESSIONS_OVERLAP_CLINICIAN']])
    expect([await billed(clinic, first), await billed(clinic, second)]).toEqual([['90837'], []])
    expect(await listed(clinic)).toEqual([[waits.visitId, ['SESSIONS_OVERLAP_CLINICIAN']]])

    const noteId = await noteOf(clinic, stands.visitId)
    const told = { noteId, text: 'We met earlier that day.', startedAt: at('14:00'), stoppedAt: at('15:00') }
    await done(clinic.run(addAddendum, told, clinic.therapist.actor, AFTER))
    expect(await billAskedAgain(clinic.practiceId, AFTER)).toBe(1)
    expect([await billed(clinic, first), await billed(clinic, second)]).toEqual([['90837'], ['90837']])
    expect(await listed(clinic)).toEqual([])
  })

  test.each(['therapist', 'otherTherapist'] as const)('waits also where the %s signs another note of that day', async (who) => {
    const clinic = await openClinic()
    const [first, second] = [await clinic.client(), await clinic.client()]
    await signVisit(clinic, first, { kind: 'follow_up', on: ON, at: '10:00', signedAt: new Date(at('18:00')) })
    const booked = await overlapping(clinic, second)
    await signVisit(clinic, second, { kind: 'follow_up', on: ON, at: '11:00', signedAt: new Date(at('19:00')), booked })

    const { actor, clinicianId } = clinic[who]
    const group = await clinic.visit(second, { kind: 'group', on: ON, at: '14:00', clinicianId, roomId: null })
    await clinic.asSystem(async (tx) => {
      const where = { id: group }
      for (const status of ['arrived', 'in_progress'] as const) await tx.appointment.updateMany({ where, data: { status } })
      await tx.appointment.updateMany({ where, data: { status: 'completed', completedAt: new Date(at('21:30')) } })
    })
    const body = { summary: 'Talked in the group.', goal: 'To hear how others do it.', need: 'It cannot be done alone.' }
    const told = { appointmentId: group, body, startedAt: at('20:00'), stoppedAt: at('21:00') }
    const { noteId } = await done(clinic.run(saveNote, told, actor, AFTER))
    const signed = await clinic.run(signNote, { noteId }, actor, AFTER)
    expect(signed).toMatchObject({ status: 'done', warnings: [{ code: 'SESSIONS_OVERLAP_CLINICIAN' }] })
    expect(await billed(clinic, second)).toEqual(['90853'])
  })

  /** A visit whose calendar lies across another one's, as only a hand in the database could write it. */
  async function overlapping(clinic: Clinic, client: TestClient) {
    const visitId = await clinic.visit(client, { kind: 'follow_up', on: ON, at: '12:00' })
    await clinic.asSystem((tx) =>
      tx.appointment.updateMany({ where: { id: visitId }, data: { startsAt: new Date(at('16:30')), endsAt: new Date(at('17:30')) } }),
    )
    return visitId
  }
})

test('therapy beside an evaluation by somebody else waits for their specialties, and both are billed where they are two', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const other = clinic.otherTherapist.clinicianId
  const taxonomy = (code: string | null) =>
    clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: other }, data: { taxonomy: code } }))
  await taxonomy(null)
  const { visitId } = await signVisit(clinic, client, { kind: 'follow_up', on: ON, at: '10:00' })
  const { findings } = await signVisit(clinic, client, { kind: 'intake', on: ON, at: '14:00', clinicianId: other, roomId: null })
  expect(findings.map(({ code }) => code)).toEqual(['EVALUATION_SPECIALTY_UNKNOWN'])
  expect(await billed(clinic, client)).toEqual(['90791'])
  expect(await listed(clinic)).toEqual([[visitId, ['EVALUATION_SPECIALTY_UNKNOWN']]])

  const row = await clinic.asSystem((tx) => tx.clinician.findFirstOrThrow({ where: { id: other } }))
  const { id, name, title, bio, modalities, homeLocationId, isSupervisee, takesNewClients, isActive } = row
  const told = { id, name, title, bio, modalities, homeLocationId, isSupervisee, takesNewClients, isActive, npi: row.npi ?? '', email: '' }
  const medicare = { medicareStatus: 'neither', medicareFromOn: '2020-01-01' } as const
  expect(await clinic.run(saveClinician, { ...told, ...medicare, taxonomy: 'social work' }, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
  })
  await done(clinic.run(saveClinician, { ...told, ...medicare, taxonomy: '103tc0700x' }, clinic.admin.actor))
  expect(await billAskedAgain(clinic.practiceId, clinic.now)).toBe(1)
  expect(await billed(clinic, client)).toEqual(['90837', '90791'])
  expect(await listed(clinic)).toEqual([])
})
