import { clearVitals } from '../../../lib/commands/journeys/clear-vitals.ts'
import { confirmVoid } from '../../../lib/commands/journeys/confirm-void.ts'
import { confirmWord } from '../../../lib/commands/journeys/confirm-word.ts'
import { dischargeClient } from '../../../lib/commands/journeys/discharge.ts'
import { endJourney } from '../../../lib/commands/journeys/end-journey.ts'
import { recordEvent } from '../../../lib/commands/journeys/record-event.ts'
import { recordTakenDose } from '../../../lib/commands/journeys/record-taken-dose.ts'
import { voidVitals } from '../../../lib/commands/journeys/void-vitals.ts'
import type { Act } from './act.ts'
import { after, give, type History, Violation } from './history.ts'
import { givenBy, medicineOf } from './layouts.ts'
import type { SeenVisit } from './look.ts'
import { nameRide, read } from './steps.ts'

/** The journey somebody is in, or in the waiting room for. */
const underWay = ({ seen }: History): SeenVisit | undefined =>
  seen.visits.find(({ kind, status }) => kind === 'journey' && (status === 'arrived' || status === 'in_progress'))

const hand = ({ clinic }: History, visit: SeenVisit) =>
  (visit.clinicianId === clinic.otherTherapist.clinicianId ? clinic.otherTherapist : clinic.therapist).actor

/** Does it in a journey under way; the clock goes on a little. */
const inJourney =
  (minutes: number, doing: (history: History, visit: SeenVisit, way: number) => Promise<unknown>) =>
  async (history: History, way: number) => {
    const visit = underWay(history)
    if (!visit) return
    history.now = after(history.now, minutes)
    await doing(history, visit, way)
  }

const beyond = [{ systolic: 190, diastolic: 120 }, { systolic: 155, diastolic: 92 }, { spo2: 86 }, { heartRate: 140 }]

/** Whatever was measured is kept. */
async function measure(history: History, visit: SeenVisit, way: number, moment: string): Promise<void> {
  const outcome = await read(history, visit, moment, beyond[way] ?? {})
  if (outcome.status !== 'done') throw new Violation('a reading was thrown away')
}

/** Too high, then calm a little later, and the dose all the same. */
async function highThenCalm(history: History, visit: SeenVisit): Promise<void> {
  await measure(history, visit, 0, 'before')
  history.now = after(history.now, 2)
  await read(history, visit, 'before', {})
  history.now = after(history.now, 1)
  await dose(history, visit)
}

/** What was ordered, or more than that. */
function dose(history: History, visit: SeenVisit, times = 1) {
  const what = { kind: 'dose', doseMg: medicineOf(history.layout).doseMg * times, givenBy: givenBy(history.layout) }
  return give(history, recordEvent, { appointmentId: visit.id, happenedAt: history.now.toISOString(), ...what }, hand(history, visit))
}

/** It was taken, whether it should have been or not: it is always kept. */
async function taken(history: History, visit: SeenVisit): Promise<void> {
  const what = {
    appointmentId: visit.id,
    happenedAt: history.now.toISOString(),
    doseMg: medicineOf(history.layout).doseMg,
    reason: 'It was taken before we looked.',
  }
  const outcome = await give(history, recordTakenDose, what, hand(history, visit))
  if (outcome.status !== 'done') throw new Violation('a dose that was taken was not written down')
}

async function speakOfReading(history: History, _visit: SeenVisit, way: number): Promise<void> {
  const { seen, clinic } = history
  const high = seen.readings.findLast(({ stops, standing }) => stops && standing) ?? seen.readings.at(-1)
  if (!high) return
  const by = way === 0 ? clinic.prescriber.actor : clinic.therapist.actor
  const outcome = await give(history, clearVitals, { readingId: high.id, reason: 'Asked, and they said to go on.' }, by)
  if (outcome.status === 'done' && way === 1)
    await give(history, confirmWord, { clearanceId: outcome.value.clearanceId }, clinic.prescriber.actor)
}

