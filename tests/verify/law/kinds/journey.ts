import { confirmRide } from '../../../../lib/commands/journeys/confirm-ride.ts'
import { dischargeClient } from '../../../../lib/commands/journeys/discharge.ts'
import { nameDriver } from '../../../../lib/commands/journeys/name-driver.ts'
import { recordEvent } from '../../../../lib/commands/journeys/record-event.ts'
import { recordVitals } from '../../../../lib/commands/journeys/record-vitals.ts'
import { confirmAppointment } from '../../../../lib/commands/scheduling/confirm-appointment.ts'
import { scheduleCycle } from '../../../../lib/commands/scheduling/schedule-cycle.ts'
import type { AppointmentStatus } from '../../../../lib/domain/scheduling/appointment-status.ts'
import { addSafetyAnswers } from '../../../support/clinic/clients.ts'
import { type Clinic, done } from '../../../support/clinic.ts'
import type { Scene, Step, VisitKind } from '../scene.ts'
import { after, byTherapist, calledOff, checkingIn, confirming, moving, ON, starting } from './steps.ts'

async function open(clinic: Clinic): Promise<Scene> {
  const client = await clinic.client()
  await clinic.sign(client, ['ride-home-agreement', 'extended-care-notice'])
  await clinic.referred(client)
  await clinic.order(client)
  const { cycleIds } = await clinic.regimen(client)
  return { clinic, client, appointmentId: '', others: [], cycleId: cycleIds[0] ?? '' }
}

export const booking = (format: 'A' | 'B' | 'C' | 'D', more: (scene: Scene) => object = () => ({})): Step => ({
  moment: 'book',
  lawful: (scene) => ({
    input: {
      ...{ cycleId: scene.cycleId, locationId: scene.clinic.locationId, format, setting: 'office', journeyOn: ON, journeyAt: '10:00' },
      ...more(scene),
    },
    actor: scene.clinic.frontDesk.actor,
    now: scene.clinic.now,
  }),
  async give(scene, { input, actor, now }) {
    const outcome = await scene.clinic.run(scheduleCycle, input, actor, now)
    if (outcome.status !== 'done') return outcome
    const ids = outcome.value.appointmentIds
    scene.appointmentId = ids[format === 'A' ? 0 : 1] ?? ''
    scene.others.splice(0, 9, ...ids.filter((id) => id !== scene.appointmentId))
    return outcome
  },
  stays: true,
})

const rides = new WeakMap<Scene, string>()

export async function nameRide(scene: Scene): Promise<void> {
  const { clinic, client, appointmentId } = scene
  const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true }
  const { rideId } = await done(clinic.run(nameDriver, { appointmentId, ...driver }, client.actor))
  rides.set(scene, rideId)
}

export async function confirmOthers({ clinic, others }: Scene): Promise<void> {
  for (const appointmentId of others) await done(clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor))
}

/** The day has come: the preparation is done, the safety questions are answered, the driver has said yes. */
export async function comeToTheDoor(scene: Scene): Promise<void> {
  const { clinic, client, others } = scene
  const where = { practiceId: clinic.practiceId, id: others[0] ?? '' }
  await clinic.asSystem(async (tx) => {
    const walk: AppointmentStatus[] = others.length > 0 ? ['arrived', 'in_progress', 'completed'] : []
    for (const status of walk) await tx.appointment.updateMany({ where, data: { status } })
    await addSafetyAnswers(tx, { practiceId: clinic.practiceId, clientId: client.id, takenBy: client.userId, at: after(-60) })
  })
  const rideId = rides.get(scene)
  if (rideId) await done(clinic.run(confirmRide, { rideId }, clinic.frontDesk.actor, after(-30)))
}

const taken = { systolic: 120, diastolic: 78, heartRate: 72, spo2: 98 }

export const read = (scene: Scene, moment: string, minutes: number) =>
  done(
    scene.clinic.run(
      recordVitals,
      {
        ...{ appointmentId: scene.appointmentId, moment, takenAt: after(minutes).toISOString() },
        ...taken,
      },
      scene.clinic.therapist.actor,
      after(minutes),
    ),
  )

export const dosing = (doseMg = 100, givenBy = ''): Step => ({
  moment: 'dose',
  prepare: async (scene) => void (await read(scene, 'before', 5)),
  lawful: (scene) => byTherapist(scene, { kind: 'dose', happenedAt: after(10).toISOString(), doseMg, givenBy }, 10),
  give: ({ clinic }, { input, actor, now }) => clinic.run(recordEvent, input, actor as never, now),
  stays: true,
})

export const reading: Step = {
  moment: 'reading',
  lawful: (scene) => byTherapist(scene, { moment: 'after', takenAt: after(30).toISOString(), ...taken }, 30),
  give: ({ clinic }, { input, actor, now }) => clinic.run(recordVitals, input, actor as never, now),
}

const seen = { alertAndOriented: true, walksSteadily: true, nauseaControlled: true, dissociationResolved: true, instructionsGiven: true }

export const leaving = (releasedBy = ''): Step => ({
  moment: 'discharge',
  async prepare(scene) {
    const { clinic, client } = scene
    await read(scene, 'after', 50)
    await read(scene, 'leaving', 165)
    await clinic.asSystem((tx) =>
      addSafetyAnswers(tx, { practiceId: clinic.practiceId, clientId: client.id, takenBy: client.userId, at: after(166) }),
    )
  },
  lawful: (scene) => byTherapist(scene, { ...seen, companionPresent: true, releasedBy }, 170),
  give: ({ clinic }, { input, actor, now }) => clinic.run(dischargeClient, input, actor as never, now),
  stays: true,
})

export const journey: VisitKind = {
  open,
  steps: [
    booking('B'),
    { ...moving('11:00'), prepare: nameRide },
    { ...confirming, prepare: confirmOthers },
    ...calledOff('keep'),
    checkingIn(comeToTheDoor),
    starting,
    dosing(),
    reading,
    leaving(),
  ],
}

export const formatA: VisitKind = {
  open,
  steps: [booking('A'), { ...moving('11:00'), prepare: nameRide }, confirming, checkingIn(comeToTheDoor)],
}
