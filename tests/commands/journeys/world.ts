import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { newId } from '@/lib/ids'
import { type Clinic, done } from '../../support/clinic'

/** Friday, Nov 27, 2026: ten minutes before the journey at 10:00 AM Central. */
export const AT_THE_DOOR = new Date('2026-11-27T15:50:00Z')

/** An instant so many minutes after the client came. */
export const later = (minutes: number) => new Date(AT_THE_DOOR.getTime() + minutes * 60_000)

/** Somebody whose journey is confirmed, ride agreed and driver named; the driver has not said yes. */
export async function confirmedJourney(clinic: Clinic) {
  const client = await clinic.client()
  const desk = clinic.frontDesk.actor
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  const { appointmentIds } = await done(
    clinic.run(
      scheduleCycle,
      {
        cycleId: cycleIds[0] ?? '',
        locationId: clinic.locationId,
        format: 'B',
        setting: 'office',
        journeyOn: '2026-11-27',
        journeyAt: '10:00',
      },
      desk,
    ),
  )
  const [preparation = '', journey = ''] = appointmentIds
  const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }
  const ride = await done(clinic.run(nameDriver, { appointmentId: journey, ...driver }, client.actor))
  for (const appointmentId of [preparation, journey]) await done(clinic.run(confirmAppointment, { appointmentId }, desk))
  await clinic.asSystem(async (tx) => {
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: preparation }, data: { status: 'arrived' } })
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: preparation }, data: { status: 'completed' } })
    const taken = {
      practiceId: clinic.practiceId,
      clientId: client.id,
      takenBy: client.userId,
      answers: {},
      findings: [],
      rulesetVersion: 'test',
      takenAt: later(-60),
    }
    await tx.screening.createMany({
      data: [
        {
          ...taken,
          id: newId(),
          kind: 'cssrs' as const,
          level: 'none',
          acknowledgedAt: later(-30),
          acknowledgedBy: clinic.therapist.userId,
        },
      ],
    })
  })
  return { client, journey, rideId: ride.rideId, order: { doseMg: 100 } }
}

/** What a well-prepared client answers at the door. */
export const wellPrepared = {
  sober: true,
  newMedicines: false,
  healthChanged: false,
  ownSupply: true,
  minutesSinceFood: null,
  minutesSinceDrink: null,
  minutesSinceNoseSpray: null,
  homeReadingSent: null,
  videoPlanAgreed: null,
}

export const driverSaysYes = (clinic: Clinic, rideId: string) =>
  done(clinic.run(confirmRide, { rideId }, clinic.frontDesk.actor, later(-5)))
