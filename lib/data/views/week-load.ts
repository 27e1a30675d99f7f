import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type WeekLoad, weekLoads } from '../../domain/scheduling/week-load.ts'
import { addDays, type LocalDate, weekdayOf } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import { loadCalendars } from '../records/calendars.ts'
import type { Tx } from '../scope.ts'
import { choiceOf, loadBookingPlaces } from './booking-parts.ts'

type Staff = Extract<Actor, { role: 'therapist' | 'front-desk' | 'admin' }>

export type LoadRow = { readonly id: string; readonly name: string; readonly weeks: readonly WeekLoad[] }

const WEEKS = 12

/** How full the next twelve weeks of a place are, for each person and room, from this week's Monday on its clock. Null without a place. */
export async function findWeekLoad(
  tx: Tx,
  { practiceId }: Staff,
  { locationId, now }: { readonly locationId: string | undefined; readonly now: Date },
) {
  const places = await loadBookingPlaces(tx, practiceId)
  const place = places.find(({ id }) => id === locationId) ?? places[0]
  if (!place) return null
  const { timeZone, treatmentRooms } = place
  const today = localDateOf(now, timeZone)
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const weeks: LocalDate[] = Array.from({ length: WEEKS }, (_, week) => addDays(monday, week * 7))
  const people = await tx.clinician.findMany({
    where: { practiceId, isActive: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  const calendars = await loadCalendars(
    tx,
    practiceId,
    { clinicianIds: people.map(({ id }) => id), locationId: place.id, roomIds: treatmentRooms.map(({ id }) => id) },
    { start: startOfDay(monday, timeZone), end: startOfDay(addDays(monday, WEEKS * 7), timeZone) },
    now,
  )
  const rowsOf = (list: readonly { readonly id: string; readonly name: string }[]): LoadRow[] =>
    list.flatMap(({ id, name }) => {
      const calendar = calendars.get(id)
      const loads = calendar ? weekLoads(calendar, weeks, timeZone) : []
      return loads.some(({ open }) => open > 0) ? [{ id, name, weeks: loads }] : []
    })
  return { locationId: place.id, locations: places.map(choiceOf), weeks, people: rowsOf(people), rooms: rowsOf(treatmentRooms) }
}
