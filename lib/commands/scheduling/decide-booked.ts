import 'server-only'
import { fromDay } from '../../data/dates.ts'
import { loadBookedVisits } from '../../data/records/appointments.ts'
import { loadCycleWorld } from '../../data/records/cycle-world.ts'
import { loadFirstLocation } from '../../data/records/practice-places.ts'
import type { Tx } from '../../data/scope.ts'
import type { Moment } from '../../domain/journeys/moment.ts'
import type { CheckInAnswers } from '../../domain/journeys/rule-check-in.ts'
import { type DecidedCycle, decideCycle } from '../../domain/regimens/decide-cycle.ts'
import { requestOfVisits } from '../../domain/regimens/request-of-visits.ts'
import { addDays } from '../../domain/time/local.ts'

type Booked = {
  readonly practiceId: string
  readonly cycleId: string
  readonly moment: Moment
  readonly now: Date
  readonly checkIn?: CheckInAnswers
}

/** Puts a cycle that stands in the calendar to the rules again, as at booking: when it is confirmed, and on the day. Null without a journey. */
export async function decideBooked(tx: Tx, { practiceId, cycleId, moment, now, checkIn }: Booked): Promise<DecidedCycle | null> {
  const visits = await loadBookedVisits(tx, practiceId, cycleId)
  const journey = visits.find(({ kind }) => kind === 'journey')
  if (!journey) return null
  const locationId =
    journey.locationId ?? visits.find((visit) => visit.locationId !== null)?.locationId ?? (await loadFirstLocation(tx, practiceId))
  const on = fromDay(journey.serviceOn)
  const world = await loadCycleWorld(tx, {
    practiceId,
    cycleId,
    locationId,
    moment,
    now,
    from: addDays(on, -4),
    to: addDays(on, 4),
    ...(checkIn ? { checkIn } : {}),
  })
  const request = requestOfVisits(
    visits.map((visit) => ({ ...visit, on: fromDay(visit.serviceOn) })),
    journey.timeZone,
  )
  return world && request ? decideCycle(world, request) : null
}
