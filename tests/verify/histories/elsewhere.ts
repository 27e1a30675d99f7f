import { endRems, enrolRems } from '../../../lib/commands/clients/enrol-rems.ts'
import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { recheckVisits } from '../../../lib/commands/law/recheck-visits.ts'
import { saveFacility } from '../../../lib/commands/practice/save-facility.ts'
import { saveFacilityClosure } from '../../../lib/commands/practice/save-facility-closure.ts'
import { endPresence } from '../../../lib/commands/prescribers/end-presence.ts'
import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { wellPrepared } from '../../support/door-answers.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { breaks, takeBack } from './facts.ts'
import { after, give, type History, theJourney, waitUntil } from './history.ts'
import { enrolment } from './layouts.ts'
import { answerSafely, comeToFacility, nameAdult, sayWhere } from './steps.ts'

const ofFacility = ['at a facility'] as const
const ofHome = ['at home by video'] as const

const today = ({ now, clinic }: History) => localDateOf(now, clinic.timeZone)

/** What the worker does within the minute. */
const recheck = (history: History, fact: 'facility' | 'closure' | 'presence') =>
  give(history, recheckVisits, { clientId: history.client.id, facts: [fact] }, history.clinic.system)

const facility = ({ clinic }: History, remsExpiresOn: string) => ({
  ...{ id: clinic.facilityId, name: 'Heron Infusion Center', addressLine: '3 Heron Lane', city: 'Prairie', state: 'MO', zip: '64101' },
  ...{
    phone: '555 555 0100',
    timeZone: clinic.timeZone,
    routes: ['lozenge', 'im', 'iv', 'nasal', 'esketamine'],
    remsCertificate: 'REMS-DEMO-1',
  },
  ...{ remsExpiresOn, placeOfService: '49', holdsStock: 'yes', hours: [], isActive: true },
  chairs: [{ id: clinic.chairId, name: 'Chair 1', isActive: true }],
})

async function certify(history: History, until: string) {
  const outcome = await give(history, saveFacility, facility(history, until), history.clinic.admin.actor)
  await recheck(history, 'facility')
  return outcome
}

async function closeOn(history: History, closedOn: string, isClosed: boolean) {
  const told = { facilityId: history.clinic.facilityId, closedOn, reason: 'A burst pipe.', isClosed }
  const outcome = await give(history, saveFacilityClosure, told, history.clinic.admin.actor)
  await recheck(history, 'closure')
  return outcome
}

const closes = async (history: History) => {
  const journey = theJourney(history)
  if (journey)
    await breaks(history, 'closure', closeOn(history, journey.on, true), async (again) => void (await closeOn(again, journey.on, false)))
}

/** Whoever ordered will not be there after all. */
async function stayAway(history: History): Promise<void> {
  const { role, clinic } = history
  const journey = theJourney(history)
  const [there] = await readRows<{ id: string }>(
    role,
    `SELECT id FROM prescriber_presence WHERE facility_id = '${clinic.facilityId}' AND taken_back_at IS NULL AND ends_at > '${history.now.toISOString()}'
      AND (starts_at AT TIME ZONE '${clinic.timeZone}')::date = '${journey?.on ?? today(history)}' LIMIT 1`,
  )
  if (!journey || !there) return
  await breaks(history, 'presence', give(history, endPresence, { presenceId: there.id }, clinic.frontDesk.actor), async (again) => {
    await comeToFacility(again, journey.on)
    await recheck(again, 'presence')
  })
  await recheck(history, 'presence')
}

async function endEnrolment(history: History): Promise<void> {
  const { role, clinic, client } = history
  const [live] = await readRows<{ id: string }>(
    role,
    `SELECT id FROM rems_enrollment WHERE client_id = '${client.id}' AND ended_on IS NULL LIMIT 1`,
  )
  if (!live) return
  const ending = give(history, endRems, { enrollmentId: live.id, endedOn: addDays(today(history), -1) }, clinic.frontDesk.actor)
  await breaks(history, 'rems', ending, async (again) => {
    await give(again, enrolRems, enrolment(clinic, client.id, today(again)), clinic.frontDesk.actor)
  })
}

/** On the day of a visit by video the client is somewhere else than at home. */
async function isElsewhere(history: History): Promise<void> {
  const visit = history.seen.visits.find(
    ({ setting, status }) => setting === 'telehealth' && ['confirmed', 'arrived', 'in_progress'].includes(status),
  )
  if (!visit) return
  waitUntil(history, after(visit.startsAt, -30))
  await breaks(history, 'place', sayWhere(history, visit, 'TX'), async (again) => void (await sayWhere(again, visit)))
}

/** They are let in though nobody has asked where they are. */
async function comeInUnasked(history: History): Promise<void> {
  const visit = history.seen.visits.find(({ setting, status }) => setting === 'telehealth' && status === 'confirmed')
  if (!visit) return
  waitUntil(history, after(visit.startsAt, -20))
  if (visit.kind === 'journey') await answerSafely(history)
  await give(history, checkIn, { appointmentId: visit.id, answers: wellPrepared }, history.clinic.frontDesk.actor)
}

/** What is booked is confirmed as it stands, whoever has not been named. */
async function confirmAsItIs(history: History): Promise<void> {
  const journey = history.seen.visits.find(({ kind, status }) => kind === 'journey' && status === 'tentative')
  if (journey) await give(history, confirmAppointment, { appointmentId: journey.id }, history.clinic.frontDesk.actor)
}

/** A member of the group gives up the seat, and keeps the journey. */
async function leaveGroup(history: History): Promise<void> {
  const seat = history.seen.visits.find(({ groupId, status }) => groupId !== null && (status === 'tentative' || status === 'confirmed'))
  if (!seat) return
  const told = { appointmentId: seat.id, reason: 'They would rather talk alone.', ...(seat.cycleId && { rest: 'keep' as const }) }
  await give(history, cancelAppointment, told, history.client.actor)
}

export const elsewhere: readonly Act[] = [
  {
    name: 'the facility’s certificate ends',
    weight: 1,
    often: true,
    of: ofFacility,
    do: (history) =>
      breaks(history, 'certificate', certify(history, addDays(today(history), -1)), async (again) => {
        await certify(again, addDays(today(again), 500))
      }),
  },
  { name: 'the facility closes for the day', weight: 1, often: true, of: ofFacility, do: closes },
  { name: 'the prescriber will not be there', weight: 1, often: true, of: ofFacility, do: stayAway },
  { name: 'the enrolment ends', weight: 1, often: true, of: ofFacility, do: endEnrolment },
  { name: 'the warning about home is taken back', weight: 1, often: true, of: ofHome, ways: 2, do: takeBack('at-home-dosing-consent') },
  { name: 'the client is in another state today', weight: 1, often: true, of: [...ofHome, 'prepared by video'], do: isElsewhere },
  { name: 'nobody asks where the client is', weight: 1, often: true, of: [...ofHome, 'prepared by video'], do: comeInUnasked },
  {
    name: 'somebody else stays',
    weight: 1,
    of: ofHome,
    do: async (history) => {
      const journey = theJourney(history)
      if (journey) await nameAdult(history, journey)
    },
  },
  { name: 'nobody is named to stay, and it is confirmed', weight: 4, often: true, of: ofHome, do: confirmAsItIs },
  { name: 'a journey is confirmed as it is', weight: 3, often: true, do: confirmAsItIs },
  { name: 'a seat in the group is given up', weight: 1, often: true, of: ['with a group'], do: leaveGroup },
]
