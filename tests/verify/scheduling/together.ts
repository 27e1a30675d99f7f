import { saveTimeOff } from '../../../lib/commands/practice/save-time-off.ts'
import { callOffGroup } from '../../../lib/commands/scheduling/call-off-group.ts'
import { changeLead } from '../../../lib/commands/scheduling/change-lead.ts'
import { confirmAppointment } from '../../../lib/commands/scheduling/confirm-appointment.ts'
import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { moveRest } from '../../../lib/commands/scheduling/move-rest.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import { scheduleVisit } from '../../../lib/commands/scheduling/schedule-visit.ts'
import { swapAppointments } from '../../../lib/commands/scheduling/swap-appointments.ts'
import { findOtherLead } from '../../../lib/data/views/other-lead.ts'
import { findRestOfPlan } from '../../../lib/data/views/rest-of-plan.ts'
import { findSwap } from '../../../lib/data/views/swap.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../../lib/domain/time/practice-time.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from '../histories/act.ts'
import { give, type History, lookAgain, Violation, visitAhead } from '../histories/history.ts'
import { requestFor } from '../histories/layouts.ts'
import type { SeenVisit } from '../histories/look.ts'
import { offeredBooks } from './offered.ts'

/** The same for another client of the practice: their rows are looked at meanwhile, and the clock goes on for both. */
async function forAnother(history: History, client: TestClient, work: (theirs: History) => Promise<void>): Promise<void> {
  const theirs: History = { ...history, client }
  theirs.seen = await lookAgain(theirs, client.actor)
  history.lines.push(`  for ${client.name}`)
  await work(theirs)
  history.now = theirs.now
  history.seen = await lookAgain(history, history.client.actor)
}

const otherOf = ({ others }: History, way: number): TestClient | undefined => others[way % Math.max(1, others.length)]

/** Somebody else wants the very hour, therapist and room that a visit has; what is offered instead books. */
async function wantTheSame(history: History, way: number): Promise<void> {
  const { clinic, seen } = history
  const other = otherOf(history, way)
  const visit = seen.visits.filter(({ status }) => status === 'tentative' || status === 'confirmed')[way % 3]
  if (!other || !visit) return
  const at = localTimeOf(visit.startsAt, clinic.timeZone)
  const who = way % 2 === 0 ? { clinicianId: visit.clinicianId } : {}
  await forAnother(history, other, async (theirs) => {
    const asked = { clientId: other.id, locationId: clinic.locationId, kind: 'follow_up', setting: 'office' }
    const book = (when: object) => give(theirs, scheduleVisit, { ...asked, ...when }, clinic.frontDesk.actor)
    const { now } = theirs
    await offeredBooks({ history: theirs, now, way }, await book({ on: visit.on, at, ...who }), book)
  })
}

const isSingle = ({ status, cycleId, groupId }: SeenVisit) =>
  cycleId === null && groupId === null && (status === 'tentative' || status === 'confirmed')

/** Another client’s visit is moved to the hour and the therapist one of these has: it is somebody’s. Then the two change places, and back again or not. */
async function changePlaces(history: History, way: number): Promise<void> {
  const { clinic, client } = history
  const by = clinic.frontDesk.actor
  const other = way % 4 === 3 ? client : otherOf(history, way)
  if (!other) return
  const mine = history.seen.visits.find(isSingle) ?? (await bookHour(history, way))
  if (!mine) return
  await forAnother(history, other, async (theirs) => {
    const visit = theirs.seen.visits.find((one) => isSingle(one) && one.id !== mine.id) ?? (await bookHour(theirs, way + 3))
    if (!visit) return
    const at = localTimeOf(mine.startsAt, clinic.timeZone)
    const onto = { appointmentId: visit.id, sequence: visit.sequence, on: mine.on, at, clinicianId: mine.clinicianId }
    if (visit.clinicianId === mine.clinicianId && (await give(theirs, moveAppointment, onto, by)).status === 'done')
      throw new Violation('a visit was moved to where another stands')
    const { now } = theirs
    const found = await clinic.read(by, (tx) => findSwap(tx, by, { appointmentId: mine.id, withId: visit.id, now }))
    const sides = found?.chosen?.sides
    if (!sides) return
    const asked = ({ appointmentId, sequence, shown }: (typeof sides)[number]) => ({ appointmentId, sequence, shown })
    const swapped = await give(theirs, swapAppointments, { one: asked(sides[0]), other: asked(sides[1]) }, by)
    const isStopped = sides.some(({ stops }) => stops.length > 0)
    if (isStopped === (swapped.status === 'done'))
      throw new Violation(`what was shown of two visits that change places did not come about: ${JSON.stringify(swapped)}`)
    if (swapped.status === 'done' && way % 2 === 0) await give(theirs, swapAppointments, swapped.value.back, by)
  })
}

/** A cycle, or it and all after it, goes to another lead: whoever is said to be able to give all of it gets it, and nobody else. */
async function otherLead(history: History, way: number): Promise<void> {
  const { clinic, now, seen } = history
  const by = clinic.frontDesk.actor
  const journey = seen.visits.filter(({ kind, status }) => kind === 'journey' && (status === 'tentative' || status === 'confirmed'))[
    way % 2
  ]
  if (!journey?.cycleId) return
  const { cycleId } = journey
  const scope = way % 3 === 0 ? ('rest' as const) : ('one' as const)
  const found = await clinic.read(by, (tx) => findOtherLead(tx, by, { cycleId, scope, toId: undefined, now }))
  const choice = found?.choices[way % Math.max(1, found.choices.length)]
  if (!found || !choice) return
  const outcome = await give(history, changeLead, { cycleId, scope, clinicianId: choice.id, visits: found.visits }, by)
  if ((choice.stopped === 0) !== (outcome.status === 'done'))
    throw new Violation(`what was said of another lead did not come about: ${choice.stopped} stopped, ${JSON.stringify(outcome)}`)
}

