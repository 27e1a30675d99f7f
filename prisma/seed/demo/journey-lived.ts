import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { dischargeClient } from '../../../lib/commands/journeys/discharge.ts'
import { recordEvent } from '../../../lib/commands/journeys/record-event.ts'
import { recordVitals } from '../../../lib/commands/journeys/record-vitals.ts'
import { startVisit } from '../../../lib/commands/journeys/start-visit.ts'
import { waitForRide } from '../../../lib/commands/journeys/wait-for-ride.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { asSetUp } from '../support.ts'
import type { Chance } from './chance.ts'
import type { BookedCycle } from './cycle-booked.ts'
import type { Lived, Someone } from './someone.ts'
import { saysWhere, writesNote } from './visit-lived.ts'

/** Minutes from the planned start at which a journey's day goes on. Today's may be squeezed between its start and now. */
export type Pace = (minutes: number) => number
const asPlanned: Pace = (minutes) => minutes

export const cameWell = {
  sober: true,
  medicinesChanged: false,
  pregnancyChanged: false,
  pressureChanged: false,
  psychosisChanged: false,
  ownSupply: true,
  homeReadingSent: true,
  videoPlanAgreed: true,
}

const stirs = ['dizziness', 'calm', 'perceptual_change', 'nausea', 'dissociation', 'anxiety', 'calm'] as const

/** A journey from the door to the driver, with what is measured and seen on the way, and its note. */
export async function livesJourney(lived: Lived, someone: Someone, booked: BookedCycle): Promise<void> {
  const { timeline, does, practice } = lived
  const { chance } = someone
  const { journey } = booked
  const appointmentId = journey.id
  await timeline.until(addMinutes(journey.startsAt, -chance.between(4, 12)))
  await saysWhere(lived, someone, journey)
  await does(practice.actors.frontDesk, checkIn, { appointmentId, answers: cameWell })
  await takesDose(lived, someone, booked)
  await isWatched(lived, someone, booked)
  if (booked.format !== 'D' && chance.isIn(40)) {
    await timeline.until(addMinutes(journey.startsAt, 162))
    await does(practice.actors.frontDesk, waitForRide, { appointmentId, restRoomId: null })
  }
  const ended = addMinutes(journey.startsAt, chance.between(164, 174))
  await timeline.until(ended)
  const look = { alertAndOriented: true, walksSteadily: true, nauseaControlled: true, dissociationResolved: true, instructionsGiven: true }
  await does(lived.therapist(journey.clinicianId), dischargeClient, { appointmentId, companionPresent: true, ...look })
  await writesNote(lived, someone, journey, { phase: 'journey', began: journey.startsAt, ended })
}

/** Start, vital signs, and the dose as ordered. */
export async function takesDose(lived: Lived, someone: Someone, { journey }: BookedCycle, pace: Pace = asPlanned): Promise<void> {
  const { timeline, does } = lived
  const therapist = lived.therapist(journey.clinicianId)
  const after = (minutes: number) => addMinutes(journey.startsAt, pace(minutes))
  await timeline.until(after(0))
  await does(therapist, startVisit, { appointmentId: journey.id })
  await timeline.until(after(6))
  await does(therapist, recordVitals, readingOf(journey.id, 'before', timeline.now(), someone.chance, 0))
  const doseMg = await orderedDose(lived, someone)
  await timeline.until(after(18))
  await does(therapist, recordEvent, { appointmentId: journey.id, kind: 'dose', happenedAt: timeline.now().toISOString(), doseMg })
}

/** What is measured and written down after the dose. */
export async function isWatched(lived: Lived, { chance }: Someone, { journey }: BookedCycle, pace: Pace = asPlanned): Promise<void> {
  const { timeline, does } = lived
  const therapist = lived.therapist(journey.clinicianId)
  const appointmentId = journey.id
  const after = (minutes: number) => addMinutes(journey.startsAt, pace(minutes))
  await timeline.until(after(35 + chance.between(0, 8)))
  const kind = chance.oneOf(stirs)
  await does(therapist, recordEvent, {
    appointmentId,
    kind,
    happenedAt: timeline.now().toISOString(),
    grade: kind === 'calm' ? null : 'mild',
  })
  await timeline.until(after(58))
  await does(therapist, recordVitals, readingOf(appointmentId, 'after', timeline.now(), chance, 9))
  await timeline.until(after(95 + chance.between(0, 10)))
  await does(therapist, recordEvent, {
    appointmentId,
    kind: 'calm',
    happenedAt: timeline.now().toISOString(),
    detail: 'Lies still, breathes evenly.',
  })
  await timeline.until(after(160))
  await does(therapist, recordVitals, readingOf(appointmentId, 'leaving', timeline.now(), chance, 2))
}

function readingOf(appointmentId: string, moment: 'before' | 'after' | 'leaving', takenAt: Date, chance: Chance, more: number) {
  return {
    appointmentId,
    moment,
    takenAt: takenAt.toISOString(),
    systolic: 116 + more + chance.between(0, 6),
    diastolic: 72 + Math.floor(more / 2) + chance.between(0, 4),
    heartRate: 64 + more + chance.between(0, 8),
    spo2: chance.between(96, 99),
    temperature: moment === 'before' ? 36.5 + chance.between(0, 5) / 10 : null,
  }
}

const orderedDose = ({ practice: { id: practiceId } }: Lived, { clientId }: Someone): Promise<number> =>
  asSetUp(practiceId, async (tx) => {
    const order = await tx.doseOrder.findFirstOrThrow({ where: { practiceId, clientId, status: 'active' }, select: { doseMg: true } })
    return Number(order.doseMg)
  })
