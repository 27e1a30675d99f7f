import { expect, test } from 'vitest'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { sha256Hex } from '@/lib/crypto/digests'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { canonicalEvidence } from '@/lib/domain/practice/documents/canonical-text'
import type { DocumentKey } from '@/lib/domain/practice/documents/document'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'

async function paper(clinic: Clinic, key: DocumentKey, { name }: { readonly name: string }) {
  const [document] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, key))
  if (!document) throw new Error('no such document')
  const statements = document.body.statements.map(() => true)
  const details = Object.fromEntries(document.body.fields.map((field) => [field.key, 'Dr Heron Hawthorn']))
  return {
    document,
    input: { key, hash: document.hash, statements, details, signedName: name, ipPrefix: '192.0.2.0/24', agent: 'test' },
  }
}

test('what is signed is the version on screen, with evidence that can be checked again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ signed: [] })
  const { input, document } = await paper(clinic, 'treatment-consent', client)
  const { signatureId } = await done(clinic.run(signDocument, input, client.actor))
  const row = await clinic.read(client.actor, (tx) => tx.signature.findFirstOrThrow({ where: { id: signatureId } }))
  expect(row).toMatchObject({ documentHash: document.hash, signedName: client.name, signedAt: clinic.now, ipPrefix: '192.0.2.0/24' })
  const { documentHash, signedName, signedBy, signedAt, ipPrefix, agent } = row
  const evidence = { clientId: client.id, documentKey: document.key, documentVersion: document.version, documentHash, signedName, signedBy }
  expect(row.evidenceHash).toBe(sha256Hex(canonicalEvidence({ ...evidence, signedAt, ipPrefix, agent, details: {} })))
  const other = await clinic.client()
  expect(await clinic.read(other.actor, (tx) => tx.signature.findFirst({ where: { id: signatureId } }))).toBeNull()
})

test('another text, an open statement or an empty field is not signed', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ signed: [] })
  const { input } = await paper(clinic, 'release-of-information', client)
  const run = (change: object) => clinic.run(signDocument, { ...input, ...change }, client.actor)
  expect(await run({ hash: '0'.repeat(64) })).toMatchObject({ status: 'invalid' })
  expect(await run({ statements: input.statements.slice(1) })).toMatchObject({ status: 'invalid' })
  expect(await run({ details: {} })).toMatchObject({ status: 'invalid', fields: { 'details.recipient': [expect.any(String)] } })
  await done(run({}))
  const release = await clinic.read(client.actor, (tx) => tx.releaseOfInformation.findFirst({ where: { clientId: client.id } }))
  expect(release).toMatchObject({ recipient: 'Dr Heron Hawthorn' })
})

test('a ride agreement stands for the rides that are ahead', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, 3), status: 'tentative' })
  await clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId }, data: { status: 'needed', agreementId: null } }))
  const { input } = await paper(clinic, 'ride-home-agreement', client)
  const { signatureId } = await done(clinic.run(signDocument, input, client.actor))
  const ride = await clinic.read(client.actor, (tx) => tx.rideHome.findFirst({ where: { appointmentId } }))
  expect(ride).toMatchObject({ status: 'agreed', agreementId: signatureId })
})

test('a paper signed under another name says once who signs and why, and keeps it with its evidence', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ signed: [] })
  const { input, document } = await paper(clinic, 'treatment-consent', client)
  const sign = (more: object) => clinic.run(signDocument, { ...input, signedName: 'xxx', ...more }, client.actor)
  expect(await sign({})).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'SIGNER_IS_ANOTHER' }] } })
  expect(await sign({ signerRelation: 'mother' })).toMatchObject({ status: 'refused' })
  const signer = { signerRelation: 'mother', signerAuthority: 'guardian by court order' }
  const { signatureId } = await done(sign(signer))
  const row = await clinic.read(client.actor, (tx) => tx.signature.findFirstOrThrow({ where: { id: signatureId } }))
  expect(row.details).toEqual(signer)
  const { documentHash, signedName, signedBy, signedAt, ipPrefix, agent } = row
  const evidence = { clientId: client.id, documentKey: document.key, documentVersion: document.version, documentHash, signedName, signedBy }
  expect(row.evidenceHash).toBe(sha256Hex(canonicalEvidence({ ...evidence, signedAt, ipPrefix, agent, details: signer })))
})

test('who signs for a client is asked once, and another name is asked again', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ signed: [] })
  const signer = { signerRelation: 'mother', signerAuthority: 'guardian by court order' }
  const sign = async (key: 'treatment-consent' | 'telehealth-consent', more: object) =>
    clinic.run(signDocument, { ...(await paper(clinic, key, client)).input, signedName: 'Vera Vine', ...more }, client.actor)
  await done(sign('treatment-consent', signer))
  const { signatureId } = await done(sign('telehealth-consent', {}))
  const row = await clinic.read(client.actor, (tx) => tx.signature.findFirstOrThrow({ where: { id: signatureId } }))
  expect(row.details).toMatchObject(signer)
  expect(await sign('treatment-consent', { signedName: 'Otto Oak' })).toMatchObject({ status: 'refused' })
  const own = await done(sign('treatment-consent', { signedName: client.name, ...signer }))
  const ownRow = await clinic.read(client.actor, (tx) => tx.signature.findFirstOrThrow({ where: { id: own.signatureId } }))
  expect(ownRow.details).toEqual({})
})
