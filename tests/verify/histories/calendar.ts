import { undoCheckIn } from '../../../lib/commands/journeys/undo-check-in.ts'
import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { expireAppointment } from '../../../lib/commands/scheduling/expire-appointment.ts'
import { joinGroup } from '../../../lib/commands/scheduling/join-group.ts'
import { missAppointment } from '../../../lib/commands/scheduling/miss-appointment.ts'
import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import { scheduleVisit } from '../../../lib/commands/scheduling/schedule-visit.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from './act.ts'
import { beAway } from './away.ts'
import { after, give, type History, Violation, visitAhead, waitUntil } from './history.ts'
import type { SeenVisit } from './look.ts'
import { bookCycle, bookPlan } from './steps.ts'

const hours = ['08:00', '10:00', '13:00', '14:30', '16:00'] as const
const hourOf = (way: number) => hours[way % hours.length] ?? '10:00'

const standing = ({ seen }: History): readonly SeenVisit[] =>
  seen.visits.filter(({ status }) => status === 'tentative' || status === 'confirmed')
/** One of those that stand; which one is said by number. */
const oneOf = (visits: readonly SeenVisit[], way: number): SeenVisit | undefined => visits[way % Math.max(1, visits.length)]

async function move(history: History, way: number): Promise<void> {
  const visit = oneOf(standing(history), way)
  if (!visit) return
  const on = addDays(visit.on as LocalDate, [0, 0, 7, 1, -1][Math.floor(way / 5) % 5] ?? 0)
  const asked = { appointmentId: visit.id, sequence: visit.sequence, on, at: hourOf(way) }
  await give(history, moveAppointment, asked, history.clinic.frontDesk.actor)
}

/** One visit goes, and the rest of its cycle with it or not; a client may, staff may, and nobody may leave it open what becomes of the rest. */
async function callOff(history: History, way: number): Promise<void> {
  const visit = oneOf(standing(history), way)
  if (!visit) return
  const { clinic, client } = history
  const rest = ([undefined, 'keep', 'cancel', 'cancel'] as const)[way % 4]
  const by = way % 3 === 0 ? client.actor : clinic.frontDesk.actor
  const outcome = await give(history, cancelAppointment, { appointmentId: visit.id, reason: 'They asked.', ...(rest && { rest }) }, by)
  if (outcome.status !== 'done' || visit.cycleId === null) return
  const left = history.seen.visits.filter(({ cycleId, status }) => cycleId === visit.cycleId && ['tentative', 'confirmed'].includes(status))
  if (rest === 'cancel' && left.length > 0) throw new Violation('a cycle was called off and a visit of it still stands')
  if (rest === undefined && left.length > 0) throw new Violation('nobody said what becomes of the others of a cycle')
  const isGiven = history.seen.visits.some(
    ({ cycleId, kind, status }) => cycleId === visit.cycleId && kind === 'journey' && ['in_progress', 'completed'].includes(status),
  )
  const cycle = history.seen.cycles.find(({ id }) => id === visit.cycleId)
  if (!isGiven && cycle?.status !== 'planned')
    throw new Violation(`a cycle that lacks a visit is ${cycle?.status}, and nobody can book it again`)
}

async function stayAway(history: History, way: number): Promise<void> {
  const visit = oneOf(standing(history), 0)
  if (!visit) return
  if (way > 0) waitUntil(history, after(visit.startsAt, 60))
  const rest = way % 2 === 0 ? 'keep' : 'cancel'
  await give(history, missAppointment, { appointmentId: visit.id, ...(visit.cycleId && { rest }) }, history.clinic.frontDesk.actor)
}

async function comeOutAgain(history: History): Promise<void> {
  const visit = history.seen.visits.find(({ status }) => status === 'arrived' || status === 'in_progress')
  if (visit) await give(history, undoCheckIn, { appointmentId: visit.id }, history.clinic.frontDesk.actor)
}

