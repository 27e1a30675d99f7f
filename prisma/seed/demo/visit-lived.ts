import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { completeVisit } from '../../../lib/commands/journeys/complete-visit.ts'
import { startVisit } from '../../../lib/commands/journeys/start-visit.ts'
import { tellPlace } from '../../../lib/commands/journeys/tell-place.ts'
import { saveNote } from '../../../lib/commands/notes/save-note.ts'
import { signNote } from '../../../lib/commands/notes/sign-note.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { asSetUp } from '../support.ts'
import type { Visit } from './cycle-booked.ts'
import { type NotedPhase, noteTexts } from './note-texts.ts'
import type { Lived, Someone } from './someone.ts'

/** Before a visit by video or at home the client says where they are today: at home. */
export async function saysWhere(
  { does, practice }: Lived,
  { client, clientId }: Someone,
  { id: appointmentId, setting }: Visit,
): Promise<void> {
  if (setting !== 'telehealth' && setting !== 'home') return
  const where = { practiceId_id: { practiceId: practice.id, id: clientId } }
  const home = await asSetUp(practice.id, (tx) =>
    tx.client.findUniqueOrThrow({ where, select: { addressLine: true, city: true, state: true } }),
  )
  const address = `${home.addressLine ?? '7 Sedge Court'}, ${home.city ?? 'Kansas City'}`
  await does(client, tellPlace, { appointmentId, address, state: home.state })
}

/** A visit of an hour, from the door to the signed note in the evening. */
export async function livesVisit(lived: Lived, someone: Someone, visit: Visit, phase: NotedPhase): Promise<void> {
  const { does, timeline, practice } = lived
  const { chance } = someone
  const { id: appointmentId, startsAt } = visit
  const therapist = lived.therapist(visit.clinicianId)
  await timeline.until(addMinutes(startsAt, -chance.between(2, 9)))
  await saysWhere(lived, someone, visit)
  await does(practice.actors.frontDesk, checkIn, { appointmentId, answers: {} })
  const began = addMinutes(startsAt, chance.between(0, 3))
  await timeline.until(began)
  await does(therapist, startVisit, { appointmentId })
  const ended = addMinutes(startsAt, chance.between(55, 57))
  await timeline.until(ended)
  await does(therapist, completeVisit, { appointmentId })
  await writesNote(lived, someone, visit, { phase, began, ended })
}

type Noted = { readonly phase: NotedPhase; readonly began: Date; readonly ended: Date }

/** Writes the note at once and signs it within the hour; the charges of the day come with the signature. */
export async function writesNote(
  { does, timeline, therapist }: Lived,
  { chance }: Someone,
  visit: Visit,
  { phase, began, ended }: Noted,
): Promise<void> {
  const author = therapist(visit.clinicianId)
  const texts = noteTexts[phase]
  await timeline.until(addMinutes(ended, chance.between(6, 14)))
  const { noteId } = await does(author, saveNote, {
    appointmentId: visit.id,
    startedAt: began.toISOString(),
    stoppedAt: ended.toISOString(),
    body: {
      intention: chance.oneOf(texts.intention),
      summary: chance.oneOf(texts.summary),
      interventions: chance.oneOf(texts.interventions),
      response: chance.oneOf(texts.response),
      plan: chance.oneOf(texts.plan),
      goal: texts.goal[0],
      need: texts.need[0],
    },
  })
  await timeline.until(addMinutes(ended, chance.between(20, 55)))
  await does(author, signNote, { noteId })
}
