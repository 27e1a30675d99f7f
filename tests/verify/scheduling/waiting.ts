import { saveTimeOff } from '../../../lib/commands/practice/save-time-off.ts'
import { cancelAppointment } from '../../../lib/commands/scheduling/cancel-appointment.ts'
import { joinGroup } from '../../../lib/commands/scheduling/join-group.ts'
import { moveAppointment } from '../../../lib/commands/scheduling/move-appointment.ts'
import { offerSeats } from '../../../lib/commands/scheduling/offer-seats.ts'
import { offerTime } from '../../../lib/commands/scheduling/offer-time.ts'
import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import { scheduleVisit } from '../../../lib/commands/scheduling/schedule-visit.ts'
import { stopWaiting } from '../../../lib/commands/scheduling/stop-waiting.ts'
import { waitForSeat } from '../../../lib/commands/scheduling/wait-for-seat.ts'
import { stopWaitingForTime, waitForTime } from '../../../lib/commands/scheduling/wait-for-time.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { localDateOf, localTimeOf } from '../../../lib/domain/time/practice-time.ts'
import { readRows } from '../../support/sandbox.ts'
import type { Act } from '../histories/act.ts'
import { after, give, type History, Violation, waitUntil } from '../histories/history.ts'
import { seriesOf } from './sessions.ts'

/** What becomes of an offer. */
const answers = ['taken', 'declined', 'run out'] as const

const isRefusedFor = (outcome: Outcome<unknown, unknown>, codes: readonly string[]): boolean =>
  outcome.status === 'refused' && outcome.ruling.findings.some(({ code }) => codes.includes(code))

/** Refused because whoever gives it is taken then; somebody who has a visit of their own then is not what is asked about. */
const hasNoTimeLeft = (outcome: Outcome<unknown, unknown>): boolean =>
  outcome.status === 'refused' &&
  outcome.ruling.findings.some(({ code, params }) => code === 'TIME_TAKEN' && params.resource === 'clinician')

type SeatRow = { readonly clientId: string; readonly until: Date | null }

const seatWaits = ({ role, clinic }: History, groupId: string) =>
  readRows<SeatRow>(
    role,
    `SELECT client_id AS "clientId", offered_until AS until FROM seat_wait WHERE practice_id = '${clinic.practiceId}' AND group_id = '${groupId}'
      AND ended_at IS NULL ORDER BY asked_at, id`,
  )

/** Two sit, two wait, one gives up: the seat is kept for whoever asked first, until they take it, decline it or let the clock run out. */
async function waitForOne(history: History, way: number): Promise<void> {
  const { clinic, client, others } = history
  const desk = clinic.frontDesk.actor
  const opened = await give(history, openGroup, { ...seriesOf(history, way), weeks: 1, inTurn: [] }, desk)
  if (opened.status !== 'done') return
  const { groupId } = opened.value
  const ids = [client, ...others].map(({ id }) => id)
  const elsewhere = await readRows<{ id: string }>(
    history.role,
    `SELECT id FROM client WHERE practice_id = '${clinic.practiceId}' ORDER BY id`,
  )
  const sitters: { clientId: string; appointmentId: string }[] = []
  for (const { id: clientId } of elsewhere.filter(({ id }) => !ids.slice(0, 2).includes(id))) {
    if (sitters.length === 2) break
    const seat = await give(history, joinGroup, { groupId, clientId }, desk)
    if (seat.status === 'done') sitters.push({ clientId, appointmentId: seat.value.appointmentId })
  }
  const [sitter] = sitters
  if (!sitter || sitters.length < 2) return
  for (const clientId of ids.slice(0, 2)) await give(history, waitForSeat, { groupId, clientId }, desk)
  const before = await seatWaits(history, groupId)
  await give(history, cancelAppointment, { appointmentId: sitter.appointmentId, reason: 'They travel.' }, desk)
  await give(history, offerSeats, { groupId }, clinic.system)
  const offered = await onlyOffer(history, groupId)
  if (!offered) return
  await nobodyPassedOver(history, groupId, before, offered)
  await answer(history, groupId, { offered, answer: answers[way % answers.length] ?? 'taken', gaveUp: sitter.clientId })
}

/** The one offer of a session with one free seat; null where the law would seat nobody who waits. */
async function onlyOffer(history: History, groupId: string): Promise<SeatRow | null> {
  const kept = (await seatWaits(history, groupId)).filter(({ until }) => until !== null)
  if (kept.length > 1) throw new Violation('one seat is kept for two who wait')
  return kept[0] ?? null
}

/** Whoever asked before the one who is offered the seat is not told that it is kept for somebody else only because the turn was not theirs. */
async function nobodyPassedOver(history: History, groupId: string, before: readonly SeatRow[], offered: SeatRow): Promise<void> {
  const first = before[0]
  if (!first || first.clientId === offered.clientId) return
  const desk = history.clinic.frontDesk.actor
  const early = await give(history, joinGroup, { groupId, clientId: first.clientId }, desk)
  if (
    early.status === 'refused' &&
    early.ruling.findings.filter(({ effect }) => effect !== 'warn').every(({ code }) => code === 'GROUP_FULL')
  )
    throw new Violation('a seat was offered out of turn')
}

type Answered = { readonly offered: SeatRow; readonly answer: (typeof answers)[number]; readonly gaveUp: string }

