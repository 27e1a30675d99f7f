import { joinGroup } from '../../../../lib/commands/scheduling/join-group.ts'
import { openGroup } from '../../../../lib/commands/scheduling/open-group.ts'
import { scheduleVisit } from '../../../../lib/commands/scheduling/schedule-visit.ts'
import type { Clinic } from '../../../support/clinic.ts'
import { done } from '../../../support/clinic.ts'
import type { Scene, Step, VisitKind } from '../scene.ts'
import { calledOff, checkingIn, completing, confirming, moving, ON, sayWhere, signing, starting } from './steps.ts'

const sceneOf = async (clinic: Clinic): Promise<Scene> => ({
  clinic,
  client: await clinic.client(),
  appointmentId: '',
  others: [],
  cycleId: '',
})

const booking = (kind: string, setting: string): Step => ({
  moment: 'book',
  lawful: ({ clinic, client }) => ({
    input: { clientId: client.id, locationId: clinic.locationId, kind, setting, on: ON, at: '10:00' },
    actor: clinic.frontDesk.actor,
    now: clinic.now,
  }),
  async give(scene, { input, actor, now }) {
    const outcome = await scene.clinic.run(scheduleVisit, input, actor, now)
    if (outcome.status === 'done') scene.appointmentId = outcome.value.appointmentId
    return outcome
  },
  stays: true,
})

export const hour: VisitKind = {
  open: sceneOf,
  steps: [booking('follow_up', 'office'), moving('14:00'), confirming, ...calledOff(), checkingIn(), starting, completing(50), signing(50)],
}

export const video: VisitKind = {
  open: sceneOf,
  steps: [booking('follow_up', 'telehealth'), moving('14:00'), confirming, ...calledOff(), checkingIn(sayWhere), starting, completing(50)],
}

export const evaluation: VisitKind = {
  async open(clinic) {
    const scene = await sceneOf(clinic)
    await clinic.referred(scene.client, { decided: false })
    return scene
  },
  steps: [booking('prescriber_evaluation', 'telehealth'), moving('14:00'), confirming, checkingIn(sayWhere)],
}

const groups = new WeakMap<Scene, string>()

export const seat: VisitKind = {
  async open(clinic) {
    const scene = await sceneOf(clinic)
    await clinic.sign(scene.client, ['group-consent'])
    const { groupId } = await done(
      clinic.run(
        openGroup,
        {
          ...{ locationId: clinic.locationId, clinicianId: clinic.therapist.clinicianId, roomId: clinic.rooms.one, phase: 'integration' },
          ...{ title: 'After the journey', on: ON, at: '10:00', seats: 4 },
        },
        clinic.frontDesk.actor,
      ),
    )
    groups.set(scene, groupId)
    return scene
  },
  steps: [
    {
      moment: 'book',
      lawful: (scene) => ({
        input: { groupId: groups.get(scene), clientId: scene.client.id },
        actor: scene.clinic.frontDesk.actor,
        now: scene.clinic.now,
      }),
      async give(scene, { input, actor, now }) {
        const outcome = await scene.clinic.run(joinGroup, input, actor, now)
        if (outcome.status === 'done') scene.appointmentId = outcome.value.appointmentId
        return outcome
      },
      stays: true,
    },
    confirming,
    checkingIn(),
  ],
}