/** The measurement was wrong, says one; another has to say so too. */
async function callWrong(history: History, visit: SeenVisit, way: number): Promise<void> {
  const reading = history.seen.readings.findLast(({ standing }) => standing)
  if (!reading) return
  await give(history, voidVitals, { readingId: reading.id, reason: 'The cuff had slipped.' }, hand(history, visit))
  const { otherTherapist, therapist } = history.clinic
  await give(history, confirmVoid, { readingId: reading.id }, (way === 0 ? otherTherapist : therapist).actor)
}

const looksWell = {
  alertAndOriented: true,
  walksSteadily: true,
  nauseaControlled: true,
  dissociationResolved: true,
  instructionsGiven: true,
}

/** Home, at once, whatever was taken when. */
async function sendHome(history: History, visit: SeenVisit, way: number): Promise<void> {
  const early = history.seen.doses.find(({ visitId }) => visitId === visit.id)
  const outcome = await give(
    history,
    dischargeClient,
    { appointmentId: visit.id, ...looksWell, companionPresent: way === 0, releasedBy: givenBy(history.layout) },
    hand(history, visit),
  )
  if (outcome.status !== 'done') return
  if (way !== 0) throw new Violation('somebody was sent home alone')
  if (!early) throw new Violation('somebody was sent home from a dose that nobody gave')
  if (after(new Date(early.at), 60) > history.now) throw new Violation('somebody was sent home within the hour of the dose')
}

const outcomes = ['no_dose', 'no_dose', 'left_against_advice', 'transferred'] as const

/** A journey can always end: without a dose when there was none, and somebody who leaves has left. */
async function endIt(history: History, visit: SeenVisit, way: number): Promise<void> {
  const outcome = outcomes[way] ?? 'no_dose'
  const had = history.seen.doses.some(({ visitId }) => visitId === visit.id)
  const isSafe = !history.seen.visits.some(({ id, against }) => id === visit.id && against.includes('crisis open'))
  const told = {
    appointmentId: visit.id,
    outcome,
    reason: 'It was not the day for it.',
    toldWhom: 'Dr Heron Hawthorn',
    companionPresent: true,
  }
  const answer = await give(history, endJourney, { ...told, integration: way === 1 ? 'cancel' : 'keep' }, hand(history, visit))
  const must = outcome === 'no_dose' ? !had && isSafe : true
  if (must && answer.status !== 'done' && (had || outcome === 'no_dose')) throw new Violation(`a journey could not end: ${outcome}`)
}

const events = ['emergency', 'nausea', 'dissociation'] as const

export const day: readonly Act[] = [
  {
    name: 'a reading before is beyond the limits',
    weight: 2,
    ways: beyond.length,
    do: inJourney(1, (history, visit, way) => measure(history, visit, way, 'before')),
  },
  {
    name: 'a reading after is beyond the limits',
    weight: 2,
    often: true,
    ways: beyond.length,
    do: inJourney(20, (history, visit, way) => measure(history, visit, way, 'after')),
  },
  { name: 'too high, calm two minutes later, and the dose', weight: 2, often: true, do: inJourney(1, highThenCalm) },
  { name: 'a dose at once', weight: 2, ways: 2, do: inJourney(1, (history, visit, way) => dose(history, visit, way === 0 ? 1 : 2.5)) },
  { name: 'a dose was taken against the gate', weight: 1, often: true, do: inJourney(1, taken) },
  { name: 'the prescriber speaks of the reading', weight: 3, ways: 2, do: inJourney(1, speakOfReading) },
  { name: 'a reading is called wrong', weight: 1, ways: 2, do: inJourney(1, callWrong) },
  { name: 'home at once', weight: 1, ways: 2, do: inJourney(5, sendHome) },
  { name: 'the journey ends otherwise', weight: 2, often: true, ways: outcomes.length, do: inJourney(5, endIt) },
  {
    name: 'somebody else drives',
    weight: 1,
    do: inJourney(1, (history, visit) => nameRide(history, visit, 'Sage Sorrel', history.clinic.frontDesk.actor)),
  },
  {
    name: 'something happens',
    weight: 1,
    ways: events.length,
    do: inJourney(2, (history, visit, way) =>
      give(
        history,
        recordEvent,
        { appointmentId: visit.id, kind: events[way] ?? 'nausea', happenedAt: history.now.toISOString(), grade: 'mild' },
        hand(history, visit),
      ),
    ),
  },
]
