import { expect, test } from 'vitest'
import { addMember } from '@/lib/commands/care-team/add-member'
import { assignPrimary } from '@/lib/commands/care-team/assign-primary'
import { endMember } from '@/lib/commands/care-team/end-member'
import { revokeRelease } from '@/lib/commands/documents/revoke-release'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { insertTask } from '@/lib/data/records/tasks'
import { findCareTeam, listPrimaryCandidates } from '@/lib/data/views/care-team'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const doctor = { who: 'outside', role: 'family-doctor', name: 'Dr Ida Iris', phone: '555 555 0177', email: '' } as const
const teamOf = (clinic: Clinic, client: TestClient) =>
  clinic.read(clinic.therapist.actor, (tx) => findCareTeam(tx, clinic.therapist.actor, client.id, clinic.today))

async function releaseTo(clinic: Clinic, client: TestClient, memberId: string | null) {
  const [document] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, 'release-of-information'))
  if (!document) throw new Error('no such document')
  const details = { recipient: 'Dr Ida Iris', purpose: 'Care together', scope: 'Visits and results', ends: 'In a year' }
  const { hash, body } = document
  const signature = { signedName: client.name, ipPrefix: '192.0.2.0/24', agent: 'test' }
  return clinic.run(
    signDocument,
    { key: 'release-of-information', hash, statements: body.statements.map(() => true), details, memberId, ...signature },
    client.actor,
  )
}

test('a clinician joins for what their training carries', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { clinicianId } = await clinic.addTherapist({ name: 'Pip Poplar', training: 'orientation' })
  const ask = (role: string) => clinic.run(addMember, { who: 'inside', clientId: client.id, clinicianId, role }, clinic.frontDesk.actor)
  expect(await ask('guide')).toMatchObject({ status: 'refused' })
  await done(ask('preparation'))
  expect(await ask('preparation')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'ALREADY_ON_TEAM' }] } })
  expect((await teamOf(clinic, client))?.members).toMatchObject([
    { where: 'inside', role: 'preparation', name: 'Pip Poplar', release: null },
  ])
  const own = { who: 'inside', clientId: client.id, clinicianId, role: 'therapy' }
  expect(await clinic.run(addMember, own, client.actor)).toEqual({ status: 'denied' })
})

test('an outside doctor is told nothing until the client signs, and nothing once they take it back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const other = await clinic.client()
  expect(await clinic.run(addMember, { ...doctor, clientId: client.id, phone: '' }, clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
    fields: { phone: [expect.any(String)] },
  })
  const added = await clinic.run(addMember, { ...doctor, clientId: client.id }, clinic.therapist.actor)
  expect(added).toMatchObject({ status: 'done', warnings: [{ code: 'RELEASE_NOT_SIGNED' }] })
  const { memberId } = await done(Promise.resolve(added))

  expect(await releaseTo(clinic, other, memberId)).toMatchObject({ status: 'invalid' })
  await done(releaseTo(clinic, client, memberId))
  const allowed = (await teamOf(clinic, client))?.members[0]?.release
  expect(allowed).toMatchObject({ scope: 'Visits and results', expiresOn: expect.any(String) })
  const releaseId = allowed?.id ?? ''

  expect(await clinic.run(revokeRelease, { releaseId }, other.actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(revokeRelease, { releaseId }, client.actor))
  expect((await teamOf(clinic, client))?.members[0]?.release).toBeNull()
  const signature = await clinic.read(client.actor, (tx) =>
    tx.signature.findFirst({ where: { clientId: client.id, documentKey: 'release-of-information' }, select: { revokedAt: true } }),
  )
  expect(signature?.revokedAt).toEqual(clinic.now)
})

