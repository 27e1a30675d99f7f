import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Condition } from '../../domain/credentials/condition.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { FacilityPlace } from '../../domain/reference/billing-places.ts'
import { facilityPlaceOf } from '../../domain/reference/billing-places.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

export type FacilityRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly timeZone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly routes: readonly Route[]
  readonly remsCertificate: string | null
  readonly remsExpiresOn: LocalDate | null
  readonly placeOfService: FacilityPlace | null
  readonly holdsStock: Condition
  readonly isActive: boolean
  readonly hours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[]
  /** Days closed from today on. */
  readonly closures: readonly { readonly closedOn: LocalDate; readonly reason: string }[]
  readonly chairs: readonly { readonly id: string; readonly name: string; readonly isActive: boolean }[]
}

export type LocationRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly timeZone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly phone: string
  readonly holdsStock: Condition
  readonly isActive: boolean
  readonly rooms: number
  readonly hours: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[]
  /** Days closed from today on. */
  readonly closures: readonly { readonly closedOn: LocalDate; readonly reason: string }[]
}

export type RoomRow = {
  readonly id: string
  readonly version: number
  readonly locationId: string
  readonly location: string
  readonly name: string
  readonly kind: 'treatment' | 'rest' | 'waiting'
  readonly isActive: boolean
}

type Admin = Extract<Actor, { role: 'admin' }>

/** What a location and a partner facility have alike. */
const placeColumns = {
  id: true,
  version: true,
  name: true,
  timeZone: true,
  addressLine: true,
  city: true,
  state: true,
  zip: true,
  phone: true,
  holdsStock: true,
  isActive: true,
} as const
const week = {
  orderBy: [{ weekday: 'asc' as const }, { opens: 'asc' as const }],
  select: { weekday: true, opens: true, closes: true },
}
const closedFrom = (today: LocalDate) => ({
  where: { closedOn: { gte: toDay(today) } },
  orderBy: { closedOn: 'asc' as const },
  select: { closedOn: true, reason: true },
})
const closedDay = ({ closedOn, reason }: { readonly closedOn: Date; readonly reason: string }) => ({ closedOn: fromDay(closedOn), reason })

/** The locations with their week, the days they are closed from `today` on, and how many rooms they have. */
export async function listLocations(tx: Tx, { practiceId }: Admin, today: LocalDate): Promise<LocationRow[]> {
  const rows = await tx.location.findMany({
    where: { practiceId },
    orderBy: [{ isActive: 'desc' }, { name: 'asc' }],
    select: {
      ...placeColumns,
      locationHours: week,
      locationClosures: closedFrom(today),
      _count: { select: { rooms: true } },
    },
  })
  return rows.map(({ locationHours, locationClosures, _count, ...row }) => ({
    ...row,
    rooms: _count.rooms,
    hours: locationHours,
    closures: locationClosures.map(closedDay),
  }))
}

/** The rooms of all locations. */
export async function listRooms(tx: Tx, { practiceId }: Admin): Promise<RoomRow[]> {
  const rows = await tx.room.findMany({
    where: { practiceId },
    orderBy: [{ location: { name: 'asc' } }, { name: 'asc' }],
    select: { id: true, version: true, locationId: true, name: true, kind: true, isActive: true, location: { select: { name: true } } },
  })
  return rows.map(({ location, ...row }) => ({ ...row, location: location.name }))
}

/** The partner facilities with their chairs, their week, and the days they are closed from `today` on. */
export async function listFacilities(tx: Tx, { practiceId }: Admin, today: LocalDate): Promise<FacilityRow[]> {
  const rows = await tx.partnerFacility.findMany({
    where: { practiceId },
    orderBy: [{ isActive: 'desc' }, { name: 'asc' }],
    select: {
      ...placeColumns,
      routes: true,
      remsCertificate: true,
      remsExpiresOn: true,
      placeOfService: true,
      chairs: { orderBy: { name: 'asc' }, select: { id: true, name: true, isActive: true } },
      hours: week,
      closures: closedFrom(today),
    },
  })
  return rows.map(({ closures, remsExpiresOn, placeOfService, ...row }) => ({
    ...row,
    remsExpiresOn: fromDayOrNull(remsExpiresOn),
    placeOfService: facilityPlaceOf(placeOfService),
    closures: closures.map(closedDay),
  }))
}
