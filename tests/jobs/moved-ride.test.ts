import { expect, test } from 'vitest'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { moveAppointment } from '@/lib/commands/scheduling/move-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { deliverOutbox } from '@/lib/jobs/deliver-outbox'
import { done, openClinic } from '../support/clinic'

const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }

test('a moved journey asks whoever takes the client home again, and the client is told to send them the link; another visit is not about that', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  await clinic.sign(client, ['ride-home-agreement'])
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  const desk = clinic.frontDesk.actor
  const { appointmentIds } = await done(clinic.run(scheduleCycle, asked, desk))
  const [, journey = '', integration = ''] = appointmentIds
  const { rideId } = await done(clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor))
  await done(clinic.run(confirmRide, { rideId }, desk))
  const rideOf = () => clinic.asSystem((tx) => tx.rideHome.findFirstOrThrow({ where: { id: rideId } }))
  expect((await rideOf()).confirmedAt).not.toBeNull()
  const sent = async () => {
    const texts: string[] = []
    const send = async ({ text }: { text: string }) => void texts.push(text)
    await deliverOutbox(clinic.practiceId, { send, close: () => undefined }, { clock: () => clinic.now })
    return texts.filter((text) => /new time|moved|changed/i.test(text))
  }
  await sent()
  await done(clinic.run(moveAppointment, { appointmentId: integration, sequence: 0, on: '2026-12-03', at: '15:00' }, desk))
  expect((await sent()).join()).not.toContain('Whoever takes you home')
  await done(clinic.run(moveAppointment, { appointmentId: journey, sequence: 0, on: '2026-12-02', at: '13:00' }, desk))
  expect((await rideOf()).confirmedAt).toBeNull()
  expect((await sent()).join()).toContain('Whoever takes you home has to say yes to the new time')
})
