import { expect, test } from 'vitest'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { planDose } from '@/lib/commands/journeys/plan-dose'
import { tellPlace } from '@/lib/commands/journeys/tell-place'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { loadPlaceToday } from '@/lib/data/records/visit-places'
import { findPlaceQuestion } from '@/lib/data/views/visit-place'
import { done, openClinic } from '../../support/clinic'

const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199' }

test('a journey is confirmed only with a safe way home and an adult, whatever the path', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  await clinic.visit(client, { kind: 'preparation', on: '2026-11-26', cycleId })
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-27', format: 'B', cycleId, status: 'tentative' })
  const confirm = () => clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor)
  const straight = () => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: appointmentId }, data: { status: 'confirmed' } }))
  const named = async (over: object) => done(clinic.run(nameDriver, { appointmentId, ...driver, ...over }, client.actor))

  await named({ wayHome: 'bus', driverIsAdult: true })
  expect(await confirm()).toMatchObject({
    status: 'refused',
    ruling: { findings: expect.arrayContaining([expect.objectContaining({ code: 'WAY_HOME_NOT_SAFE' })]) },
  })
  await expect(straight()).rejects.toThrow(/the way home is not safe/)
  await named({ wayHome: 'driver', driverIsAdult: false })
  expect(await confirm()).toMatchObject({
    status: 'refused',
    ruling: { findings: expect.arrayContaining([expect.objectContaining({ code: 'DRIVER_NOT_ADULT' })]) },
  })
  await expect(straight()).rejects.toThrow(/the driver is an adult/)
  await clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId }, data: { wayHome: null } }))
  await expect(straight()).rejects.toThrow(/the way home is not safe/)
  await named({ wayHome: 'ride_share_with_adult', driverIsAdult: true })
  await straight()
})

test('a journey at home is confirmed only with an adult beside and an address for help', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client, { homeOrder: true })
  const id = await clinic.visit(client, { kind: 'journey', on: '2026-11-27', setting: 'telehealth', format: 'D', status: 'tentative' })
  const ride = (data: object) => clinic.asSystem((tx) => tx.rideHome.updateMany({ where: { appointmentId: id }, data }))
  const straight = () => clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id }, data: { status: 'confirmed' } }))
  await ride({ sitterIsAdult: null })
  await expect(straight()).rejects.toThrow(/an adult and an address/)
  await ride({ sitterIsAdult: true, homeAddress: '' })
  await expect(straight()).rejects.toThrow(/an adult and an address/)
  await ride({ homeAddress: '5 Sedge Court, Prairie' })
  await straight()
})

test('where the client is today is told on the day, by the client or staff, and each word is kept', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const other = await clinic.client()
  const today = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '16:00', setting: 'telehealth' })
  const later = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-30', setting: 'telehealth' })
  const inOffice = await clinic.visit(client, { kind: 'follow_up', on: '2026-12-02' })
  const place = { address: '5 Sedge Court, Prairie', state: 'MO' }
  const tell = (appointmentId: string, over: object = {}, actor: never = client.actor as never) =>
    clinic.run(tellPlace, { appointmentId, ...place, ...over }, actor)
  const asked = () => clinic.read(client.actor, (tx) => findPlaceQuestion(tx, client.actor, today, clinic.now))

  expect(await asked()).toEqual({ told: null })
  await done(tell(today))
  await done(tell(today, { address: '1 Lake Road, Lakeside', state: 'tx' }, clinic.frontDesk.actor as never))
  const told = await clinic.asSystem((tx) => loadPlaceToday(tx, clinic.practiceId, today, clinic.timeZone))
  expect(told).toEqual({ address: '1 Lake Road, Lakeside', state: 'TX', isHome: true, toldOn: clinic.today })
  expect(await asked()).toEqual({ told })
  expect(await clinic.asSystem((tx) => tx.appointmentPlace.count({ where: { appointmentId: today } }))).toBe(2)
  for (const appointmentId of [later, inOffice]) expect(await tell(appointmentId)).toMatchObject({ status: 'invalid' })
  expect(await tell(today, {}, other.actor as never)).toMatchObject({ status: 'invalid' })
  await expect(
    clinic.asSystem((tx) => tx.appointmentPlace.updateMany({ where: { appointmentId: today }, data: { state: 'MO' } })),
  ).rejects.toThrow(/permission denied/)
})

test('a dose is planned within its journey and moves with it', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-27', format: 'B', status: 'tentative' })
  const plan = (at: string | null) => clinic.run(planDose, { appointmentId, at }, clinic.therapist.actor)
  const planned = async () =>
    (await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId } }))).plannedDoseAt?.toISOString() ?? null
  expect(await plan('09:45')).toMatchObject({ status: 'invalid', fields: { at: [expect.any(String)] } })
  expect(await plan('13:00')).toMatchObject({ status: 'invalid' })
  await done(plan('10:30'))
  expect(await planned()).toBe('2026-11-27T16:30:00.000Z')
  const startsAt = new Date('2026-11-28T18:00:00Z')
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { id: appointmentId }, data: { startsAt, endsAt: new Date(startsAt.getTime() + 180 * 60_000) } }),
  )
  expect(await planned()).toBe('2026-11-28T18:30:00.000Z')
  await done(plan(null))
  expect(await planned()).toBeNull()
})