test('staff take a release back when the client told them, and leaving the team says that one still stands', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { memberId } = await done(clinic.run(addMember, { ...doctor, clientId: client.id }, clinic.admin.actor))
  await done(releaseTo(clinic, client, memberId))
  const ended = await clinic.run(endMember, { memberId }, clinic.frontDesk.actor)
  expect(ended).toMatchObject({ status: 'done', warnings: [{ code: 'RELEASE_STILL_STANDS' }] })
  const team = await teamOf(clinic, client)
  expect(team?.members).toEqual([])
  expect(team?.otherReleases).toMatchObject([{ recipient: 'Dr Ida Iris' }])
  await done(clinic.run(revokeRelease, { releaseId: team?.otherReleases[0]?.id }, clinic.frontDesk.actor))
  expect((await teamOf(clinic, client))?.otherReleases).toEqual([])
})

test('taking back a signature changes nothing else of it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const change = (data: object) =>
    clinic.read(clinic.frontDesk.actor, (tx) =>
      tx.signature.updateMany({ where: { clientId: client.id, documentKey: 'treatment-consent' }, data }),
    )
  await expect(change({ signedName: 'Somebody Else' })).rejects.toThrow()
  await expect(change({ signedAt: clinic.now, revokedAt: clinic.now })).rejects.toThrow()
})

test('the primary therapist is somebody trained; a refusal says why and names who could be', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ primaryClinicianId: clinic.therapist.clinicianId })
  const { clinicianId } = await clinic.addTherapist({ name: 'Pip Poplar', training: 'orientation' })
  const assign = (id: string, actor = clinic.therapist.actor) => clinic.run(assignPrimary, { clientId: client.id, clinicianId: id }, actor)

  const refused = await assign(clinicianId)
  expect(refused).toMatchObject({ status: 'refused', ruling: { effect: 'refuse' } })
  if (refused.status !== 'refused') throw new Error('expected a refusal')
  expect(refused.ruling.alternatives.map(({ name }) => name).sort()).toEqual(['Lark Linden', 'Wren Willow'])

  await clinic.asSystem((tx) =>
    insertTask(tx, {
      practiceId: clinic.practiceId,
      clientId: client.id,
      kind: 'results-review',
      forRole: 'therapist',
      forClinicianId: clinic.therapist.clinicianId,
      dueAt: clinic.now,
    }),
  )
  await done(assign(clinic.otherTherapist.clinicianId))
  const row = await clinic.asSystem((tx) =>
    tx.client.findFirst({ where: { id: client.id }, select: { primaryClinicianId: true, tasks: { select: { forClinicianId: true } } } }),
  )
  expect(row).toEqual({
    primaryClinicianId: clinic.otherTherapist.clinicianId,
    tasks: [{ forClinicianId: clinic.otherTherapist.clinicianId }],
  })
  expect(await assign(clinic.therapist.clinicianId, clinic.frontDesk.actor as never)).toEqual({ status: 'denied' })

  const candidates = await clinic.read(clinic.admin.actor, (tx) => listPrimaryCandidates(tx, clinic.admin.actor, client.id, clinic.today))
  expect(candidates.find(({ name }) => name === 'Pip Poplar')).toMatchObject({ effect: 'refuse' })
  expect(candidates.find(({ isPrimary }) => isPrimary)).toMatchObject({ name: 'Lark Linden', effect: 'allow' })
})

test('nobody of another practice is given to a client', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const client = await clinic.client()
  const answer = await clinic.run(
    assignPrimary,
    { clientId: client.id, clinicianId: elsewhere.therapist.clinicianId },
    clinic.therapist.actor,
  )
  expect(answer).toMatchObject({ status: 'invalid', fields: { clinicianId: [expect.any(String)] } })
})

test('nobody joins a team who is not of the practice', async () => {
  const clinic = await openClinic()
  const [client, elsewhere] = [await clinic.client(), await openClinic()]
  const asked = { who: 'inside', clientId: client.id, clinicianId: elsewhere.therapist.clinicianId, role: 'therapy' }
  expect(await clinic.run(addMember, asked, clinic.frontDesk.actor)).toMatchObject({
    status: 'invalid',
    fields: { clinicianId: ['Choose one from the list.'] },
  })
  expect((await teamOf(clinic, client))?.members).toEqual([])
})
