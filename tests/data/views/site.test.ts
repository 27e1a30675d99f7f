import { expect, test } from 'vitest'
import { deactivateUser } from '@/lib/commands/access/deactivate-user'
import { decideClaim } from '@/lib/commands/credentials/decide-claim'
import { saveOwnCredential } from '@/lib/commands/credentials/save-own'
import { revokeDocument } from '@/lib/commands/documents/revoke-document'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { publishStory } from '@/lib/commands/practice/publish-story'
import { saveClosure } from '@/lib/commands/practice/save-closure'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { findSiteContent } from '@/lib/data/views/site'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { callsIn } from '../../support/calls'
import { done, openClinic } from '../../support/clinic'

test('the public pages show the visits the practice shows to everybody, as it calls them and as long as it gives them', async () => {
  const clinic = await openClinic()
  await clinic.asSystem(async (tx) => {
    await tx.service.updateMany({ where: { key: 'integration' }, data: { isPublic: false } })
    await tx.service.updateMany({ where: { key: 'preparation' }, data: { label: 'First talk', minutes: 75 } })
  })
  const { services } = await findSiteContent(clinic.practiceId, clinic.today, clinic.now)
  expect(services).toContainEqual({ kind: 'preparation', label: 'First talk', minutes: 75 })
  expect(services.map(({ kind }) => kind)).not.toContain('integration')
})

test('a therapist takes new clients on the public pages only while somebody signs in as them, and that is shown at once', async () => {
  const clinic = await openClinic()
  const { clinicianId, userId } = clinic.therapist
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinicianId }, data: { isPublished: true, takesNewClients: true } }))
  const takes = async () => {
    const { people } = await findSiteContent(clinic.practiceId, clinic.today, clinic.now)
    return people.find(({ id }) => id === clinicianId)?.takesNewClients
  }
  expect(await takes()).toBe(true)
  await done(clinic.run(deactivateUser, { userId }, clinic.admin.actor))
  expect(await takes()).toBe(false)
})

test('a page of text asks the database nothing while nothing changed; words that are published or taken back are shown so at once', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ name: 'Ada Alder' })
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { status: 'completed' } }))
  const [document] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, 'story-authorization'))
  const paper = { key: 'story-authorization', hash: document?.hash, statements: document?.body.statements.map(() => true) }
  const words = { details: { words: 'I slept again.', shown_as: 'A. A.' }, signedName: 'Ada Alder', ipPrefix: '', agent: '' }
  const { signatureId } = await done(clinic.run(signDocument, { ...paper, ...words }, client.actor))
  const read = () => findSiteContent(clinic.practiceId, clinic.today, clinic.now)

  expect(await read()).toMatchObject({ stories: [], notice: { title: 'Notice of Privacy Practices', version: 1 } })
  await done(clinic.run(publishStory, { signatureId }, clinic.admin.actor))
  expect((await read()).stories).toMatchObject([{ words: 'I slept again.', shownAs: 'A. A.' }])
  const again = await callsIn(read)
  expect(again.calls).toEqual([])
  expect(again.answer.stories).toHaveLength(1)
  await done(clinic.run(revokeDocument, { key: 'story-authorization', why: 'I changed my mind.' }, client.actor))
  expect((await read()).stories).toEqual([])
})

test('a stranger reads when a place is open; a day it is closed is shown at once, and one that is over no more', async () => {
  const clinic = await openClinic()
  const { locationId, today } = clinic
  const place = async (on = today) => (await findSiteContent(clinic.practiceId, on, clinic.now)).locations[0]
  const close = (closedOn: LocalDate) =>
    done(clinic.run(saveClosure, { locationId, closedOn, reason: 'Holiday', isClosed: true }, clinic.admin.actor))
  const { locationHours, ...row } = await clinic.asSystem((tx) =>
    tx.location.findFirstOrThrow({ where: { id: locationId }, select: { phone: true, timeZone: true, locationHours: true } }),
  )
  expect(await place()).toMatchObject({ ...row, closedOn: [] })
  expect((await place())?.hours).toHaveLength(locationHours.length)
  expect(locationHours.length).toBeGreaterThan(0)
  for (const on of [addDays(today, 1), today, addDays(today, 91)]) await close(on)
  expect((await place())?.closedOn).toEqual([today, addDays(today, 1)])
  expect((await place(addDays(today, 1)))?.closedOn).toEqual([addDays(today, 1), addDays(today, 91)])
})

test('training that an admin has just confirmed is shown at once', async () => {
  const clinic = await openClinic()
  const { clinicianId, actor } = clinic.otherTherapist
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinicianId }, data: { isPublished: true } }))
  const hours = async () => {
    const { people } = await findSiteContent(clinic.practiceId, clinic.today, clinic.now)
    return people.find(({ id }) => id === clinicianId)?.trainingHours ?? 0
  }
  const before = await hours()
  const training = {
    ...{ kind: 'training', state: '', number: '', issuer: 'Fern Institute', profession: null, schedules: [], expiresOn: '', hours: 12 },
    ...{ issuedOn: addDays(clinic.today, -30), topics: ['guiding'], supervisorLicense: '', note: '' },
    ...{ requiresPsychiatric: 'unknown', requiresOnSite: 'unknown', coversOutsideClinic: 'unknown', coversKap: 'unknown' },
  } as const
  const { claimId } = await done(clinic.run(saveOwnCredential, training, actor))
  expect(await hours()).toBe(before)
  await done(clinic.run(decideClaim, { claimId, verdict: 'confirmed', reason: '' }, clinic.admin.actor))
  expect(await hours()).toBe(before + 12)
})
