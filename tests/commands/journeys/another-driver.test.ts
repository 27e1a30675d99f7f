import { expect, test } from 'vitest'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { openClinic } from '../../support/clinic'
import { later, underway } from './world'

test('a driver who falls through during a journey is replaced by staff, not by the client', async () => {
  const clinic = await openClinic()
  const { client, appointmentId } = await underway(clinic)
  const other = { appointmentId, driverName: 'Sparrow Sloe', driverPhone: '555 555 0177', wayHome: 'driver', driverIsAdult: true }
  expect(await clinic.run(nameDriver, other, client.actor, later(60))).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(nameDriver, other, clinic.frontDesk.actor, later(60))).toMatchObject({ status: 'done' })
})
