import { checkIn } from '@/lib/commands/journeys/check-in'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { dischargeClient } from '@/lib/commands/journeys/discharge'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { recordEvent } from '@/lib/commands/journeys/record-event'
import { recordVitals } from '@/lib/commands/journeys/record-vitals'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import type { Outcome } from '@/lib/domain/outcome'
import { type Clinic, done } from '../../support/clinic'
import { addSafetyAnswers } from '../../support/clinic/clients'
import { wellPrepared } from '../../support/door-answers'

/** Friday, Nov 27, 2026: ten minutes before the journey at 10:00 AM Central. */
export const AT_THE_DOOR = new Date('2026-11-27T15:50:00Z')

/** An instant so many minutes after the client came. */
export const later = (minutes: number) => new Date(AT_THE_DOOR.getTime() + minutes * 60_000)

/** Somebody whose journey is confirmed, ride agreed and driver named; the driver has not said yes. */
export async function confirmedJourney(clinic: Clinic, limits: Readonly<Record<string, number>> = {}) {
  const client = await clinic.client()
  const desk = clinic.frontDesk.actor
  await clinic.sign(client, ['ride-home-agreement'])
  await clinic.referred(client)
  await clinic.order(client, { limits })
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
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: preparation }, data: { status: 'in_progress' } })
    await tx.appointment.updateMany({ where: { practiceId: clinic.practiceId, id: preparation }, data: { status: 'completed' } })
    await addSafetyAnswers(tx, { practiceId: clinic.practiceId, clientId: client.id, takenBy: client.userId, at: later(-60) })
  })
  return { client, journey, cycleId: cycleIds[0] ?? '', rideId: ride.rideId, order: { doseMg: 100 } }
}

export const driverSaysYes = (clinic: Clinic, rideId: string) =>
  done(clinic.run(confirmRide, { rideId }, clinic.frontDesk.actor, later(-5)))

export const codes = (outcome: Outcome<unknown, unknown>) =>
  outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : outcome

const lookedWell = {
  alertAndOriented: true,
  walksSteadily: true,
  nauseaControlled: true,
  dissociationResolved: true,
  instructionsGiven: true,
}

/** Somebody checked in for their journey, five minutes before it begins. */
export async function arrived(clinic: Clinic, limits?: Readonly<Record<string, number>>) {
  const day = await confirmedJourney(clinic, limits)
  await driverSaysYes(clinic, day.rideId)
  await done(clinic.run(checkIn, { appointmentId: day.journey, answers: wellPrepared }, clinic.frontDesk.actor, later(0)))
  return day
}

/** The hands of the therapist in one journey. */
export async function underway(clinic: Clinic, limits?: Readonly<Record<string, number>>) {
  const day = await arrived(clinic, limits)
  const { actor } = clinic.therapist
  const appointmentId = day.journey
  await done(clinic.run(startVisit, { appointmentId }, actor, later(5)))
  const reading = (minute: number, moment: string, systolic: number, diastolic: number, changes: object = {}, by = actor) => {
    const taken = { appointmentId, moment, takenAt: later(minute).toISOString(), systolic, diastolic, heartRate: 72, spo2: 98 }
    return clinic.run(recordVitals, { ...taken, ...changes }, by, later(minute))
  }
  const dose = (minute: number, doseMg: number, detail = '', at = later(minute), by = actor) =>
    clinic.run(recordEvent, { appointmentId, kind: 'dose', happenedAt: at.toISOString(), doseMg, detail }, by, later(minute))
  const event = (minute: number, kind: string, grade: string | null = 'mild') =>
    clinic.run(recordEvent, { appointmentId, kind, happenedAt: later(minute).toISOString(), grade }, actor, later(minute))
  const goHome = (minute: number, changes: object = {}) =>
    clinic.run(dischargeClient, { appointmentId, ...lookedWell, companionPresent: true, ...changes }, actor, later(minute))
  return { ...day, appointmentId, actor, reading, dose, event, goHome }
}
