import { recordCssrs } from '../../../lib/commands/clients/record-cssrs.ts'
import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { completeVisit } from '../../../lib/commands/journeys/complete-visit.ts'
import { confirmRide } from '../../../lib/commands/journeys/confirm-ride.ts'
import { dischargeClient } from '../../../lib/commands/journeys/discharge.ts'
import { nameDriver } from '../../../lib/commands/journeys/name-driver.ts'
import { nameSitter } from '../../../lib/commands/journeys/name-sitter.ts'
import { recordEvent } from '../../../lib/commands/journeys/record-event.ts'
import { recordVitals } from '../../../lib/commands/journeys/record-vitals.ts'
import { startVisit } from '../../../lib/commands/journeys/start-visit.ts'
import { tellPlace } from '../../../lib/commands/journeys/tell-place.ts'
import { savePresence } from '../../../lib/commands/prescribers/save-presence.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import { scheduleRegimen } from '../../../lib/commands/scheduling/schedule-regimen.ts'
import { findRegimenPlaces } from '../../../lib/data/views/regimen-places.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { wellPrepared } from '../../support/door-answers.ts'
import type { Act } from './act.ts'
import { after, give, type History, Violation, visitAhead, waitUntil } from './history.ts'
import { driver, givenBy, groupOn, medicineOf, placeTold, presenceOn, requestFor, sitter } from './layouts.ts'
import type { SeenVisit } from './look.ts'

/** How a step is taken: at its time, or right now whatever the clock says; by whom it is meant for, or by somebody else. */
type Manner = { readonly waits: boolean; readonly byOther: boolean }

const therapistOf = ({ clinic }: History, visit: SeenVisit, { byOther }: Manner) => {
  const own = visit.clinicianId === clinic.otherTherapist.clinicianId ? clinic.otherTherapist : clinic.therapist
  const other = own === clinic.therapist ? clinic.otherTherapist : clinic.therapist
  return (byOther ? other : own).actor
}

/** The next open cycle, so many days ahead; what is around its journey is put where there is room. */
export async function bookCycle(history: History, way: number): Promise<void> {
  const { clinic, now, seen, layout } = history
  const cycle = seen.cycles.find(({ status }) => status === 'planned')
  if (!cycle) return
  const journeyOn = addDays(localDateOf(now, clinic.timeZone), 2 + (way % 12))
  const hours = layout === 'with a group' ? (['10:30', '08:00'] as const) : (['10:30', '08:00', '13:00', '14:30'] as const)
  const journeyAt = hours[way % hours.length] ?? '10:30'
  const opened = layout === 'with a group' ? await give(history, openGroup, groupOn(clinic, journeyOn), clinic.frontDesk.actor) : null
  const request = requestFor(clinic, layout, opened?.status === 'done' ? opened.value.groupId : null)
  await give(history, scheduleCycle, { ...request, cycleId: cycle.id, journeyOn, journeyAt }, clinic.frontDesk.actor)
}

/** All cycles that are open, on the days of a plan that is shown: what is shown books. */
export async function bookPlan(history: History, way: number): Promise<void> {
  const { clinic, client, now } = history
  const by = clinic.frontDesk.actor
  const asked = { weeks: 8 + (way % 2) * 4, from: addDays(localDateOf(now, clinic.timeZone), 2 + (way % 5)) }
  const found = await clinic.read(by, (tx) => findRegimenPlaces(tx, by, { clientId: client.id, asked, now }))
  const plan = found?.plans[way % Math.max(1, found.plans.length)]
  if (!found || !plan) return
  const cycles = plan.cycles.map(({ id: cycleId, request: { payer: _, ...request } }) => ({ ...request, cycleId }))
  const outcome = await give(history, scheduleRegimen, { clientId: client.id, locationId: found.locationId, cycles }, by)
  if (outcome.status !== 'done') throw new Violation(`a plan that was shown did not book: ${JSON.stringify(outcome)}`)
}

/** Who stays with them, for a journey at home. */
export const nameAdult = (history: History, { id: appointmentId }: SeenVisit) =>
  give(history, nameSitter, { appointmentId, ...sitter }, history.client.actor)

/** The client says where they are today. */
export const sayWhere = (history: History, { id: appointmentId }: SeenVisit, state = 'MO') =>
  give(history, tellPlace, { appointmentId, ...placeTold, state }, history.client.actor)

export const comeToFacility = (history: History, on: string) => {
  const { clinic, seen } = history
  const by = seen.orders.findLast(({ status }) => status === 'active')?.by
  return give(history, savePresence, presenceOn(clinic, on, by), clinic.frontDesk.actor)
}

const isAtHome = ({ setting }: SeenVisit) => setting === 'telehealth' || setting === 'home'

