import { expect, test } from 'vitest'
import { removeContact } from '@/lib/commands/clients/remove-contact'
import { findClientRecord } from '@/lib/data/views/client-record'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const contactsOf = async (clinic: Clinic, { id }: TestClient) =>
  (await clinic.read(clinic.frontDesk.actor, (tx) => findClientRecord(tx, clinic.frontDesk.actor, id)))?.contacts ?? []

test('somebody to call is taken off by the desk or a therapist, and of this client alone', async () => {
  const clinic = await openClinic()
  const [mine, other] = [await clinic.client(), await clinic.client()]
  const [robin] = await contactsOf(clinic, mine)
  const takeOff = (clientId: string, actor = clinic.frontDesk.actor) => clinic.run(removeContact, { clientId, id: robin?.id ?? '' }, actor)
  expect(await takeOff(other.id)).toMatchObject({ status: 'invalid', fields: { form: ['There is no such contact.'] } })
  expect(await takeOff(mine.id, mine.actor as never)).toEqual({ status: 'denied' })
  await done(takeOff(mine.id, clinic.therapist.actor as never))
  expect([(await contactsOf(clinic, mine)).length, (await contactsOf(clinic, other)).length]).toEqual([0, 1])
  expect(await takeOff(mine.id)).toMatchObject({ status: 'invalid', fields: { form: ['There is no such contact.'] } })
})

test('a client’s own session takes nobody off', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { count } = await clinic.read(client.actor, (tx) => tx.clientContact.deleteMany({ where: { clientId: client.id } }))
  expect(count).toBe(0)
  expect(await contactsOf(clinic, client)).toHaveLength(1)
})

test('a visit at home that stood on somebody to call waits once nobody is left', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client, { homeOrder: true })
  const appointmentId = await clinic.visit(client, {
    kind: 'journey',
    on: '2026-11-27',
    setting: 'telehealth',
    format: 'D',
    status: 'confirmed',
  })
  const [robin] = await contactsOf(clinic, client)
  await done(clinic.run(removeContact, { clientId: client.id, id: robin?.id ?? '' }, clinic.frontDesk.actor))
  const visit = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId } }))
  expect(visit.status).toBe('tentative')
  expect(JSON.stringify(visit)).toContain('EMERGENCY_CONTACT_MISSING')
})
