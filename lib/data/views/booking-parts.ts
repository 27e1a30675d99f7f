import 'server-only'
import type { MissedFeeTerms } from '../../domain/billing/missed-visit-fee.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { type FeeWorld, feeOfVisit } from '../../domain/law/missed-fee.ts'
import type { DayOpenings, WhyNone } from '../../domain/law/openings.ts'
import type { World } from '../../domain/law/world.ts'
import type { PlacedVisit } from '../../domain/regimens/place-visits.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'

/** What every page that finds a time is made of: of a cycle, of one visit, of a move. */

/** Days shown. */
export const DAYS = 21

export type Choice = { readonly id: string; readonly name: string }

/** A day with how many times can be booked on it; `why`: none can, and for want of what. */
export type OpenDay = { readonly on: LocalDate; readonly starts: number; readonly why: WhyNone | null }

export const openDayOf = ({ on, times, why }: DayOpenings): OpenDay => ({ on, starts: times.length, why })

/** The day asked for, else the first with something open, else the first of all. */
export const dayShown = (days: readonly OpenDay[], asked: LocalDate | undefined): LocalDate | undefined =>
  asked ?? (days.find(({ starts }) => starts > 0) ?? days[0])?.on

/**
 * Where one looks for a time: the place asked for, else the first with something open, else the first. Later places are read only while
 * nothing is open at those before them.
 */
export async function firstOpenPlace<Place extends Choice, Answer extends { readonly days: readonly OpenDay[] }>(
  places: readonly Place[],
  askedId: string | undefined,
  look: (place: Place) => Promise<Answer | null>,
): Promise<Answer | null> {
  const asked = places.find(({ id }) => id === askedId)
  if (asked) return look(asked)
  let first: Answer | null = null
  for (const place of places) {
    const found = await look(place)
    if (found?.days.some(({ starts }) => starts > 0)) return found
    first ??= found
  }
  return first
}

/** A visit as it would be booked. */
export type PreviewVisit = {
  readonly kind: string
  readonly phases: readonly string[]
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianName: string | null
  /** Its room, or the partner facility it is at. */
  readonly placeName: string | null
  readonly setting: Setting
  /** What the client would be asked if they missed it or called it off late; null where they would not be. */
  readonly missedFee: MissedFeeTerms | null
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

export type BookingPlace = Awaited<ReturnType<typeof loadBookingPlaces>>[number]

/** The partner facilities the practice works with, by name. */
export const loadFacilityChoices = (tx: Tx, practiceId: string): Promise<Choice[]> =>
  tx.partnerFacility.findMany({ where: { practiceId, isActive: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } })

export const choiceOf = ({ id, name }: Choice): Choice => ({ id, name })

/** A placed visit with its people, and its room or partner facility, by name. `writtenOn`: the day it was written down, for one that is moved. */
export const previewOf = (
  visit: PlacedVisit,
  world: Pick<World, 'clinicians' | 'facilities'> & FeeWorld,
  rooms: readonly Choice[],
  writtenOn: LocalDate = world.today,
): PreviewVisit => {
  const { kind, phases, startsAt, endsAt, setting, chosen, givenBy } = visit
  const roomOf = (room?: string) => rooms.find(({ id }) => id === room)
  const facilityOf = (chair?: string) => world.facilities.find(({ chairIds }) => chair !== undefined && chairIds.includes(chair))
  return {
    ...{ kind, phases, startsAt, endsAt, setting },
    clinicianName: world.clinicians.find(({ id }) => id === givenBy)?.name ?? null,
    placeName: (roomOf(chosen.room) ?? facilityOf(chosen.chair))?.name ?? null,
    missedFee: feeOfVisit(world, visit, writtenOn),
  }
}