/** A cycle and all after it move by some days, sooner or later: what is shown to go goes, all of it and where it was shown, and what is not does not. */
async function moveTheRest(history: History, way: number): Promise<void> {
  const { clinic, now, seen } = history
  const by = clinic.frontDesk.actor
  const journeys = seen.visits.filter(({ kind, status }) => kind === 'journey' && (status === 'tentative' || status === 'confirmed'))
  const journey = journeys[way % Math.max(1, Math.min(2, journeys.length))]
  if (!journey?.cycleId) return
  const { cycleId } = journey
  const asked = { cycleId, on: addDays(journey.on as LocalDate, (way % 12) - 4), at: '10:00' as LocalTime, now }
  const chosen = (await clinic.read(by, (tx) => findRestOfPlan(tx, by, asked)))?.chosen
  if (!chosen) return
  const outcome = await give(history, moveRest, { cycleId, moves: [...chosen.moves], stays: [...chosen.stays] }, by)
  if ((chosen.stopped.length === 0) !== (outcome.status === 'done'))
    throw new Violation(`what was shown of the rest of a plan did not come about: ${JSON.stringify([chosen.stopped, outcome])}`)
  if (outcome.status === 'done' && way % 3 === 0) await give(history, moveRest, outcome.value.back, by)
}

/** An hour alone in the next week; nothing where the law stops it. */
async function bookHour(history: History, way: number): Promise<SeenVisit | undefined> {
  const { clinic, client, now } = history
  const on = addDays(localDateOf(now, clinic.timeZone), 2 + (way % 6))
  const asked = { clientId: client.id, locationId: clinic.locationId, kind: 'follow_up', setting: 'office', on, at: '11:30' }
  const by = way % 3 === 0 ? clinic.otherTherapist.clinicianId : clinic.therapist.clinicianId
  const booked = await give(history, scheduleVisit, { ...asked, clinicianId: by }, clinic.frontDesk.actor)
  return booked.status === 'done' ? history.seen.visits.find(({ id }) => id === booked.value.appointmentId) : undefined
}

/** A cycle at the hour another's journey has, with the practice's own policy set aside. */
async function override(history: History, way: number): Promise<void> {
  const { clinic, now, seen, layout } = history
  const cycle = seen.cycles.find(({ status }) => status === 'planned')
  if (!cycle || layout === 'with a group') return
  const journeyOn = addDays(localDateOf(now, clinic.timeZone), 2 + (way % 6))
  const reason = { overrideReason: 'They travel, and the therapist agrees.' }
  const asked = {
    ...requestFor(clinic, layout, null),
    ...reason,
    cycleId: cycle.id,
    journeyOn,
    journeyAt: way % 2 === 0 ? '10:30' : '17:30',
  }
  await give(history, scheduleCycle, asked, (way % 3 === 0 ? clinic.therapist : clinic.frontDesk).actor)
}

/** A room is closed for a day, and is open again. */
async function closeRoom(history: History, way: number): Promise<void> {
  const { clinic } = history
  const visit = visitAhead(history)
  if (!visit) return
  const on = addDays(visit.on as LocalDate, way % 2)
  const when = { startsOn: on, startsTime: '00:00' as LocalTime, endsOn: on, endsTime: '23:59' as LocalTime }
  const closed = { clinicianId: null, roomId: way % 4 < 2 ? clinic.rooms.one : clinic.rooms.two, ...when, reason: 'Painted' }
  const entered = await give(history, saveTimeOff, { ...closed, id: null, isOff: true }, clinic.frontDesk.actor)
  if (entered.status !== 'done' || way % 3 === 0) return
  await give(history, saveTimeOff, { ...closed, id: entered.value.id, isOff: false }, clinic.frontDesk.actor)
}

/** A group that stands is called off, and everybody's seat with it. */
async function callGroupOff(history: History): Promise<void> {
  const { role, clinic, now } = history
  const [group] = await readRows<{ id: string; version: number }>(
    role,
    `SELECT id, version FROM group_session WHERE practice_id = '${clinic.practiceId}' AND status <> 'cancelled' AND starts_at > '${now.toISOString()}'
      ORDER BY starts_at LIMIT 1`,
  )
  if (!group) return
  await give(history, callOffGroup, { groupId: group.id, version: group.version, reason: 'The leader is ill.' }, clinic.frontDesk.actor)
}

async function confirmOne(history: History, way: number): Promise<void> {
  const waiting = history.seen.visits.filter(({ status }) => status === 'tentative')
  const visit = waiting[way % Math.max(1, waiting.length)]
  if (visit) await give(history, confirmAppointment, { appointmentId: visit.id }, history.clinic.frontDesk.actor)
}

/** What several people's visits have to do with each other. */
export const together: readonly Act[] = [
  { name: 'somebody else wants the same', weight: 6, ways: 12, do: wantTheSame },
  { name: 'a cycle gets another lead', weight: 4, ways: 12, do: otherLead },
  { name: 'the rest of a plan moves', weight: 4, ways: 24, do: moveTheRest },
  { name: 'two visits change places', weight: 5, ways: 24, do: changePlaces },
  { name: 'policy is set aside', weight: 2, ways: 12, do: override },
  { name: 'a room is closed', weight: 2, ways: 12, do: closeRoom },
  { name: 'a group is called off', weight: 1, follows: 'three want two seats', do: callGroupOff },
  { name: 'a visit is confirmed', weight: 4, ways: 4, do: confirmOne },
]
