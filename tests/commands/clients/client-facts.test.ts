import { expect, test } from 'vitest'
import { endRems, enrolRems } from '@/lib/commands/clients/enrol-rems'
import { saveBody } from '@/lib/commands/clients/save-body'
import { orderDose } from '@/lib/commands/prescribers/order-dose'
import { loadRemsEnrollments, loadWeightKg } from '@/lib/data/records/body-facts'
import { findBody, findRems } from '@/lib/data/views/client-facts'
import { remsEnrolledOn } from '@/lib/domain/journeys/rems'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const measure = (client: TestClient, over: object = {}) => ({
  clientId: client.id,
  weight: 154,
  weightUnit: 'lb',
  height: null,
  heightUnit: 'in',
  source: 'measured',
  ...over,
})

test('the latest weight is the one that counts, whoever treats wrote it; nobody else does', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const weight = () => clinic.asSystem((tx) => loadWeightKg(tx, clinic.practiceId, client.id))
  expect(await weight()).toBeNull()
  await done(clinic.run(saveBody, measure(client), clinic.therapist.actor))
  expect(await weight()).toBeCloseTo(69.853, 3)
  const later = new Date(clinic.now.getTime() + 60_000)
  await done(clinic.run(saveBody, measure(client, { weight: 72, weightUnit: 'kg', height: 67 }), clinic.prescriber.actor, later))
  expect(await weight()).toBe(72)
  expect(await clinic.run(saveBody as never, measure(client), clinic.frontDesk.actor as never)).toEqual({ status: 'denied' })
  expect(await clinic.run(saveBody, measure(client), clinic.otherPrescriber.actor)).toMatchObject({ status: 'invalid' })
  const body = await clinic.read(clinic.prescriber.actor, (tx) => findBody(tx, clinic.prescriber.actor, client.id))
  expect(body).toMatchObject({ weight: { amount: 72, unit: 'kg' }, height: { unit: 'in', source: 'measured' } })
})

test('T19 the second look at an injection weighs the dose against the weight on record', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  const order = {
    clientId: client.id,
    route: 'im',
    form: 'solution',
    doseMg: 60,
    sitesAllowed: ['facility'],
    issuedOn: '2026-11-23',
    expiresOn: '2027-04-23',
    evaluation: 'in-person',
    purpose: 'Treatment-resistant depression',
  }
  const ask = (doseMg: number) => clinic.run(orderDose, { ...order, doseMg }, clinic.prescriber.actor)
  const secondLook = { status: 'refused', ruling: { findings: [{ code: 'DOSE_WANTS_SECOND_LOOK' }] } }
  expect(await ask(60)).toMatchObject(secondLook)
  await done(clinic.run(saveBody, measure(client), clinic.therapist.actor))
  expect(await ask(300)).toMatchObject(secondLook)
  expect(await ask(60)).toMatchObject({ status: 'done' })
})

async function enrolledAt(clinic: Clinic, client: TestClient, on: '2026-11-22' | '2026-11-23' | '2026-12-01') {
  const rows = await clinic.asSystem((tx) => loadRemsEnrollments(tx, clinic.practiceId, client.id))
  return remsEnrolledOn(rows, clinic.facilityId, on)
}

test('an enrolment is written down for a facility that gives esketamine, once, and ends with a day', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { facilityId } = clinic
  const input = { clientId: client.id, facilityId, enrolledOn: '2026-11-23', confirmation: 'CONF-1' }
  const enrol = (over: object = {}) => clinic.run(enrolRems, { ...input, ...over }, clinic.frontDesk.actor)
  expect(await enrol({ enrolledOn: '2026-11-24' })).toMatchObject({ status: 'invalid', fields: { enrolledOn: [expect.any(String)] } })
  const { id } = await done(enrol())
  expect(await enrol()).toMatchObject({ status: 'invalid' })
  expect(await enrolledAt(clinic, client, '2026-11-22')).toBeNull()
  expect(await enrolledAt(clinic, client, '2026-12-01')).toBe('2026-11-23')
  await done(clinic.run(endRems, { enrollmentId: id, endedOn: '2026-11-30' }, clinic.therapist.actor))
  expect(await enrolledAt(clinic, client, '2026-12-01')).toBeNull()
  expect(await clinic.run(endRems, { enrollmentId: id, endedOn: '2026-11-30' }, clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
  })
  const page = await clinic.read(clinic.frontDesk.actor, (tx) => findRems(tx, clinic.frontDesk.actor, client.id))
  expect(page).toMatchObject({ enrollments: [{ confirmation: 'CONF-1', endedOn: '2026-11-30' }], facilities: [{ id: facilityId }] })
  await expect(clinic.asSystem((tx) => tx.remsEnrollment.updateMany({ where: { id }, data: { confirmation: 'other' } }))).rejects.toThrow(
    /append-only/,
  )
})

test('only a facility that gives esketamine and is open enrols, and an enrolment does not end before it began', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const input = { clientId: client.id, facilityId: clinic.facilityId, enrolledOn: '2026-11-20', confirmation: 'CONF-1' }
  const enrol = (over: object = {}) => clinic.run(enrolRems, { ...input, ...over }, clinic.frontDesk.actor)
  const set = (data: object) => clinic.asSystem((tx) => tx.partnerFacility.updateMany({ where: { id: clinic.facilityId }, data }))
  const notThere = { status: 'invalid', fields: { facilityId: [expect.any(String)] } }
  expect(await enrol({ facilityId: newId() })).toMatchObject(notThere)
  await set({ routes: ['im', 'nasal'] })
  expect(await enrol()).toMatchObject(notThere)
  await set({ routes: ['esketamine'], isActive: false })
  expect(await enrol()).toMatchObject(notThere)
  await set({ isActive: true })
  const { id } = await done(enrol())
  const end = (endedOn: string, enrollmentId = id) => clinic.run(endRems, { enrollmentId, endedOn }, clinic.frontDesk.actor)
  expect(await end('2026-11-19')).toMatchObject({ status: 'invalid', fields: { endedOn: [expect.any(String)] } })
  expect(await end('2026-11-20', newId())).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  expect(await enrolledAt(clinic, client, '2026-12-01')).toBe('2026-11-20')
  await done(end('2026-11-20'))
})

test('a row about a body without a weight leaves the last weight standing', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await done(clinic.run(saveBody, measure(client, { weight: 72, weightUnit: 'kg' }), clinic.therapist.actor))
  const later = new Date(clinic.now.getTime() + 60_000)
  await done(clinic.run(saveBody, measure(client, { weight: null, height: 67 }), clinic.therapist.actor, later))
  expect(await clinic.asSystem((tx) => loadWeightKg(tx, clinic.practiceId, client.id))).toBe(72)
})
