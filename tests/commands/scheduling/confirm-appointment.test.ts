import { expect, test } from 'vitest'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { postgresCode } from '@/lib/data/errors'
import { type Clinic, openClinic } from '../../support/clinic'

async function booked(clinic: Clinic, options: Parameters<Clinic['client']>[0] = {}) {
  const client = await clinic.client(options)
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const cycleId = cycleIds[0] ?? ''
  const outcome = await clinic.run(
    scheduleCycle,
    { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-11-27', journeyAt: '10:00' },
    clinic.frontDesk.actor,
  )
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const [, journey = ''] = outcome.value.appointmentIds
  return { client, cycleId, journey }
}

const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }

test('T01 T02 a journey is confirmed with the agreement signed and a driver named, and not before', async () => {
  const clinic = await openClinic()
  const { client, journey } = await booked(clinic)
  const confirm = () => clinic.run(confirmAppointment, { appointmentId: journey }, clinic.frontDesk.actor)
  const before = await confirm()
  if (before.status !== 'refused') throw new Error(JSON.stringify(before))
  expect(before.ruling.findings.filter(({ effect }) => effect === 'hold').map(({ code }) => code)).toContain('DRIVER_NOT_NAMED')
  expect(await clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor)).toMatchObject({ status: 'done' })
  const after = await confirm()
  expect(after.status === 'refused' ? after.ruling.findings : after.status).toBe('done')
})

test('the database refuses a confirmed journey without a ride, whoever asks', async () => {
  const clinic = await openClinic()
  const { journey } = await booked(clinic)
  const direct = clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: journey }, data: { status: 'confirmed' } }),
  )
  await expect(direct).rejects.toSatisfy((error: unknown) => postgresCode(error) === 'P0001')
})

test('the driver says yes by their link, which opens nothing else', async () => {
  const clinic = await openClinic()
  const { client, journey } = await booked(clinic)
  const named = await clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor)
  if (named.status !== 'done') throw new Error('the driver should be named')
  const link = {
    role: 'link',
    practiceId: clinic.practiceId,
    grantId: crypto.randomUUID(),
    purpose: 'driver-confirm',
    targetId: named.value.rideId,
  } as const
  expect(await clinic.run(confirmRide, { rideId: named.value.rideId }, link)).toMatchObject({ status: 'done' })
  const seen = await clinic.read(link, (tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))
  expect(seen).toBe(1)
  expect(
    await clinic.read({ ...link, targetId: crypto.randomUUID() }, (tx) => tx.client.count({ where: { practiceId: clinic.practiceId } })),
  ).toBe(0)
})

test('another client cannot cancel; the client can, and the people and rooms are free again', async () => {
  const clinic = await openClinic()
  const { client, journey } = await booked(clinic)
  const other = await clinic.client()
  const cancel = { appointmentId: journey, reason: 'Travelling', rest: 'keep' }
  expect(await clinic.run(cancelAppointment, cancel, other.actor)).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(cancelAppointment, cancel, client.actor)).toMatchObject({ status: 'done' })
  const active = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.reservation.count({ where: { practiceId: clinic.practiceId, appointmentId: journey, active: true } }),
  )
  expect(active).toBe(0)
})