async function answer(history: History, groupId: string, { offered: { clientId, until }, answer: given, gaveUp }: Answered): Promise<void> {
  const { clinic } = history
  const desk = clinic.frontDesk.actor
  const late = await give(history, joinGroup, { groupId, clientId: gaveUp }, desk)
  if (late.status === 'done') throw new Violation('a seat that is kept for somebody was given to another')
  if (given === 'taken') {
    const seat = await give(history, joinGroup, { groupId, clientId }, desk)
    if (seat.status !== 'done') throw new Violation(`a seat that was offered could not be taken: ${JSON.stringify(seat)}`)
    return
  }
  if (given === 'declined') await give(history, stopWaiting, { groupId, clientId }, desk)
  else if (until) waitUntil(history, after(until, 1))
  if (given === 'run out') {
    const next = await give(history, joinGroup, { groupId, clientId: gaveUp }, desk)
    if (isRefusedFor(next, ['GROUP_FULL'])) throw new Violation('an offer that has run out keeps its seat')
  }
  await give(history, offerSeats, { groupId }, clinic.system)
  if ((await seatWaits(history, groupId)).some((wait) => wait.clientId === clientId))
    throw new Violation('an offer that is over left its client on the list')
}

/** Whoever gives the visit is away until then, so that nothing earlier is open; then they are back, and the first free time is kept for whoever waits. */
async function waitForEarlier(history: History, way: number): Promise<void> {
  const { clinic, client, now } = history
  const desk = clinic.frontDesk.actor
  const today = localDateOf(now, clinic.timeZone)
  const on = addDays(today, 7 + (way % 4))
  const asked = { clientId: client.id, locationId: clinic.locationId, kind: 'follow_up', setting: way % 2 === 0 ? 'telehealth' : 'office' }
  const { clinicianId } = way % 4 < 2 ? clinic.therapist : clinic.otherTherapist
  const booked = await give(history, scheduleVisit, { ...asked, on, at: '08:00', clinicianId }, desk)
  if (booked.status !== 'done') return
  const { appointmentId } = booked.value
  const when = { startsOn: today, startsTime: '00:00', endsOn: addDays(on, -1), endsTime: '23:59' }
  const away = { clinicianId, roomId: null, ...when, reason: 'At a course' }
  const entered = await give(history, saveTimeOff, { ...away, id: null, isOff: true }, desk)
  if (entered.status !== 'done') return
  await give(history, waitForTime, { appointmentId, dayPart: 'any' }, client.actor)
  await give(history, saveTimeOff, { ...away, id: entered.value.id, isOff: false }, desk)
  const [wait] = await timeWaits(history, appointmentId)
  if (!wait) return
  await give(history, offerTime, { waitId: wait.id }, clinic.system)
  const [kept] = await timeWaits(history, appointmentId)
  if (kept?.startsAt && kept.until)
    await answerTime(history, { ...kept, startsAt: kept.startsAt, until: kept.until, appointmentId, clinicianId }, way)
}

const timeWaits = ({ role, clinic }: History, appointmentId: string) =>
  readRows<{ id: string; until: Date | null; startsAt: Date | null }>(
    role,
    `SELECT w.id, w.offered_until AS until, h.starts_at AS "startsAt" FROM time_wait w LEFT JOIN slot_hold h ON h.practice_id = w.practice_id AND h.id = w.hold_id
      WHERE w.practice_id = '${clinic.practiceId}' AND w.appointment_id = '${appointmentId}' AND w.ended_at IS NULL`,
  )

type KeptTime = {
  readonly id: string
  readonly until: Date
  readonly startsAt: Date
  readonly appointmentId: string
  readonly clinicianId: string
}

async function answerTime(
  history: History,
  { id: waitId, until, startsAt, appointmentId, clinicianId }: KeptTime,
  way: number,
): Promise<void> {
  const { clinic, client, others } = history
  const desk = clinic.frontDesk.actor
  const time = { on: localDateOf(startsAt, clinic.timeZone), at: localTimeOf(startsAt, clinic.timeZone), clinicianId }
  const [other] = others
  const given = answers[way % answers.length] ?? 'taken'
  const theirs = { clientId: other?.id, locationId: clinic.locationId, kind: 'follow_up', setting: 'telehealth' }
  if (other) {
    const early = await give(history, scheduleVisit, { ...theirs, ...time }, desk)
    if (early.status === 'done') throw new Violation('a time that is kept for somebody was given to another')
  }
  if (given === 'taken') {
    const sequence = history.seen.visits.find(({ id }) => id === appointmentId)?.sequence ?? 0
    const moved = await give(history, moveAppointment, { appointmentId, sequence, ...time }, client.actor)
    if (moved.status !== 'done') throw new Violation(`an earlier time that was offered could not be taken: ${JSON.stringify(moved)}`)
    return
  }
  if (given === 'declined') return void (await give(history, stopWaitingForTime, { appointmentId }, client.actor))
  waitUntil(history, after(until, 1))
  if (other && hasNoTimeLeft(await give(history, scheduleVisit, { ...theirs, ...time }, desk)))
    throw new Violation('an offer that has run out keeps its time')
  await give(history, offerTime, { waitId }, clinic.system)
  if ((await timeWaits(history, appointmentId)).length > 0) throw new Violation('an offer that has run out left its client on the list')
}

/** Who waits for a seat or for an earlier time, and what becomes of an offer. */
export const waiting: readonly Act[] = [
  { name: 'a seat is waited for', weight: 5, ways: 30, do: waitForOne },
  { name: 'an earlier time is waited for', weight: 5, ways: 24, do: waitForEarlier },
]
