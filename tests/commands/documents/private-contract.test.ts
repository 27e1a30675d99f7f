import { expect, test } from 'vitest'
import { recordContract } from '@/lib/commands/documents/record-contract'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { loadBillingDay } from '@/lib/data/records/billing-day'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { loadMedicareStanding } from '@/lib/data/records/private-contracts'
import { findSignedCopy, listClientDocuments } from '@/lib/data/views/documents'
import type { LocalDate } from '@/lib/domain/time/local'
import { done, openClinic } from '../../support/clinic'
import { tellMedicare } from '../../support/clinic/people'

async function optedOut() {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  await clinic.asSystem((tx) => tellMedicare(tx, { practiceId: clinic.practiceId, clinicianId }, 'opted_out'))
  const client = await clinic.client({ program: 'medicare' })
  const standing = (on: LocalDate) =>
    clinic.asSystem((tx) => loadMedicareStanding(tx, clinic.practiceId, { clientId: client.id, clinicianId, on }))
  return { clinic, client, clinicianId, standing }
}

test('a client signs the contract in the portal, with a therapist who has opted out, for days ahead', async () => {
  const { clinic, client, clinicianId, standing } = await optedOut()
  const asks = () => clinic.read(client.actor, (tx) => listClientDocuments(tx, client.actor, client.id, clinic.now, clinic.timeZone))
  expect((await asks()).toSign.map(({ key }) => key)).toContain('private-contract')
  const document = (await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, 'private-contract')))[0]
  if (!document) throw new Error('the document is in force')
  const sign = (details: Record<string, string>) =>
    clinic.run(
      signDocument,
      {
        key: 'private-contract',
        hash: document.hash,
        statements: document.body.statements.map(() => true),
        details,
        signedName: client.name,
        ipPrefix: '127.0.0',
        agent: 'test',
      },
      client.actor,
    )
  const days = { from_on: '2026-11-23', to_on: '2028-11-22' }
  const other = clinic.otherTherapist.clinicianId
  expect(await sign({ clinician: other, ...days })).toMatchObject({
    status: 'invalid',
    fields: { 'details.clinician': [expect.any(String)] },
  })
  expect(await sign({ clinician: clinicianId, ...days, to_on: '2029-01-01' })).toMatchObject({
    status: 'invalid',
    fields: { 'details.to_on': [expect.any(String)] },
  })
  expect(await standing('2026-11-24')).toEqual({ status: 'opted_out', privateContractSignedOn: null })
  const { signatureId } = await done(sign({ clinician: clinicianId, ...days }))
  expect(await standing('2026-11-24')).toEqual({ status: 'opted_out', privateContractSignedOn: '2026-11-23' })
  expect(await standing('2028-11-23')).toEqual({ status: 'opted_out', privateContractSignedOn: null })
  expect((await asks()).toSign.map(({ key }) => key)).not.toContain('private-contract')
  const copy = await clinic.read(client.actor, (tx) => findSignedCopy(tx, client.actor, signatureId))
  expect(copy?.signature.details.clinician).toBe('Wren Willow')
})

test('the desk writes down a contract signed on paper; billing of the day knows it', async () => {
  const { clinic, client, clinicianId } = await optedOut()
  const visit = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-24' })
  await clinic.asSystem(async (tx) => {
    await tx.appointment.updateMany({ where: { id: visit }, data: { status: 'arrived' } })
  })
  const day = async () =>
    (await clinic.asSystem((tx) => loadBillingDay(tx, clinic.practiceId, client.id, '2026-11-24'))).medicare[clinicianId]
  expect(await day()).toEqual({ status: 'opted_out', privateContractSignedOn: null })
  const paper = { clientId: client.id, clinicianId, fromOn: '2026-11-23', toOn: '2027-11-22', signedName: client.name, bothSigned: true }
  const record = (over: object = {}, actor: never = clinic.frontDesk.actor as never) =>
    clinic.run(recordContract, { ...paper, ...over }, actor)
  expect(await record({ fromOn: '2026-11-22' })).toMatchObject({ status: 'invalid', fields: { fromOn: [expect.any(String)] } })
  expect(await record({ bothSigned: false })).toMatchObject({ status: 'invalid' })
  expect(await record({}, clinic.therapist.actor as never)).toEqual({ status: 'denied' })
  await done(record())
  expect(await day()).toEqual({ status: 'opted_out', privateContractSignedOn: '2026-11-23' })
})
