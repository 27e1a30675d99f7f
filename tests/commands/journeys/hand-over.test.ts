import { expect, test } from 'vitest'
import { handOver } from '@/lib/commands/journeys/hand-over'
import type { Actor } from '@/lib/domain/access/actor'
import { done, openClinic } from '../../support/clinic'
import { later, underway } from './world'

test('a client is handed over when the driver stands there: after the discharge, once, and by the name of who saw it', async () => {
  const clinic = await openClinic()
  const { goHome, reading, dose, appointmentId, rideId } = await underway(clinic)
  const hand = (actor: Actor = clinic.frontDesk.actor, minute = 150) => clinic.run(handOver, { appointmentId }, actor, later(minute))
  const ride = { practiceId_id: { practiceId: clinic.practiceId, id: rideId } }
  await done(reading(10, 'before', 124, 80))
  await done(dose(15, 100))
  await done(reading(136, 'leaving', 126, 82))
  expect(await hand()).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('discharge')] } })
  await done(goHome(142))
  // A discharge hands over by itself; a ride that was left open, as one brought in may be, is closed by hand.
  await clinic.asSystem((tx) =>
    tx.rideHome.update({ where: ride, data: { status: 'driver_confirmed', handedOverAt: null, handedOverBy: null } }),
  )
  await done(hand())
  await done(hand(clinic.therapist.actor, 155))
  expect(await clinic.asSystem((tx) => tx.rideHome.findUniqueOrThrow({ where: ride }))).toMatchObject({
    status: 'handed_over',
    handedOverAt: later(150),
    handedOverBy: clinic.frontDesk.userId,
  })
})
