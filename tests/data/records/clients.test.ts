import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { isClientVisible, isRecordClosed } from '@/lib/data/records/clients'
import { loadClosing } from '@/lib/data/records/places'
import { loadClinicianDays } from '@/lib/data/records/visit-facts'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { worldOf } from '../../support/world'

test('a client is there for those who see them, and their record is closed when theirs is', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const [client, other] = [await clinic.client(), await clinic.client()]
  const sees = (actor: Parameters<typeof clinic.read>[0], id: string) => clinic.read(actor, (tx) => isClientVisible(tx, actor, id))
  expect([await sees(clinic.frontDesk.actor, client.id), await sees(clinic.frontDesk.actor, newId())]).toEqual([true, false])
  expect([await sees(client.actor, client.id), await sees(client.actor, other.id)]).toEqual([true, false])
  expect(await sees(clinic.prescriber.actor, client.id)).toBe(false)
  const closed = (id: string) => clinic.asSystem((tx) => isRecordClosed(tx, practiceId, id))
  expect([await closed(client.id), await closed(other.id)]).toEqual([false, false])
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: other.id }, data: { status: 'closed' } }))
  expect([await closed(client.id), await closed(other.id)]).toEqual([false, true])
})

test('a paper is signed from the day of the last signature that was not taken back', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ signed: ['treatment-consent'] })
  const signed = async () => (await worldOf(clinic, client, { from: clinic.today, to: clinic.today })).papers
  expect([...(await signed()).keys()]).toEqual(['treatment-consent'])
  const back = { where: { clientId: client.id }, data: { revokedAt: clinic.now } }
  await clinic.read(clinic.frontDesk.actor, (tx) => tx.signature.updateMany(back))
  expect([...(await signed()).keys()]).toEqual([])
})

test('a place closes when its last opening of that weekday ends', async () => {
  const clinic = await openClinic()
  const { practiceId, locationId, timeZone } = clinic
  await clinic.asSystem((tx) => tx.locationHours.updateMany({ where: { locationId, weekday: 2 }, data: { closes: '20:00' } }))
  const closes = (on: '2026-11-22' | '2026-11-23' | '2026-11-24') =>
    clinic.asSystem((tx) => loadClosing(tx, practiceId, locationId, on, timeZone))
  expect(await Promise.all([closes('2026-11-22'), closes('2026-11-23'), closes('2026-11-24')])).toEqual([
    null,
    new Date('2026-11-24T00:00:00Z'),
    new Date('2026-11-25T02:00:00Z'),
  ])
})

test('the visits of a therapist’s day are those that stand, without calls', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { clinicianId } = clinic.therapist
  const days = () => clinic.asSystem((tx) => loadClinicianDays(tx, { practiceId: clinic.practiceId, from: '2026-11-25', to: '2026-11-25' }))
  const id = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-25', at: '14:00' })
  await clinic.visit(client, { kind: 'follow_up', on: '2026-11-26', at: '14:00' })
  const form = { name: 'Sage Sparrow', email: 'sage@example.com', phone: '555 555 0142', zip: '65203', state: 'MO', indication: 'anxiety' }
  const call = {
    coverageType: 'commercial',
    hasPrescriber: 'no',
    startsAt: '2026-11-25T16:00:00.000Z',
    openedAt: clinic.now.getTime() - 60_000,
  }
  await done(execute(bookConsult, { ...form, ...call }, { actor: clinic.visitor, now: clinic.now }))
  expect(await days()).toEqual([{ appointmentId: id, clinicianId, on: '2026-11-25', kind: 'follow_up' }])
  await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'cancelled' } }))
  expect(await days()).toEqual([])
})
