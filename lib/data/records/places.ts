import 'server-only'
import { type LocalDate, type LocalTime, type TimeZone, weekdayOf } from '../../domain/time/local.ts'
import { instantAt } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

type Columns<Input extends { practiceId: string; id: string }> = Omit<Input, 'practiceId' | 'id' | 'createdAt'>
type LocationColumns = Columns<Prisma.LocationCreateManyInput>
type RoomColumns = Columns<Prisma.RoomCreateManyInput>
type FacilityColumns = Columns<Prisma.PartnerFacilityCreateManyInput>

export const loadLocation = (tx: Tx, practiceId: string, id: string) =>
  tx.location.findUnique({ where: { practiceId_id: { practiceId, id } } })
export const loadLocationByName = (tx: Tx, practiceId: string, name: string) =>
  tx.location.findUnique({ where: { practiceId_name: { practiceId, name } }, select: { id: true } })

export async function insertLocation(tx: Tx, practiceId: string, id: string, columns: LocationColumns): Promise<void> {
  await tx.location.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateLocation(tx: Tx, practiceId: string, id: string, columns: LocationColumns): Promise<void> {
  await tx.location.updateMany({ where: { practiceId, id }, data: columns })
}

/** When a place closes on a local day, by its weekly hours; null where it keeps none that day. */
export async function loadClosing(tx: Tx, practiceId: string, locationId: string, on: LocalDate, timeZone: TimeZone): Promise<Date | null> {
  const last = await tx.locationHours.findFirst({
    where: { practiceId, locationId, weekday: weekdayOf(on) },
    orderBy: { closes: 'desc' },
    select: { closes: true },
  })
  return last && instantAt(on, last.closes as LocalTime, timeZone)
}

export type Opening = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** Puts a new week in the place of the old one. */
export async function replaceLocationHours(tx: Tx, practiceId: string, locationId: string, hours: readonly Opening[]): Promise<void> {
  await tx.locationHours.deleteMany({ where: { practiceId, locationId } })
  await tx.locationHours.createMany({
    data: hours.map(({ weekday, opens, closes }) => ({ practiceId, id: newId(), locationId, weekday, opens, closes })),
  })
}

/** Closes a location for a day, or changes the reason. */
export async function upsertClosure(tx: Tx, practiceId: string, locationId: string, closedOn: LocalDate, reason: string): Promise<void> {
  const day = toDay(closedOn)
  const { count } = await tx.locationClosure.updateMany({ where: { practiceId, locationId, closedOn: day }, data: { reason } })
  if (count === 0) await tx.locationClosure.createMany({ data: [{ practiceId, id: newId(), locationId, closedOn: day, reason }] })
}

export async function deleteClosure(tx: Tx, practiceId: string, locationId: string, closedOn: LocalDate): Promise<void> {
  await tx.locationClosure.deleteMany({ where: { practiceId, locationId, closedOn: toDay(closedOn) } })
}

const week = { orderBy: [{ weekday: 'asc' as const }, { opens: 'asc' as const }], select: { weekday: true, opens: true, closes: true } }

/** The week of a place, as its form has it. */
export const loadLocationHours = (tx: Tx, practiceId: string, locationId: string): Promise<Opening[]> =>
  tx.locationHours.findMany({ where: { practiceId, locationId }, ...week })
export const loadFacilityHours = (tx: Tx, practiceId: string, facilityId: string): Promise<Opening[]> =>
  tx.facilityHours.findMany({ where: { practiceId, facilityId }, ...week })

/** The same for a partner facility. */
export async function replaceFacilityHours(tx: Tx, practiceId: string, facilityId: string, hours: readonly Opening[]): Promise<void> {
  await tx.facilityHours.deleteMany({ where: { practiceId, facilityId } })
  await tx.facilityHours.createMany({
    data: hours.map(({ weekday, opens, closes }) => ({ practiceId, id: newId(), facilityId, weekday, opens, closes })),
  })
}

export async function upsertFacilityClosure(tx: Tx, practiceId: string, facilityId: string, on: LocalDate, reason: string): Promise<void> {
  const closedOn = toDay(on)
  const { count } = await tx.facilityClosure.updateMany({ where: { practiceId, facilityId, closedOn }, data: { reason } })
  if (count === 0) await tx.facilityClosure.createMany({ data: [{ practiceId, id: newId(), facilityId, closedOn, reason }] })
}

export async function deleteFacilityClosure(tx: Tx, practiceId: string, facilityId: string, closedOn: LocalDate): Promise<void> {
  await tx.facilityClosure.deleteMany({ where: { practiceId, facilityId, closedOn: toDay(closedOn) } })
}

export const loadRoom = (tx: Tx, practiceId: string, id: string) => tx.room.findUnique({ where: { practiceId_id: { practiceId, id } } })
export const loadRoomByName = (tx: Tx, practiceId: string, locationId: string, name: string) =>
  tx.room.findUnique({ where: { practiceId_locationId_name: { practiceId, locationId, name } }, select: { id: true } })

/** The zone of the place a room is in; null when there is no such room. */
export async function loadRoomZone(tx: Tx, practiceId: string, id: string): Promise<string | null> {
  const room = await tx.room.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { location: { select: { timeZone: true } } },
  })
  return room?.location.timeZone ?? null
}

