import { expect, test } from 'vitest'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { declineRide } from '@/lib/commands/journeys/decline-ride'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { findPortalHome } from '@/lib/data/views/portal-home'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { later, underway } from './world'

const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', driverRelation: 'friend', wayHome: 'driver', driverIsAdult: true }

const linkTo = ({ practiceId }: Clinic, rideId: string) =>
  ({ role: 'link', practiceId, grantId: crypto.randomUUID(), purpose: 'driver-confirm', targetId: rideId }) as const

async function named() {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: addDays(clinic.today, 1), status: 'confirmed' })
  const { rideId } = await done(clinic.run(nameDriver, { appointmentId, ...driver }, client.actor))
  return { clinic, client, appointmentId, rideId }
}

test('a driver who cannot after all: the visit waits again, home asks for another, and the client hears of it', async () => {
  const { clinic, client, appointmentId, rideId } = await named()
  const link = linkTo(clinic, rideId)
  await done(clinic.run(confirmRide, { rideId }, link))
  expect(await clinic.run(declineRide, { rideId }, linkTo(clinic, crypto.randomUUID()))).toMatchObject({ status: 'invalid' })
  await done(clinic.run(declineRide, { rideId }, link))
  const after = await clinic.asSystem(async (tx) => ({
    ride: await tx.rideHome.findFirst({ where: { id: rideId }, select: { driverName: true, driverPhone: true, confirmedAt: true } }),
    visit: await tx.appointment.findFirst({ where: { id: appointmentId }, select: { status: true, reopenedBecause: true } }),
    mails: await tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'ride-reminder' } }),
    tasks: await tx.task.count({ where: { clientId: client.id, kind: 'visit-reopened', subjectId: appointmentId } }),
  }))
  expect(after).toEqual({
    ride: { driverName: null, driverPhone: null, confirmedAt: null },
    visit: { status: 'tentative', reopenedBecause: 'ride' },
    mails: 1,
    tasks: 1,
  })
  const home = await clinic.read(client.actor, (tx) => findPortalHome(tx, client.actor, clinic.now, clinic.timeZone))
  expect(home?.nextVisit?.waits).toContain('driver')
  expect(await clinic.run(confirmRide, { rideId }, link)).toMatchObject({ status: 'invalid' })
})

test('once the visit has begun the driver calls the practice instead', async () => {
  const clinic = await openClinic()
  const { appointmentId } = await underway(clinic)
  const ride = await clinic.asSystem((tx) => tx.rideHome.findFirstOrThrow({ where: { appointmentId }, select: { id: true } }))
  expect(await clinic.run(declineRide, { rideId: ride.id }, linkTo(clinic, ride.id), later(60))).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('has begun')] },
  })
})
