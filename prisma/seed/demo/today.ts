import { execute } from '../../../lib/commands/command.ts'
import { checkIn } from '../../../lib/commands/journeys/check-in.ts'
import { waitForRide } from '../../../lib/commands/journeys/wait-for-ride.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import { addMinutes, minutesIn } from '../../../lib/domain/time/interval.ts'
import { localDateOf, localTimeOf } from '../../../lib/domain/time/practice-time.ts'
import { asSetUp, give } from '../support.ts'
import { type BookedCycle, bookedAs, driverSaysYes, isConfirmed } from './cycle-booked.ts'
import { answersSafety } from './intake.ts'
import { cameWell, isWatched, takesDose } from './journey-lived.ts'
import { isRiverside, type Lived, type Someone } from './someone.ts'

/** What of somebody's journey is to be seen now. */
export type Now = 'under-way' | 'waits-for-ride' | 'at-the-door' | 'no-word'

/** Minutes from now at which the journey begins. */
const begins: Readonly<Record<Now, number>> = { 'under-way': -80, 'waits-for-ride': -172, 'at-the-door': 10, 'no-word': 40 }
const STEP = 5
/** A journey with the time its room is kept after it. */
const ROOM_MINUTES = 210

/**
 * The four journeys arranged around the instant of the seeding, whatever its hour, so that a demo always opens on a day in progress:
 * one after its dose, one whose driver is late, one that can be checked in, and one that the gate stops for want of the driver's word.
 * At night and on Sundays the billing lead has set opening hours aside for them, with a reason on the visit. A journey that would have
 * begun before midnight begins at midnight, and what happened in it moves closer together.
 */
export async function livesToday(lived: Lived, someone: Someone, now: Now): Promise<void> {
  const { practice, timeline, does } = lived
  const startsAt = startOf(lived, now)
  const booked = await booksAround(lived, someone, startsAt)
  await isConfirmed(lived, someone, booked)
  await timeline.until(addMinutes(startsAt, -5 * 60))
  await answersSafety(lived, someone)
  if (now === 'no-word') return
  await driverSaysYes(lived, booked)
  if (now === 'at-the-door') return
  // The door opens on the visit's day.
  const dayBegins = lived.at(practice.today, '00:00')
  await timeline.until(new Date(Math.max(addMinutes(startsAt, -6).getTime(), dayBegins.getTime())))
  await does(practice.actors.frontDesk, checkIn, { appointmentId: booked.journey.id, answers: cameWell })
  const share = Math.min(1, minutesIn({ start: startsAt, end: practice.now }) / (0 - begins[now]))
  const pace = (minutes: number) => minutes * share
  await takesDose(lived, someone, booked, pace)
  await isWatched(lived, someone, booked, pace)
  await timeline.until(addMinutes(startsAt, pace(160)))
  const restRoomId = isRiverside(someone.person) ? practice.places.rooms.sedge : practice.places.rooms.quiet
  await does(practice.actors.frontDesk, waitForRide, { appointmentId: booked.journey.id, restRoomId })
}

/** On the clock's step, not before the local day, and not before the room is free of the one who waits there. */
function startOf(lived: Lived, now: Now): Date {
  const { practice, at } = lived
  const wanted = Math.floor(addMinutes(practice.now, begins[now]).getTime() / (STEP * 60_000)) * STEP * 60_000
  const earliest = now === 'no-word' ? addMinutes(startOf(lived, 'waits-for-ride'), ROOM_MINUTES) : at(practice.today, '00:00')
  return new Date(Math.max(earliest.getTime(), wanted))
}

async function booksAround(lived: Lived, { person, clientId }: Someone, startsAt: Date): Promise<BookedCycle> {
  const { practice, timeline } = lived
  const cycle = await asSetUp(practice.id, (tx) =>
    tx.cycle.findFirstOrThrow({ where: { practiceId: practice.id, clientId, number: 1 }, select: { id: true } }),
  )
  const asked = {
    cycleId: cycle.id,
    locationId: isRiverside(person) ? practice.places.riverside : practice.places.northside,
    format: 'A',
    setting: 'office',
    journeyOn: localDateOf(startsAt, practice.timeZone),
    journeyAt: localTimeOf(startsAt, practice.timeZone),
  }
  const { billingLead } = practice.actors
  const inHours = await execute(scheduleCycle, asked, { actor: billingLead, now: timeline.now() })
  const { appointmentIds } =
    inHours.status === 'done'
      ? inHours.value
      : await give(
          scheduleCycle,
          { ...asked, overrideReason: 'Opened for this visit; the client travels far.' },
          billingLead,
          timeline.now(),
        )
  return bookedAs(lived, 1, 'A', appointmentIds)
}