/** Where a room that is in use is: the location asked for, or null when the room is not there. */
export async function loadPlaceOfRoom(
  tx: Tx,
  practiceId: string,
  { locationId, roomId }: { readonly locationId: string; readonly roomId: string },
) {
  const room = await tx.room.findFirst({
    where: { practiceId, id: roomId, locationId, isActive: true },
    select: { location: { select: { timeZone: true, state: true } } },
  })
  return room && { id: locationId, ...room.location }
}

/** The zone of the facility a chair is in; null when there is no such chair. */
export async function loadChairZone(tx: Tx, practiceId: string, id: string): Promise<string | null> {
  const chair = await tx.chair.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { facility: { select: { timeZone: true } } },
  })
  return chair?.facility.timeZone ?? null
}

export async function loadLocationIds(tx: Tx, practiceId: string): Promise<string[]> {
  return (await tx.location.findMany({ where: { practiceId }, select: { id: true } })).map(({ id }) => id)
}

export async function loadFacilityIds(tx: Tx, practiceId: string): Promise<string[]> {
  return (await tx.partnerFacility.findMany({ where: { practiceId }, select: { id: true } })).map(({ id }) => id)
}

export async function insertRoom(tx: Tx, practiceId: string, id: string, columns: RoomColumns): Promise<void> {
  await tx.room.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateRoom(tx: Tx, practiceId: string, id: string, columns: RoomColumns): Promise<void> {
  await tx.room.updateMany({ where: { practiceId, id }, data: columns })
}

export const loadFacility = (tx: Tx, practiceId: string, id: string) =>
  tx.partnerFacility.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: { chairs: { orderBy: { name: 'asc' }, select: { id: true, name: true, isActive: true } } },
  })
export const loadFacilityByName = (tx: Tx, practiceId: string, name: string) =>
  tx.partnerFacility.findUnique({ where: { practiceId_name: { practiceId, name } }, select: { id: true } })

export async function insertFacility(tx: Tx, practiceId: string, id: string, columns: FacilityColumns): Promise<void> {
  await tx.partnerFacility.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateFacility(tx: Tx, practiceId: string, id: string, columns: FacilityColumns): Promise<void> {
  await tx.partnerFacility.updateMany({ where: { practiceId, id }, data: columns })
}

export type ChairToSave = { readonly id: string | null; readonly name: string; readonly isActive: boolean }

/** Adds chairs and changes those there are. A chair that was ever used stays, inactive. */
export async function saveChairs(tx: Tx, practiceId: string, facilityId: string, chairs: readonly ChairToSave[]): Promise<void> {
  for (const { id, name, isActive } of chairs) {
    if (id === null) await tx.chair.createMany({ data: [{ practiceId, id: newId(), facilityId, name, isActive }] })
    else await tx.chair.updateMany({ where: { practiceId, facilityId, id }, data: { name, isActive } })
  }
}

/** How many visits that still stand touch a stretch of time of a clinician, a room or a chair. */
export async function countVisitsWithin(
  tx: Tx,
  practiceId: string,
  resource: { readonly clinicianId: string | null; readonly roomId: string | null; readonly chairId: string | null },
  { start, end }: { readonly start: Date; readonly end: Date },
): Promise<number> {
  const { clinicianId, roomId, chairId } = resource
  return tx.appointment.count({
    where: {
      practiceId,
      ...(clinicianId === null ? {} : { clinicianId }),
      ...(roomId === null ? {} : { roomId }),
      ...(chairId === null ? {} : { chairId }),
      startsAt: { lt: end },
      endsAt: { gt: start },
      status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] },
    },
  })
}

export type TimeOffColumns = Columns<Prisma.TimeOffCreateManyInput>

/** A stretch, locked for the rest of the transaction; null when there is none. */
export async function loadTimeOff(tx: Tx, practiceId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM time_off WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.timeOff.findUnique({ where: { practiceId_id: { practiceId, id } } })
}

export const stretchColumns = { id: true, startsAt: true, endsAt: true, reason: true } as const satisfies Prisma.TimeOffSelect
type Stretch = Prisma.TimeOffGetPayload<{ select: typeof stretchColumns }>

/** The version of a stretch as the form that changes it shows it. */
export const versionOfTimeOff = ({ startsAt, endsAt, reason }: Omit<Stretch, 'id'>): number => versionOf([startsAt, endsAt, reason])

/** A stretch for a page whose form changes it. */
export const withVersion = (stretch: Stretch) => ({ ...stretch, version: versionOfTimeOff(stretch) })

export async function insertTimeOff(tx: Tx, practiceId: string, id: string, columns: TimeOffColumns): Promise<void> {
  await tx.timeOff.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateTimeOff(tx: Tx, practiceId: string, id: string, columns: TimeOffColumns): Promise<void> {
  await tx.timeOff.updateMany({ where: { practiceId, id }, data: columns })
}

export async function deleteTimeOff(tx: Tx, practiceId: string, id: string): Promise<number> {
  const { count } = await tx.timeOff.deleteMany({ where: { practiceId, id } })
  return count
}