/** What a journey still lacks before it can be confirmed, as far as people see to it by themselves. */
async function seeTo(history: History, visit: SeenVisit): Promise<void> {
  if (visit.kind !== 'journey') return
  if (isAtHome(visit) && !visit.sitter) await nameAdult(history, visit)
  if (!isAtHome(visit) && !visit.driver) await nameRide(history, visit)
  if (visit.against.includes('prescriber not there')) await comeToFacility(history, visit.on)
}

export const nameRide = (
  history: History,
  { id: appointmentId }: SeenVisit,
  driverName: string = driver.driverName,
  by: History['client']['actor'] | History['clinic']['frontDesk']['actor'] = history.client.actor,
) => give(history, nameDriver, { appointmentId, ...driver, driverName }, by)

const nothingFound = { q1: false, q2: false, q6: false }

/** Nothing to worry about, answered by the client alone. */
export const answerSafely = (history: History) =>
  give(history, recordCssrs, { form: 'past_month', answers: nothingFound }, history.client.actor)

export const read = (
  history: History,
  visit: SeenVisit,
  moment: string,
  values: object,
  manner: Manner = { waits: true, byOther: false },
) => {
  const taken = { heartRate: 72, spo2: 98, systolic: 120, diastolic: 78, ...values }
  const input = { appointmentId: visit.id, moment, takenAt: history.now.toISOString(), ...taken }
  return give(history, recordVitals, input, therapistOf(history, visit, manner))
}

async function comeIn(history: History, visit: SeenVisit, manner: Manner): Promise<void> {
  const { clinic } = history
  if (manner.waits) waitUntil(history, after(visit.startsAt, -20))
  if (manner.waits && isAtHome(visit) && !visit.placeTold) await sayWhere(history, visit)
  if (visit.kind === 'journey') {
    if (manner.waits) await answerSafely(history)
    if (!isAtHome(visit) && visit.rideId && visit.driver && !visit.driverSaidYes)
      await give(history, confirmRide, { rideId: visit.rideId }, clinic.frontDesk.actor)
  }
  await give(history, checkIn, { appointmentId: visit.id, answers: wellPrepared }, clinic.frontDesk.actor)
}

const looksWell = {
  alertAndOriented: true,
  walksSteadily: true,
  nauseaControlled: true,
  dissociationResolved: true,
  instructionsGiven: true,
}

/** The rest of a journey that has begun: a reading, the dose, and home when two and a half hours have passed. */
async function goThrough(history: History, visit: SeenVisit, manner: Manner): Promise<void> {
  const { seen } = history
  const actor = therapistOf(history, visit, manner)
  const dose = seen.doses.find(({ visitId }) => visitId === visit.id)
  if (!dose) {
    const last = seen.readings.findLast(({ visitId, standing }) => visitId === visit.id && standing)
    if (!last || after(new Date(last.at), 9) < history.now) await read(history, visit, 'before', {})
    history.now = after(history.now, 1)
    const what = { kind: 'dose', doseMg: medicineOf(history.layout).doseMg, givenBy: givenBy(history.layout) }
    return void (await give(history, recordEvent, { appointmentId: visit.id, happenedAt: history.now.toISOString(), ...what }, actor))
  }
  if (manner.waits) waitUntil(history, after(new Date(dose.at), 150))
  await read(history, visit, 'leaving', {})
  await answerSafely(history)
  const looked = { ...looksWell, companionPresent: true, releasedBy: givenBy(history.layout) }
  await give(history, dischargeClient, { appointmentId: visit.id, ...looked }, actor)
}

/** What comes next for this client, whatever that is. */
export async function goOn(history: History, manner: Manner, way: number): Promise<void> {
  const visit = visitAhead(history)
  if (!visit) return bookCycle(history, way)
  const { clinic } = history
  const appointmentId = visit.id
  if (visit.status === 'tentative') {
    if (manner.waits) await seeTo(history, visit)
    return void (await give(history, confirmAppointment, { appointmentId }, clinic.frontDesk.actor))
  }
  if (visit.status === 'confirmed') return comeIn(history, visit, manner)
  if (visit.status === 'arrived') {
    if (manner.waits) waitUntil(history, visit.startsAt)
    return void (await give(history, startVisit, { appointmentId }, therapistOf(history, visit, manner)))
  }
  if (visit.kind === 'journey') return goThrough(history, visit, manner)
  if (manner.waits) waitUntil(history, visit.endsAt)
  await give(history, completeVisit, { appointmentId }, therapistOf(history, visit, manner))
}

export const steps: readonly Act[] = [
  { name: 'it goes on', weight: 30, ways: 36, do: (history, way) => goOn(history, { waits: true, byOther: false }, way) },
  { name: 'somebody goes on at once', weight: 4, ways: 36, do: (history, way) => goOn(history, { waits: false, byOther: false }, way) },
  { name: 'another therapist goes on', weight: 4, ways: 36, do: (history, way) => goOn(history, { waits: true, byOther: true }, way) },
]
