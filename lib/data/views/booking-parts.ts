import 'server-only'
import type { Setting } from '../../domain/journeys/setting.ts'
import type { World } from '../../domain/law/world.ts'
import type { PlacedVisit } from '../../domain/regimens/place-visits.ts'
import type { LocalDate, LocalTime, TimeZone } from '../../domain/time/local.ts'
import { localTimeOf } from '../../domain/time/practice-time.ts'
import { instantOf, type Minute } from '../../domain/time/zone-table.ts'
import type { Tx } from '../scope.ts'

/** What every page that finds a time is made of: of a cycle, of one visit, of a move. */

/** Days shown. */
export const DAYS = 21

export type Choice = { readonly id: string; readonly name: string }

/** A day with how many times are open on it. */
export type OpenDay = { readonly on: LocalDate; readonly starts: number }

/** A visit as it would be booked. */
export type PreviewVisit = {
  readonly kind: string
  readonly phases: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianName: string | null
  readonly roomName: string | null
  readonly setting: Setting
}

export const nameColumns = { chosenName: true, legalFirstName: true, legalLastName: true } as const

/** The locations in use, the first one first, each with the rooms a visit can be in and the names of all. */
export async function loadBookingPlaces(tx: Tx, practiceId: string) {
  const locations = await tx.location.findMany({
    where: { practiceId, isActive: true },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      name: true,
      timeZone: true,
      rooms: { orderBy: { name: 'asc' }, select: { id: true, name: true, kind: true, isActive: true } },
    },
  })
  return locations.map(({ rooms, ...location }) => ({
    ...location,
    rooms: rooms.map(choiceOf),
    treatmentRooms: rooms.filter(({ kind, isActive }) => kind === 'treatment' && isActive).map(choiceOf),
  }))
}

export const choiceOf = ({ id, name }: Choice): Choice => ({ id, name })

/** Starts as times of the location's clock. */
export const timesIn = (timeZone: TimeZone, starts: Iterable<Minute>): LocalTime[] =>
  Array.from(starts, (minute) => localTimeOf(instantOf(minute), timeZone))

/** A placed visit with its people and its room by name. */
export const previewOf = (
  { kind, phases, startsAt, endsAt, setting, chosen, givenBy }: PlacedVisit,
  { clinicians }: Pick<World, 'clinicians'>,
  rooms: readonly Choice[],
): PreviewVisit => ({
  ...{ kind, phases, startsAt, endsAt, setting },
  clinicianName: clinicians.find(({ id }) => id === givenBy)?.name ?? null,
  roomName: rooms.find(({ id }) => id === chosen.room)?.name ?? null,
})
