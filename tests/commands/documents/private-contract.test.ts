import { expect, test } from 'vitest'
import { postChargesForDay } from '@/lib/commands/billing/post-charges'
import { recordContract } from '@/lib/commands/documents/record-contract'
import { revokeDocument } from '@/lib/commands/documents/revoke-document'
import { signDocument } from '@/lib/commands/documents/sign-document'
import { loadBillingDay } from '@/lib/data/records/billing-day'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { loadMedicareStanding } from '@/lib/data/records/private-contracts'
import { asJob, inScope } from '@/lib/data/scope'
import { findSignedCopy, listClientDocuments } from '@/lib/data/views/documents'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import type { LocalDate } from '@/lib/domain/time/local'
import { done, openClinic } from '../../support/clinic'
import { tellMedicare } from '../../support/clinic/people'
import { booksOf, day, signVisit } from '../billing/world'

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

test('a contract that is taken back holds for the days before, and one that has run out is asked for again', async () => {
  const { clinic, client, clinicianId, standing } = await optedOut()
  const desk = clinic.frontDesk.actor
  const paper = { clientId: client.id, clinicianId, fromOn: '2026-11-23', toOn: '2026-12-31', signedName: client.name, bothSigned: true }
  await done(clinic.run(recordContract, paper, desk))
  await signVisit(clinic, client, { kind: 'follow_up', on: '2026-11-24' })
  const before = await booksOf(clinic, client)
  expect(before.amounts.ar_client).toBe(20_000)
  const asksOn = async (on: LocalDate) =>
    (await clinic.read(desk, (tx) => listClientDocuments(tx, desk, client.id, new Date(`${on}T18:00:00Z`), clinic.timeZone))).toSign
      .filter(({ key }) => key === 'private-contract')
      .map(({ why }) => why)
  expect([await asksOn('2026-12-31'), await asksOn('2027-01-01')]).toEqual([[], ['ran-out']])

  const nextDay = new Date('2026-11-25T18:00:00Z')
  await done(
    clinic.run(revokeDocument, { clientId: null, key: 'private-contract', why: 'I found another therapist.' }, client.actor, nextDay),
  )
  expect(await asksOn('2026-11-25')).toEqual(['revoked'])
  expect([await standing('2026-11-24'), await standing('2026-11-25')].map((one) => one.privateContractSignedOn)).toEqual([
    '2026-11-23',
    null,
  ])
  await inScope(desk, (tx) =>
    asJob(tx, desk, 'bill-day', () =>
      postChargesForDay(tx, { actor: desk, practiceId: clinic.practiceId, clientId: client.id, serviceOn: '2026-11-24', now: nextDay }),
    ),
  )
  expect(await booksOf(clinic, client)).toEqual(before)
  const priced = async (on: LocalDate) =>
    (await clinic.read(desk, (tx) => findFormatPrices(tx, desk, client.id, [on], day('2026-11-25'))))?.find(({ format }) => format === 'B')
      ?.lines[0]?.line.coverageId
  expect(await priced('2026-12-02')).toBe(client.coverageId)
})
