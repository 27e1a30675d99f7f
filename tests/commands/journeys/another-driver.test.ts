import { expect, test } from 'vitest'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { waitForRide } from '@/lib/commands/journeys/wait-for-ride'
import { findToday } from '@/lib/data/views/today'
import { done, openClinic } from '../../support/clinic'
import { later, underway } from './world'

const other = { driverName: 'Sparrow Sloe', driverPhone: '555 555 0177', wayHome: 'driver', driverIsAdult: true }

test('a driver who falls through during a journey is replaced by staff, not by the client', async () => {
  const clinic = await openClinic()
  const { client, appointmentId } = await underway(clinic)
  expect(await clinic.run(nameDriver, { appointmentId, ...other }, client.actor, later(60))).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(nameDriver, { appointmentId, ...other }, clinic.frontDesk.actor, later(60))).toMatchObject({ status: 'done' })
})

test('a client who waits in a rest room is in it until they go, whoever is named and says yes meanwhile; once they have gone nobody is asked', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.frontDesk
  const { appointmentId, rideId, reading, dose, goHome } = await underway(clinic)
  const restRoomId = clinic.rooms.rest
  const restedIn = async () => {
    const day = await clinic.read(actor, (tx) => findToday(tx, actor, { locationId: clinic.locationId, on: '2026-11-27', now: later(141) }))
    return day?.rooms.filter(({ now }) => now.is === 'rested-in').map(({ id }) => id)
  }
  await done(reading(10, 'before', 124, 80))
  await done(dose(15, 100))
  await done(reading(136, 'leaving', 126, 82))
  await done(clinic.run(waitForRide, { appointmentId, restRoomId }, actor, later(138)))
  expect(await restedIn()).toEqual([restRoomId])
  await done(clinic.run(nameDriver, { appointmentId, ...other }, actor, later(139)))
  expect(await restedIn()).toEqual([restRoomId])
  await done(clinic.run(confirmRide, { rideId }, actor, later(140)))
  expect(await restedIn()).toEqual([restRoomId])
  await done(goHome(142))
  expect(await restedIn()).toEqual([])
  for (const again of [
    clinic.run(confirmRide, { rideId }, actor, later(145)),
    clinic.run(waitForRide, { appointmentId, restRoomId }, actor, later(145)),
  ])
    expect(await again).toMatchObject({ status: 'invalid' })
  expect(await clinic.asSystem((tx) => tx.rideHome.findFirst({ where: { appointmentId }, select: { status: true } }))).toEqual({
    status: 'handed_over',
  })
})
