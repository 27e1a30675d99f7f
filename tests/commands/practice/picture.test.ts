import { expect, test } from 'vitest'
import { removePicture } from '@/lib/commands/practice/remove-picture'
import { savePicture } from '@/lib/commands/practice/save-picture'
import { findOwnProfile } from '@/lib/data/views/own-credentials'
import { openPicture } from '@/lib/data/views/pictures'
import { listClinicians } from '@/lib/data/views/settings-clinicians'
import { findSiteContent } from '@/lib/data/views/site'
import type { Actor } from '@/lib/domain/access/actor'
import { readPortrait } from '@/lib/files/attached/read-portrait'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { pictureOf } from '../../support/pictures'

async function drawn(words: string): Promise<string> {
  const read = await readPortrait(await pictureOf({ words }))
  if ('problem' in read) throw new Error(read.problem)
  return read.bytes.toString('base64')
}

const showing = ({ asSystem, practiceId, therapist: { clinicianId } }: Clinic, isPublished: boolean) =>
  asSystem((tx) => tx.clinician.updateMany({ where: { practiceId, id: clinicianId }, data: { isPublished } }))
const seenBy = (clinic: Clinic, actor: Actor) =>
  clinic.read(actor, async (tx) => (await openPicture(tx, clinic.practiceId, clinic.therapist.clinicianId)) !== null)

test('a therapist sets their own picture, an admin everybody’s; the last one stands, and taken away nothing is kept', async () => {
  const clinic = await openClinic()
  const { run, therapist, otherTherapist, admin, practiceId, today, timeZone, now } = clinic
  const { clinicianId } = therapist
  const save = async (actor: Actor, words: string) => run(savePicture, { clinicianId, content: await drawn(words) }, actor)
  const remove = (actor: Actor) => run(removePicture, { clinicianId }, actor)
  expect(await save(otherTherapist.actor, 'NO')).toMatchObject({ status: 'invalid' })
  expect(await save(clinic.frontDesk.actor, 'NO')).toMatchObject({ status: 'denied' })
  await done(save(therapist.actor, 'ONE'))
  await done(save(admin.actor, 'TWO'))
  const rows = await clinic.asSystem((tx) => tx.clinicianPicture.findMany({ where: { practiceId } }))
  expect(rows.map(({ setBy }) => setBy)).toEqual([admin.userId])
  expect(Buffer.from(rows[0]?.content ?? []).toString('base64')).toBe(await drawn('TWO'))
  const { sha256 } = rows[0] ?? {}
  expect((await clinic.read(therapist.actor, (tx) => findOwnProfile(tx, therapist.actor, today)))?.person.picture).toBe(sha256)
  const inSettings = await clinic.read(admin.actor, (tx) => listClinicians(tx, admin.actor, { today, timeZone, now }))
  expect(inSettings.find(({ id }) => id === clinicianId)?.picture).toBe(sha256)

  expect(await remove(otherTherapist.actor)).toMatchObject({ status: 'invalid' })
  await done(remove(therapist.actor))
  expect(await clinic.asSystem((tx) => tx.clinicianPicture.count({ where: { practiceId } }))).toBe(0)
  expect(await remove(admin.actor)).toMatchObject({ status: 'invalid' })
})

test('a picture is seen by everybody while the clinician is shown, and else by themselves and admins', async () => {
  const clinic = await openClinic()
  const { run, therapist, otherTherapist, admin, visitor, practiceId, today, now } = clinic
  await done(run(savePicture, { clinicianId: therapist.clinicianId, content: await drawn('FACE') }, therapist.actor))
  await showing(clinic, false)
  const seen = () => Promise.all([visitor, otherTherapist.actor, therapist.actor, admin.actor].map((actor) => seenBy(clinic, actor)))
  expect(await seen()).toEqual([false, false, true, true])
  await showing(clinic, true)
  expect(await seen()).toEqual([true, true, true, true])
  const onSite = async () => (await findSiteContent(practiceId, today, now)).people.map(({ picture }) => picture)
  expect(await onSite()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  // What was kept for the pages is forgotten with it.
  await done(run(removePicture, { clinicianId: therapist.clinicianId }, admin.actor))
  expect(await onSite()).toEqual([null])
})
