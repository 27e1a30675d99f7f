import { expect, test } from 'vitest'
import { tellPlace } from '@/lib/commands/journeys/tell-place'
import { saveFacility } from '@/lib/commands/practice/save-facility'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findScheduleOptions } from '@/lib/data/views/schedule-options'
import { listUnbilled } from '@/lib/data/views/unbilled'
import type { Contact } from '@/lib/domain/scheduling/contact'
import { billAskedAgain } from '@/lib/jobs/do-due-work'
import { byHand } from '../../support/by-hand'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')

const meets = (clinic: Clinic, id: string, contact: Contact) =>
  clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { contact } }))

/** A client whose plan asks 30.00 of a visit in the office and 10.00 of one by video. */
async function sharing() {
  const clinic = await openClinic()
  const client = await clinic.client({ copayCents: 3_000 })
  await byHand('UPDATE benefit SET video_copay_cents = 1000 WHERE client_id = $1', [client.id])
  return { clinic, client }
}

test('a journey at a partner facility with the therapist by video is 02 with 95, and costs what video costs on every page', async () => {
  const { clinic, client } = await sharing()
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client, { format: 'B', setting: 'facility' })
  const desk = clinic.frontDesk.actor
  const asked = { on: ON, setting: 'facility', contact: 'video', format: 'B' } as const
  const planner = await clinic.read(desk, (tx) => findScheduleOptions(tx, desk, { cycleId: cycleIds[0] ?? '', asked, now: clinic.now }))
  const booked = await clinic.visit(client, { kind: 'journey', on: ON, setting: 'facility' })
  await meets(clinic, booked, 'video')
  const [collect] = await clinic.read(desk, (tx) => listDayCollections(tx, desk, ON))
  await signVisit(clinic, client, { kind: 'journey', on: ON, booked })
  const { charges, amounts } = await booksOf(clinic, client)
  expect(charges).toMatchObject([{ code: '90837', placeOfService: '02', modifiers: ['95'] }])
  expect([collect?.collectCents, amounts.ar_client]).toEqual([1_000, 1_000])
  const office = 3_000
  expect(planner?.prices.find(({ format }) => format === 'B')?.cents).toBe(office + 1_000 + office)
})

test('with the therapist there it is the facility’s own place, and waits for the facility to tell it', async () => {
  const { clinic, client } = await sharing()
  await clinic.referred(client)
  await clinic.order(client)
  await clinic.asSystem((tx) => tx.partnerFacility.updateMany({ where: { id: clinic.facilityId }, data: { placeOfService: null } }))
  const { visitId, findings } = await signVisit(clinic, client, { kind: 'journey', on: ON, setting: 'facility' })
  expect(findings.map(({ code }) => code)).toEqual(['PLACE_NOT_RECORDED'])
  const listed = await clinic.read(clinic.admin.actor, (tx) => listUnbilled(tx, clinic.admin.actor))
  expect(listed.items.map((row) => row.visitId)).toEqual([visitId])

  const facility = await clinic.asSystem((tx) =>
    tx.partnerFacility.findFirstOrThrow({ where: { id: clinic.facilityId }, include: { chairs: true } }),
  )
  const { id, name, addressLine, city, state, zip, phone, timeZone, routes, holdsStock, isActive } = facility
  const told = { id, name, addressLine, city, state, zip, phone, timeZone, routes, holdsStock, isActive, placeOfService: '22' }
  const chairs = facility.chairs.map((chair) => ({ id: chair.id, name: chair.name, isActive: true }))
  const certificate = { remsCertificate: facility.remsCertificate ?? '', remsExpiresOn: '2027-12-31' }
  await done(clinic.run(saveFacility, { ...told, ...certificate, chairs, hours: [] }, clinic.admin.actor))
  expect(await billAskedAgain(clinic.practiceId, clinic.now)).toBe(1)
  expect((await booksOf(clinic, client)).charges).toMatchObject([{ code: '90837', placeOfService: '22', modifiers: [] }])
})

test('by telephone alone it is said, at home is 10, and where a client says they are elsewhere it is 02', async () => {
  const { clinic, client } = await sharing()
  const other = await clinic.client()
  const today = clinic.today
  const visit = { kind: 'follow_up', on: today, setting: 'telehealth', roomId: null } as const
  const byPhone = await clinic.visit(client, { ...visit, at: '13:00' })
  await meets(clinic, byPhone, 'audio')
  await signVisit(clinic, client, { ...visit, booked: byPhone })
  expect((await booksOf(clinic, client)).charges).toMatchObject([{ placeOfService: '10', modifiers: ['93'] }])

  const away = await clinic.visit(other, { ...visit, at: '15:00' })
  const place = { appointmentId: away, address: '5 Sedge Court, Prairie', state: 'MO' }
  await done(clinic.run(tellPlace, place, other.actor))
  await done(clinic.run(tellPlace, { ...place, isHome: false }, other.actor))
  await signVisit(clinic, other, { ...visit, booked: away })
  expect((await booksOf(clinic, other)).charges).toMatchObject([{ placeOfService: '02', modifiers: ['95'] }])
})
