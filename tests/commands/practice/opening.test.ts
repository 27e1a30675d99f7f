import { expect, test } from 'vitest'
import { reviewDocuments } from '@/lib/commands/practice/review-documents'
import { testMail } from '@/lib/commands/practice/test-mail'
import { toDay } from '@/lib/data/dates'
import { upsertDocuments } from '@/lib/data/records/reference'
import { findDocumentsToRead, findOpening } from '@/lib/data/views/opening'
import { privacyNotice } from '@/lib/domain/practice/documents/privacy-notice'
import type { OpeningStep } from '@/lib/domain/practice/opening'
import { deliverOutbox } from '@/lib/jobs/deliver-outbox'
import { type Clinic, done, openClinic } from '../../support/clinic'

const read = (clinic: Clinic) => clinic.read(clinic.admin.actor, (tx) => findOpening(tx, clinic.admin.actor, clinic.today))
const stateOf = async (clinic: Clinic, step: OpeningStep) => (await read(clinic)).lines.find((line) => line.step === step)

test('a clinic with its places, people and payers lacks what only an admin can see to', async () => {
  const clinic = await openClinic()
  const { lines } = await read(clinic)
  const states = Object.fromEntries(lines.map(({ step, state }) => [step, state]))
  expect(states).toMatchObject({
    locations: 'done',
    rooms: 'done',
    clinicians: 'done',
    hours: 'done',
    licences: 'done',
    tiers: 'done',
    prescribers: 'done',
    facilities: 'done',
    mail: 'open',
    documents: 'open',
    numbers: 'done',
  })
})

test('documents count as read in the versions that were shown, and lapse with a new version', async () => {
  const clinic = await openClinic()
  const { admin } = clinic
  const { shown, documents } = await clinic.read(admin.actor, (tx) => findDocumentsToRead(tx, admin.actor))
  expect(documents.length).toBeGreaterThan(5)
  expect(await clinic.run(reviewDocuments, { shown: 'treatment-consent 0' }, admin.actor)).toMatchObject({ status: 'invalid' })
  expect(await stateOf(clinic, 'documents')).toMatchObject({ state: 'open' })
  await done(clinic.run(reviewDocuments, { shown }, admin.actor))
  expect(await stateOf(clinic, 'documents')).toMatchObject({ state: 'done' })
  await clinic.asSystem(async (tx) => {
    const { id, templateId, body, hash } = await tx.documentVersion.findFirstOrThrow({
      where: { practiceId: clinic.practiceId, version: 1, template: { is: { key: 'treatment-consent' } } },
    })
    await tx.documentVersion.updateMany({ where: { id }, data: { retiredOn: toDay(clinic.today) } })
    const next = { practiceId: clinic.practiceId, templateId, body: body ?? {}, version: 99, hash, effectiveFrom: toDay(clinic.today) }
    await tx.documentVersion.createMany({ data: [{ ...next, id: crypto.randomUUID() }] })
  })
  expect(await stateOf(clinic, 'documents')).toMatchObject({ state: 'lapsed' })
})

test('the notice of privacy practices is read with them, and a new one is read again', async () => {
  const clinic = await openClinic()
  const { admin } = clinic
  const { shown, documents } = await clinic.read(admin.actor, (tx) => findDocumentsToRead(tx, admin.actor))
  expect(documents).toContainEqual(expect.objectContaining({ title: 'Notice of Privacy Practices', effectiveFrom: clinic.today }))
  await done(clinic.run(reviewDocuments, { shown }, admin.actor))
  await clinic.asSystem((tx) => upsertDocuments(tx, clinic.practiceId, [{ ...privacyNotice, version: 2 }], clinic.today))
  expect(await stateOf(clinic, 'documents')).toMatchObject({ state: 'lapsed' })
})

test('mail counts as tested once the letter was handed over, not when it was asked for', async () => {
  const clinic = await openClinic()
  const sent: string[] = []
  const asked = await done(clinic.run(testMail, {}, clinic.admin.actor))
  expect(await stateOf(clinic, 'mail')).toMatchObject({ state: 'waits' })
  const broken = { send: () => Promise.reject(new Error('refused')), close: () => undefined }
  await deliverOutbox(clinic.practiceId, broken, { clock: () => clinic.now })
  expect(await stateOf(clinic, 'mail')).toMatchObject({ state: 'waits' })
  const working = {
    send: async ({ to, subject }: { to: string; subject: string }) => void sent.push(`${to}: ${subject}`),
    close: () => undefined,
  }
  await deliverOutbox(clinic.practiceId, working, { clock: () => new Date(clinic.now.getTime() + 3_600_000) })
  expect(sent).toEqual([`${asked.email}: Mail from Fern Practice arrives`])
  expect(await stateOf(clinic, 'mail')).toMatchObject({ state: 'done' })
})

test('a licence that ends brings its line back, with the name', async () => {
  const clinic = await openClinic()
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({
      where: { clinicianId: clinic.therapist.clinicianId, kind: 'license' },
      data: { revokedOn: toDay(clinic.today) },
    }),
  )
  expect(await stateOf(clinic, 'licences')).toMatchObject({ state: 'lapsed', names: ['Wren Willow'] })
})

test('nobody but an admin reads documents for the practice or tests its mail', async () => {
  const clinic = await openClinic()
  expect(await clinic.run(reviewDocuments, { shown: 'x' }, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  expect(await clinic.run(testMail, {}, clinic.therapist.actor)).toEqual({ status: 'denied' })
})
