import { expect, test } from 'vitest'
import { saveNote } from '@/lib/commands/notes/save-note'
import { savePsychotherapyNote } from '@/lib/commands/notes/save-psychotherapy-note'
import { signNote } from '@/lib/commands/notes/sign-note'
import { takeExport } from '@/lib/commands/practice/take-export'
import { readAs } from '@/lib/data/page-reads'
import { findClientToExport } from '@/lib/data/views/client-export'
import { countClientsToExport, findPracticeRecord, listClientsToExport, listPapers } from '@/lib/data/views/record-export'
import type { Actor } from '@/lib/domain/access/actor'
import { toLocalDate } from '@/lib/domain/time/local'
import { bundleOf } from '@/lib/files/fhir/bundle'
import { clientResources } from '@/lib/files/fhir/client-resources'
import { practiceResources } from '@/lib/files/fhir/practice-resources'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { faultsOf } from '../../support/fhir-validators'

const AFTER = new Date('2026-11-23T17:00:00Z')

/** A client who signed, was seen, has a plan and an order, and about whom two notes were written. */
async function seen(clinic: Clinic): Promise<TestClient> {
  const client = await clinic.client({ name: 'Ada Łukasiewicz' })
  await clinic.sign(client, ['treatment-consent'])
  await clinic.referred(client)
  await clinic.regimen(client)
  await clinic.order(client)
  const { actor } = clinic.therapist
  const appointmentId = await clinic.visit(client, { kind: 'preparation', on: toLocalDate('2026-11-23') })
  await clinic.asSystem(async (tx) => {
    for (const data of [
      { status: 'arrived' as const },
      { status: 'in_progress' as const, startedAt: new Date('2026-11-23T16:00:00Z') },
      { status: 'completed' as const, completedAt: new Date('2026-11-23T16:55:00Z') },
    ])
      await tx.appointment.updateMany({ where: { id: appointmentId }, data })
  })
  const times = { startedAt: '2026-11-23T16:00:00.000Z', stoppedAt: '2026-11-23T16:55:00.000Z' }
  const body = { summary: 'Spoke of the summer.', plan: 'A journey on Friday.' }
  const { noteId } = await done(clinic.run(saveNote, { appointmentId, body, ...times }, actor, AFTER))
  await done(clinic.run(signNote, { noteId }, actor, AFTER))
  await done(clinic.run(savePsychotherapyNote, { clientId: client.id, text: 'A dream of a river.' }, actor))
  return client
}

const exported = async (clinic: Clinic, actor: Actor, clientId: string) => {
  const record = await clinic.read(actor, (tx) => findClientToExport(tx, actor, clientId))
  return record && bundleOf(record.id, record.hostname, clientResources(record))
}
const kindsOf = (bundle: Awaited<ReturnType<typeof exported>>) => new Set(bundle?.entry?.map(({ resource }) => resource?.resourceType))

test('a record as an admin and as the client takes it along is sound FHIR, and holds no psychotherapy note', async () => {
  const clinic = await openClinic()
  const client = await seen(clinic)
  for (const actor of [clinic.admin.actor, client.actor]) {
    const bundle = await exported(clinic, actor, client.id)
    expect(bundle && faultsOf(bundle)).toEqual([])
    const kinds = kindsOf(bundle)
    for (const kind of [
      'Patient',
      'Coverage',
      'Appointment',
      'Encounter',
      'CarePlan',
      'MedicationRequest',
      'QuestionnaireResponse',
      'Observation',
      'Consent',
      'ChargeItem',
    ])
      expect(kinds, `${actor.role} takes ${kind}`).toContain(kind)
    const text = JSON.stringify(bundle)
    expect(text).not.toContain('river')
    expect(text).not.toContain(Buffer.from('A dream of a river.').toString('base64').slice(4, 16))
  }
})

test('signed notes are for the client, and not for an admin who does not treat', async () => {
  const clinic = await openClinic()
  const client = await seen(clinic)
  expect(kindsOf(await exported(clinic, client.actor, client.id))).toContain('DocumentReference')
  expect(kindsOf(await exported(clinic, clinic.admin.actor, client.id))).not.toContain('DocumentReference')
})

test('nobody takes the record of another client or another practice along', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const elsewhere = await openClinic()
  for (const actor of [other.actor, elsewhere.admin.actor]) {
    expect(await exported(clinic, actor, client.id)).toBeNull()
    expect(await clinic.read(actor, (tx) => listPapers(tx, actor, client.id))).toEqual([])
    expect(await clinic.run(takeExport, { what: 'record', clientId: client.id }, actor)).toMatchObject({ status: 'invalid' })
  }
  expect(await clinic.run(takeExport, { what: 'everything' }, client.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(takeExport, { what: 'record', clientId: client.id }, clinic.frontDesk.actor)).toMatchObject({ status: 'denied' })
})

test('what is taken along is written down first, with whose it is', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(takeExport, { what: 'record', clientId: client.id }, client.actor))
  await done(clinic.run(takeExport, { what: 'records', part: 2 }, clinic.admin.actor))
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'export.take')).toMatchObject([
    { actorRole: 'client', clientId: client.id, details: { what: 'record' } },
    { actorRole: 'admin', clientId: null, details: { what: 'records', part: 2 } },
  ])
})

test('the practice is sound FHIR, and what clients refer to is in it', async () => {
  const clinic = await openClinic()
  const client = await seen(clinic)
  const { actor } = clinic.admin
  const practice = await readAs(actor, (tx) => findPracticeRecord(tx, actor))
  const resources = practice ? practiceResources(practice) : []
  expect(practice && faultsOf(bundleOf(practice.id, practice.hostname, resources))).toEqual([])
  const bundle = await exported(clinic, actor, client.id)
  const known = new Set(
    [...resources, ...(bundle?.entry?.flatMap(({ resource }) => resource ?? []) ?? [])].map((one) => `${one.resourceType}/${one.id}`),
  )
  const asked = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference ?? '')
  expect(asked.filter((reference) => !known.has(reference))).toEqual([])
  expect(await readAs(actor, (tx) => listClientsToExport(tx, actor))).toEqual([client.id])
  expect(await readAs(actor, (tx) => countClientsToExport(tx, actor))).toBe(1)
  expect(await readAs(actor, (tx) => listPapers(tx, actor, client.id))).toEqual(
    expect.arrayContaining([{ kind: 'signed', id: expect.any(String) }]),
  )
})

test('a superbill with nothing on it is no paper, and does not break the record off', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { practiceId, now, frontDesk, admin } = clinic
  const own = { practiceId, clientId: client.id, issuedAt: now, issuedBy: frontDesk.userId }
  await clinic.asSystem((tx) =>
    tx.superbill.createMany({ data: [{ ...own, id: crypto.randomUUID(), number: 'S-1', content: { lines: [] } }] }),
  )
  const papers = await clinic.read(admin.actor, (tx) => listPapers(tx, admin.actor, client.id))
  expect(papers.filter(({ kind }) => kind === 'superbill')).toEqual([])
})
