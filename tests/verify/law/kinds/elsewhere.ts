import { enrolRems } from '../../../../lib/commands/clients/enrol-rems.ts'
import { nameSitter } from '../../../../lib/commands/journeys/name-sitter.ts'
import { savePresence } from '../../../../lib/commands/prescribers/save-presence.ts'
import { openGroup } from '../../../../lib/commands/scheduling/open-group.ts'
import { scheduleCycle } from '../../../../lib/commands/scheduling/schedule-cycle.ts'
import type { AppointmentStatus } from '../../../../lib/domain/scheduling/appointment-status.ts'
import type { LocalDate } from '../../../../lib/domain/time/local.ts'
import { newId } from '../../../../lib/ids.ts'
import type { TestClient } from '../../../support/clinic/clients.ts'
import { type Clinic, done } from '../../../support/clinic.ts'
import type { Scene, Step, VisitKind } from '../scene.ts'
import { booking, comeToTheDoor, confirmOthers, dosing, leaving, nameRide, reading } from './journey.ts'
import { checkingIn, completing, confirming, moving, ON, sayWhere, starting } from './steps.ts'

const walk: readonly AppointmentStatus[] = ['arrived', 'in_progress', 'completed']

/** Takes a visit through its day without asking. */
async function walked(clinic: Clinic, id: string, statuses = walk): Promise<void> {
  const where = { practiceId: clinic.practiceId, id }
  for (const status of statuses) await clinic.asSystem((tx) => tx.appointment.updateMany({ where, data: { status } }))
}

/** A journey of before, with somebody there and a dose taken. */
export async function treatedOn(clinic: Clinic, client: TestClient, on: LocalDate, orderId: string): Promise<void> {
  const id = await clinic.visit(client, { kind: 'journey', on, format: 'B' })
  await walked(clinic, id, ['arrived', 'in_progress'])
  const happenedAt = new Date(`${on}T16:30:00Z`)
  const dose = { kind: 'dose' as const, doseMg: 100, doseNumber: 1, orderId, happenedAt, recordedBy: clinic.therapist.userId }
  const row = { practiceId: clinic.practiceId, id: newId(), appointmentId: id, clientId: client.id, ...dose }
  await clinic.asSystem((tx) => tx.journeyEvent.createMany({ data: [row] }))
  await walked(clinic, id, ['completed'])
}

async function nameAdult({ clinic, client, appointmentId }: Scene): Promise<void> {
  const sitter = {
    sitterName: 'Juniper Jay',
    sitterPhone: '555 555 0199',
    sitterIsAdult: true,
    homeAddress: '5 Sedge Court',
    noDriving: true,
  }
  await done(clinic.run(nameSitter, { appointmentId, ...sitter }, client.actor))
}

export const atHome: VisitKind = {
  async open(clinic) {
    const client = await clinic.client()
    await clinic.sign(client, ['at-home-dosing-consent', 'ride-home-agreement'])
    await clinic.referred(client)
    const orderId = await clinic.order(client, { homeOrder: true })
    for (const on of ['2026-11-16', '2026-11-20'] as const) await treatedOn(clinic, client, on, orderId)
    const { cycleIds } = await clinic.regimen(client, { format: 'D', setting: 'telehealth' })
    return { clinic, client, appointmentId: '', others: [], cycleId: cycleIds[0] ?? '' }
  },
  steps: [
    booking('D', () => ({ setting: 'telehealth' })),
    { ...moving('11:00'), prepare: nameAdult },
    { ...confirming, prepare: confirmOthers },
    checkingIn(async (scene) => {
      await comeToTheDoor(scene)
      await sayWhere(scene)
    }),
    starting,
    dosing(),
    reading,
    leaving(),
  ],
}

export const atFacility: VisitKind = {
  async open(clinic) {
    const client = await clinic.client()
    await clinic.sign(client, ['ride-home-agreement'])
    await clinic.referred(client)
    await clinic.order(client, { route: 'esketamine', doseMg: 56 })
    const enrolment = { clientId: client.id, facilityId: clinic.facilityId, enrolledOn: '2026-11-20', confirmation: 'REMS-1' }
    await done(clinic.run(enrolRems, enrolment, clinic.frontDesk.actor))
    const there = { prescriberId: clinic.prescriber.prescriberId, place: `facility:${clinic.facilityId}`, on: ON }
    await done(clinic.run(savePresence, { ...there, startsTime: '08:00', endsTime: '17:00' }, clinic.frontDesk.actor))
    const { cycleIds } = await clinic.regimen(client, { route: 'esketamine', setting: 'facility' })
    return { clinic, client, appointmentId: '', others: [], cycleId: cycleIds[0] ?? '' }
  },
  steps: [
    booking('B', ({ clinic }) => ({ setting: 'facility', facilityId: clinic.facilityId })),
    { ...moving('11:00'), prepare: nameRide },
    { ...confirming, prepare: confirmOthers },
    checkingIn(comeToTheDoor),
    starting,
    dosing(56, 'Nora Nettle, RN'),
    reading,
    leaving('Nora Nettle, RN'),
  ],
}

const groups = new WeakMap<Scene, string>()

export const formatC: VisitKind = {
  async open(clinic) {
    const client = await clinic.client()
    await clinic.sign(client, ['ride-home-agreement', 'group-consent'])
    await clinic.referred(client)
    await clinic.order(client)
    const { cycleIds } = await clinic.regimen(client, { format: 'C' })
    const group = { locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.two }
    const told = { phase: 'integration', title: 'After the journey', on: ON, at: '15:00', seats: 4 }
    const { groupId } = await done(clinic.run(openGroup, { ...group, ...told }, clinic.frontDesk.actor))
    const scene = { clinic, client, appointmentId: '', others: [], cycleId: cycleIds[0] ?? '' }
    groups.set(scene, groupId)
    return scene
  },
  steps: [
    booking('C', (scene) => ({ groupPhase: 'integration', groupId: groups.get(scene) })),
    { ...moving('10:30'), prepare: nameRide },
    { ...confirming, prepare: confirmOthers },
    checkingIn(comeToTheDoor),
  ],
}

const nextDay = (step: Step): Step => ({
  ...step,
  lawful: async (scene) => {
    const given = await step.lawful(scene)
    return { ...given, now: new Date(given.now.getTime() + 24 * 3_600_000) }
  },
})

export const integration: VisitKind = {
  async open(clinic) {
    const client = await clinic.client()
    await clinic.sign(client, ['ride-home-agreement'])
    await clinic.referred(client)
    await clinic.order(client)
    const { cycleIds } = await clinic.regimen(client)
    const cycle = {
      cycleId: cycleIds[0] ?? '',
      locationId: clinic.locationId,
      format: 'B',
      setting: 'office',
      journeyOn: ON,
      journeyAt: '10:00',
    }
    const booked = await done(clinic.run(scheduleCycle, { ...cycle, integrationAt: '10:00' }, clinic.frontDesk.actor))
    const [preparation = '', journey = '', appointmentId = ''] = booked.appointmentIds
    const scene: Scene = { clinic, client, appointmentId: journey, others: [preparation, appointmentId], cycleId: cycle.cycleId }
    await nameRide(scene)
    await confirmOthers(scene)
    await walked(clinic, journey, ['confirmed'])
    await comeToTheDoor(scene)
    await walked(clinic, journey)
    scene.appointmentId = appointmentId
    scene.others.splice(0, 9, preparation, journey)
    return scene
  },
  steps: [nextDay(checkingIn()), nextDay(starting), nextDay(completing(50))],
}