const kinds = ['follow_up', 'follow_up', 'intake'] as const

/** One hour alone; every third time at the very hour somebody else has. */
async function bookOne(history: History, way: number): Promise<void> {
  const { clinic, client, now } = history
  const asked = {
    clientId: client.id,
    locationId: clinic.locationId,
    kind: kinds[way % 3],
    setting: way % 4 === 0 ? 'telehealth' : 'office',
  }
  const on = addDays(localDateOf(now, clinic.timeZone), 1 + (way % 7))
  const by = way % 2 === 0 ? clinic.therapist.clinicianId : null
  await give(history, scheduleVisit, { ...asked, on, at: hourOf(way), clinicianId: by }, clinic.frontDesk.actor)
}

/** A group of two seats, and three who want one: this client, and two others of the practice. */
async function joinOne(history: History, way: number): Promise<void> {
  const { role, clinic, client, now } = history
  const desk = clinic.frontDesk.actor
  const place = { locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.two }
  const on = addDays(localDateOf(now, clinic.timeZone), 3 + (way % 4))
  const told = { phase: way % 2 === 0 ? 'integration' : 'preparation', title: 'Together', on, at: hourOf(way), seats: 2 }
  const opened = await give(history, openGroup, { ...place, ...told }, desk)
  if (opened.status !== 'done') return
  const others = await readRows<{ id: string }>(
    role,
    `SELECT id FROM client WHERE practice_id = '${clinic.practiceId}' AND id <> '${client.id}' ORDER BY id LIMIT 2`,
  )
  for (const { id: clientId } of [...others, client]) await give(history, joinGroup, { groupId: opened.value.groupId, clientId }, desk)
}

/** The worker lets go of what was not confirmed in time; whoever confirms it then comes too late. */
async function expire(history: History): Promise<void> {
  const { role, clinic, client } = history
  const due = await readRows<{ id: string; by: Date }>(
    role,
    `SELECT id, confirm_by AS by FROM appointment WHERE client_id = '${client.id}' AND status = 'tentative' AND confirm_by IS NOT NULL AND reopened_at IS NULL
      ORDER BY confirm_by LIMIT 1`,
  )
  const [visit] = due
  if (!visit) return
  waitUntil(history, after(visit.by, 1))
  const outcome = await give(history, expireAppointment, { appointmentId: visit.id }, clinic.system)
  if (outcome.status !== 'done') return
  const late = await give(history, confirmAppointment, { appointmentId: visit.id }, clinic.frontDesk.actor)
  if (late.status === 'done') throw new Violation('a visit that nobody confirmed in time was confirmed after all')
}

const waits = [60, 360, 1_440, 4_320, 20_160] as const

export const calendar: readonly Act[] = [
  { name: 'a cycle is booked', weight: 2, ways: 36, do: bookCycle },
  { name: 'a whole plan is booked', weight: 1, ways: 10, do: bookPlan },
  { name: 'an hour is booked', weight: 3, ways: 42, do: bookOne },
  { name: 'three want two seats', weight: 1, ways: 20, do: joinOne },
  { name: 'a visit is moved', weight: 4, ways: 50, do: move },
  { name: 'somebody is away', weight: 1, ways: 12, do: beAway },
  { name: 'a visit is called off', weight: 2, often: true, ways: 12, do: callOff },
  { name: 'the client stays away', weight: 2, ways: 4, do: stayAway },
  { name: 'the client comes out again', weight: 2, do: comeOutAgain },
  { name: 'nobody confirms in time', weight: 1, do: expire },
  {
    name: 'time passes',
    weight: 2,
    ways: waits.length,
    do: async (history, way) => {
      history.now = after(history.now, waits[way] ?? 60)
    },
  },
  {
    name: 'the day of the next visit comes',
    weight: 1,
    do: async (history) => {
      const visit = visitAhead(history)
      if (visit) waitUntil(history, after(visit.startsAt, -30))
    },
  },
]
