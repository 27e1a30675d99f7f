import { checkIn } from '../../../../lib/commands/journeys/check-in.ts'
import { completeVisit } from '../../../../lib/commands/journeys/complete-visit.ts'
import { startVisit } from '../../../../lib/commands/journeys/start-visit.ts'
import { tellPlace } from '../../../../lib/commands/journeys/tell-place.ts'
import { saveNote } from '../../../../lib/commands/notes/save-note.ts'
import { signNote } from '../../../../lib/commands/notes/sign-note.ts'
import { cancelAppointment } from '../../../../lib/commands/scheduling/cancel-appointment.ts'
import { confirmAppointment } from '../../../../lib/commands/scheduling/confirm-appointment.ts'
import { missAppointment } from '../../../../lib/commands/scheduling/miss-appointment.ts'
import { moveAppointment } from '../../../../lib/commands/scheduling/move-appointment.ts'
import { done } from '../../../support/clinic.ts'
import { wellPrepared } from '../../../support/door-answers.ts'
import type { Given, Scene, Step } from '../scene.ts'

/** Wed, Dec 2, 2026, 10:00 AM Central: when every visit that is tried begins. */
export const STARTS = new Date('2026-12-02T16:00:00Z')
export const ON = '2026-12-02'
export const after = (minutes: number) => new Date(STARTS.getTime() + minutes * 60_000)

const atDesk = (scene: Scene, more: object = {}, now = scene.clinic.now): Given => ({
  input: { appointmentId: scene.appointmentId, ...more },
  actor: scene.clinic.frontDesk.actor,
  now,
})
export const byTherapist = (scene: Scene, more: object, minutes: number): Given => ({
  input: { appointmentId: scene.appointmentId, ...more },
  actor: scene.clinic.therapist.actor,
  now: after(minutes),
})

const sequenceOf = async ({ clinic, appointmentId }: Scene) =>
  (await clinic.asSystem((tx) => tx.appointment.findFirst({ where: { id: appointmentId }, select: { sequence: true } })))?.sequence ?? 0

export const moving = (at: string): Step => ({
  moment: 'move',
  lawful: async (scene) => atDesk(scene, { sequence: await sequenceOf(scene), on: ON, at }),
  give: ({ clinic }, { input, actor, now }) => clinic.run(moveAppointment, input, actor, now),
})

export const confirming: Step = {
  moment: 'confirm',
  lawful: (scene) => atDesk(scene),
  give: ({ clinic }, { input, actor, now }) => clinic.run(confirmAppointment, input, actor, now),
  stays: true,
}

export const calledOff = (rest?: 'keep'): readonly Step[] => [
  {
    moment: 'cancel',
    lawful: (scene) => atDesk(scene, { reason: 'They asked.', ...(rest && { rest }) }),
    give: ({ clinic }, { input, actor, now }) => clinic.run(cancelAppointment, input, actor, now),
  },
  {
    moment: 'no-show',
    lawful: (scene) => atDesk(scene, rest ? { rest } : {}, after(60)),
    give: ({ clinic }, { input, actor, now }) => clinic.run(missAppointment, input, actor, now),
  },
]

export const checkingIn = (prepare?: Step['prepare']): Step => ({
  moment: 'check-in',
  ...(prepare && { prepare }),
  lawful: (scene) => atDesk(scene, { answers: wellPrepared }, after(-10)),
  give: ({ clinic }, { input, actor, now }) => clinic.run(checkIn, input, actor, now),
  stays: true,
})

export const starting: Step = {
  moment: 'start',
  lawful: (scene) => byTherapist(scene, {}, 0),
  give: ({ clinic }, { input, actor, now }) => clinic.run(startVisit, input, actor as never, now),
  stays: true,
}

export const completing = (minutes: number): Step => ({
  moment: 'complete',
  lawful: (scene) => byTherapist(scene, {}, minutes),
  give: ({ clinic }, { input, actor, now }) => clinic.run(completeVisit, input, actor as never, now),
  stays: true,
})

const notes = new WeakMap<Scene, string>()

/** The therapist has written what happened, with the visit's own times. */
export const signing = (minutes: number): Step => ({
  moment: 'sign',
  async prepare(scene) {
    const { clinic, appointmentId } = scene
    const times = { startedAt: STARTS.toISOString(), stoppedAt: after(minutes).toISOString() }
    const note = { appointmentId, body: { summary: 'Talked about the week.' }, ...times }
    notes.set(scene, (await done(clinic.run(saveNote, note, clinic.therapist.actor, after(minutes)))).noteId)
  },
  lawful: (scene) => ({ input: { noteId: notes.get(scene) }, actor: scene.clinic.therapist.actor, now: after(minutes + 5) }),
  give: ({ clinic }, { input, actor, now }) => clinic.run(signNote, input, actor as never, now),
  stays: true,
})

/** On the day, somebody who is seen from elsewhere says where they are. */
export async function sayWhere({ clinic, client, appointmentId }: Scene): Promise<void> {
  await done(clinic.run(tellPlace, { appointmentId, address: '5 Sedge Court, Prairie', state: 'MO' }, client.actor, after(-40)))
}
