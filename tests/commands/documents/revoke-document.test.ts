import { expect, test } from 'vitest'
import { revokeDocument } from '@/lib/commands/documents/revoke-document'
import { loadRulesAndVersions, loadSignedVersions } from '@/lib/data/records/documents'
import { documentsForVisit, documentsToSign } from '@/lib/domain/clients/documents-to-sign'
import { ruleDocuments } from '@/lib/domain/clients/rule-documents'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'

const dosing = documentsForVisit({ isDosing: true, isTelehealth: false, isGroup: false, part2: false })
const waiting = (clinic: Clinic, clientId: string) =>
  clinic.read(clinic.frontDesk.actor, async (tx) => {
    const { current } = await loadRulesAndVersions(tx, clinic.practiceId)
    const signed = await loadSignedVersions(tx, clinic.practiceId, clientId, clinic.timeZone)
    return ruleDocuments(documentsToSign(dosing, current, signed, clinic.today)).map(({ params }) => `${params.document} ${params.why}`)
  })

test('a client takes the treatment consent back in their own words, and a visit that needs it waits', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  expect(await waiting(clinic, client.id)).toEqual([])
  await done(clinic.run(revokeDocument, { key: 'treatment-consent', why: 'I want to think about it.' }, client.actor))
  expect(await waiting(clinic, client.id)).toEqual(['treatment_consent revoked'])
  const row = await clinic.asSystem((tx) => tx.signature.findFirst({ where: { clientId: client.id, documentKey: 'treatment-consent' } }))
  expect(row).toMatchObject({ revokedAt: clinic.now, revokedBy: client.userId, revokedWhy: 'I want to think about it.' })
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { kind: 'paper-taken-back' }, select: { forRole: true } }))
  expect(tasks.map(({ forRole }) => forRole).sort()).toEqual(['front-desk', 'therapist'])
  expect(await clinic.run(revokeDocument, { key: 'treatment-consent', why: 'Once more.' }, client.actor)).toMatchObject({
    status: 'invalid',
  })
  await clinic.sign(client, ['treatment-consent'])
  expect(await waiting(clinic, client.id)).toEqual([])
})

test('the desk takes the ride agreement back as the client told it, and no ride ahead rests on it any more', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, 3) })
  const given = { clientId: client.id, key: 'ride-home-agreement', why: 'She found another way home.' }
  await done(clinic.run(revokeDocument, given, clinic.frontDesk.actor))
  const ride = await clinic.asSystem((tx) => tx.rideHome.findFirst({ where: { appointmentId } }))
  expect(ride?.agreementId).toBeNull()
})

test('nobody takes back another client’s paper, nor what was only read', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  expect(await clinic.run(revokeDocument, { clientId: other.id, key: 'treatment-consent', why: 'Not mine.' }, client.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await clinic.run(revokeDocument, { key: 'education-acknowledgement', why: 'I did not read it.' }, client.actor)).toMatchObject({
    status: 'invalid',
  })
  expect(await waiting(clinic, other.id)).toEqual([])
})
