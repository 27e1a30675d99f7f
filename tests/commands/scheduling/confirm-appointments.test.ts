import { expect, test } from 'vitest'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { confirmAppointments } from '@/lib/commands/scheduling/confirm-appointments'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }

/** A cycle of three visits, the journey among them without a ride home; and the letters of bookings that were written since. */
async function booked(clinic: Clinic) {
  const client = await clinic.ordered()
  await clinic.sign(client, ['ride-home-agreement'])
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-11-27', journeyAt: '10:00' }
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, clinic.frontDesk.actor))
  const [preparation = '', journey = '', integration = ''] = appointmentIds
  return { client, preparation, journey, integration, all: [integration, preparation, journey] }
}

const confirm = (clinic: Clinic, appointmentIds: readonly string[]) =>
  clinic.run(confirmAppointments, { appointmentIds: [...appointmentIds] }, clinic.frontDesk.actor)
const statusOf = (clinic: Clinic, ids: readonly string[]) =>
  clinic.asSystem(async (tx) => {
    const rows = await tx.appointment.findMany({ where: { id: { in: [...ids] } }, orderBy: { startsAt: 'asc' }, select: { status: true } })
    return rows.map(({ status }) => status)
  })
const lettersTo = async (clinic: Clinic, { id }: TestClient) => {
  const rows = await clinic.asSystem((tx) =>
    tx.outbox.findMany({ where: { practiceId: clinic.practiceId, kind: 'appointment-booked' }, orderBy: { createdAt: 'asc' } }),
  )
  return rows.map(({ payload }) => payload as { clientId: string; appointmentIds: string[] }).filter(({ clientId }) => clientId === id)
}

test('a cycle is confirmed in one step, and its client hears of all of it in one letter', async () => {
  const clinic = await openClinic()
  const { client, all, preparation, journey, integration } = await booked(clinic)
  await done(clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor))
  const before = (await lettersTo(clinic, client)).length
  expect(await done(confirm(clinic, all))).toEqual({ confirmed: [preparation, journey, integration], left: [] })
  expect(await statusOf(clinic, all)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  const letters = await lettersTo(clinic, client)
  expect(letters.slice(before)).toEqual([{ clientId: client.id, appointmentIds: [preparation, journey, integration] }])
})

test('what waits for something goes on waiting and is told with why; the others are confirmed', async () => {
  const clinic = await openClinic()
  const { all, preparation, journey, integration } = await booked(clinic)
  const { confirmed, left } = await done(confirm(clinic, all))
  expect(confirmed).toEqual([preparation, integration])
  expect(left.map(({ appointmentId, findings }) => [appointmentId, findings.map(({ code }) => code)])).toEqual([
    [journey, expect.arrayContaining(['DRIVER_NOT_NAMED'])],
  ])
  expect(await statusOf(clinic, all)).toEqual(['confirmed', 'tentative', 'confirmed'])
})

test('the visits of several clients are confirmed at once, each client with a letter of their own', async () => {
  const clinic = await openClinic()
  const [one, other] = [await booked(clinic), await clinic.client()]
  const visit = await clinic.visit(other, { kind: 'follow_up', on: '2026-11-30', at: '15:00', status: 'tentative' })
  const { confirmed } = await done(confirm(clinic, [visit, one.preparation, one.integration]))
  expect(confirmed).toEqual([one.preparation, one.integration, visit])
  expect((await lettersTo(clinic, other)).at(-1)).toEqual({ clientId: other.id, appointmentIds: [visit] })
  expect((await lettersTo(clinic, one.client)).at(-1)).toEqual({
    clientId: one.client.id,
    appointmentIds: [one.preparation, one.integration],
  })
})

test('where nothing can be confirmed the answer is no, with all that is in the way, and what is confirmed already is passed over', async () => {
  const clinic = await openClinic()
  const { journey, preparation, integration } = await booked(clinic)
  const outcome = await confirm(clinic, [journey])
  expect(outcome).toMatchObject({ status: 'refused' })
  expect(outcome.status === 'refused' && outcome.ruling.findings.map(({ code }) => code)).toContain('DRIVER_NOT_NAMED')
  await done(clinic.run(confirmAppointment, { appointmentId: preparation }, clinic.frontDesk.actor))
  expect(await done(confirm(clinic, [preparation, integration]))).toEqual({ confirmed: [integration], left: [] })
  expect(await confirm(clinic, [preparation, integration])).toMatchObject({ status: 'invalid' })
  expect(await confirm(clinic, [crypto.randomUUID()])).toMatchObject({ status: 'invalid' })
})
