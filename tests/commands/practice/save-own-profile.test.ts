import { expect, test } from 'vitest'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { saveOwnProfile } from '@/lib/commands/practice/save-own-profile'
import { findOwnProfile } from '@/lib/data/views/own-credentials'
import { findSiteContent } from '@/lib/data/views/site'
import { type Clinic, done, openClinic } from '../../support/clinic'

const told = { bio: 'I listen first.', modalities: ['IFS'], isPublished: true }
const shown = async (clinic: Clinic) =>
  (await findSiteContent(clinic.practiceId, clinic.today, clinic.now)).people.map(({ name, bio }) => `${name}: ${bio}`)

test('a therapist writes their own sentence and is shown at once, and is not when they want it no more', async () => {
  const clinic = await openClinic()
  const own = () => clinic.read(clinic.therapist.actor, (tx) => findOwnProfile(tx, clinic.therapist.actor, clinic.today))
  expect(await shown(clinic)).toEqual([])
  await done(clinic.run(saveOwnProfile, told, clinic.therapist.actor))
  expect(await own()).toMatchObject({ isPublished: true, person: { bio: 'I listen first.', modalities: ['IFS'] } })
  expect(await shown(clinic)).toEqual(['Wren Willow: I listen first.'])
  await done(clinic.run(saveOwnProfile, { ...told, isPublished: false }, clinic.therapist.actor))
  expect(await shown(clinic)).toEqual([])
})

test('over what it was opened with, and without a promise; by therapists alone', async () => {
  const clinic = await openClinic()
  const version = (await clinic.read(clinic.therapist.actor, (tx) => findOwnProfile(tx, clinic.therapist.actor, clinic.today)))?.version
  await done(clinic.run(saveOwnProfile, { ...told, version }, clinic.therapist.actor))
  expect(await clinic.run(saveOwnProfile, { ...told, bio: 'Older.', version }, clinic.therapist.actor)).toMatchObject({ status: 'stale' })
  expect(await clinic.run(saveOwnProfile, { ...told, bio: 'I cure.' }, clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
    fields: { bio: [expect.stringMatching(/promises/)] },
  })
  expect(await clinic.run(saveOwnProfile, told, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  expect(await clinic.run(saveClinician, { id: clinic.therapist.clinicianId }, clinic.therapist.actor)).toEqual({ status: 'denied' })
})

test('the database lets a therapist change nothing else of their row, and no row of another', async () => {
  const clinic = await openClinic()
  const { actor, clinicianId } = clinic.therapist
  const change = (id: string, data: object) => clinic.read(actor, (tx) => tx.clinician.updateMany({ where: { id }, data }))
  await expect(change(clinicianId, { takesNewClients: false })).rejects.toThrow(/their own words alone/)
  await expect(change(clinicianId, { title: 'MD' })).rejects.toThrow(/their own words alone/)
  expect(await change(clinic.otherTherapist.clinicianId, { bio: 'Not hers.' })).toEqual({ count: 0 })
})
