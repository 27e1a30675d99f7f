import 'server-only'
import type { SignedInActor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { type RoomNow, roomNow } from '../../domain/scheduling/room-now.ts'
import { isOwnTask } from '../../domain/tasks/own-task.ts'
import { type ClosesWhere, closesFor, safetyTasks } from '../../domain/tasks/rule-finish-task.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { nameColumns } from './booking-parts.ts'
import { type CalendarGroup, type CalendarVisit, listGroups, listPlaces, listVisits } from './calendar.ts'
import { type DayCollection, listDayCollections } from './desk-collections.ts'
import { openTasks, ownTasks } from './tasks.ts'
import { listRemoteVisits, type RemoteVisit } from './video.ts'

export type TodayTask = {
  readonly id: string
  readonly kind: string
  /** What a person wrote; null for what a rule asks for. */
  readonly title: string | null
  readonly dueAt: Date
  readonly clientId: string | null
  readonly clientName: string | null
  /** Whose credential it is about; null for other tasks. */
  readonly about: string | null
  readonly isSafety: boolean
  readonly closes: ClosesWhere
}

/** A client who is done and waits to be taken home. */
export type RideAwaited = {
  readonly appointmentId: string
  readonly who: string
  readonly since: Date | null
  /** The room they rest in; null for the waiting room. */
  readonly room: string | null
  /** Who takes them home, where somebody is named. */
  readonly driver: { readonly name: string; readonly phone: string | null } | null
}

export type RoomOfDay = { readonly id: string; readonly name: string; readonly now: RoomNow }

export type Today = {
  readonly locationId: string
  readonly timeZone: string
  readonly locations: readonly { readonly id: string; readonly name: string }[]
  readonly visits: readonly (CalendarVisit & { readonly collect: DayCollection | null; readonly remote: RemoteVisit | null })[]
  readonly groups: readonly CalendarGroup[]
  readonly rooms: readonly RoomOfDay[]
  /** Who waits to be taken home now, the longest first. */
  readonly ridesAwaited: readonly RideAwaited[]
  readonly tasks: readonly TodayTask[]
  /** How many more are due by then; none of those is about safety. */
  readonly moreTasks: number
}

type Asked = {
  readonly locationId: string | undefined
  readonly on: LocalDate
  readonly now: Date
  /** Only the visits and groups of this clinician; the rooms are everybody’s. */
  readonly clinicianId?: string | undefined
}

/** A day at a location: its visits by time with what is asked at the desk, its groups, its rooms now, and what is open for this role by the end of the day. A constant number of statements. Null for a practice without a location. */
export async function findToday(tx: Tx, actor: SignedInActor, { locationId, on, now, clinicianId }: Asked): Promise<Today | null> {
  const places = await listPlaces(tx, actor)
  const place = places.find(({ id }) => id === locationId) ?? places[0]
  if (!place) return null
  const stretch = { start: startOfDay(on, place.timeZone), end: startOfDay(addDays(on, 1), place.timeZone), locationId: place.id }
  const { visits, groups, collections, resting, open, remote } = await atOnce({
    visits: listVisits(tx, actor, stretch),
    groups: listGroups(tx, actor, stretch),
    collections: listDayCollections(tx, actor, on, { clinicianId }),
    resting: tx.rideHome.findMany({
      where: {
        practiceId: actor.practiceId,
        status: 'waiting',
        OR: [{ appointment: { locationId: place.id } }, { restRoomId: { in: place.rooms.map(({ id }) => id) } }],
      },
      orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
      select: {
        ...{ appointmentId: true, waitingSince: true, restRoomId: true, driverName: true, driverPhone: true },
        ...{ restRoom: { select: { name: true } }, client: { select: nameColumns } },
      },
    }),
    open: listOpenTasks(tx, actor, stretch.end),
    remote: listRemoteVisits(tx, actor, { startsAt: { gte: stretch.start, lt: stretch.end } }, now),
  })
  const collect = new Map(collections.map((row) => [row.appointmentId, row]))
  const isShown = ({ clinician }: { readonly clinician: { readonly id: string } | null }) => !clinicianId || clinician?.id === clinicianId
  const used = [...visits, ...groups].filter(({ status }) => status !== 'no_show' && status !== 'completed')
  return {
    locationId: place.id,
    timeZone: place.timeZone,
    locations: places.map(({ id, name }) => ({ id, name })),
    visits: visits
      .filter(isShown)
      .map((visit) => ({ ...visit, collect: collect.get(visit.id) ?? null, remote: remote.get(visit.id) ?? null })),
    groups: groups.filter(isShown),
    rooms: place.rooms.map((room) => {
      const uses = used.filter((visit) => visit.room?.id === room.id).map((visit) => ({ ...visit, isUnderWay: isUnderWay(visit) }))
      return { ...room, now: roomNow(uses, { isRestedIn: resting.some(({ restRoomId }) => restRoomId === room.id), now }) }
    }),
    ridesAwaited: resting.map(({ appointmentId, waitingSince: since, restRoom, driverName, driverPhone: phone, client }) => ({
      ...{ appointmentId, since, who: clientNameOf(client), room: restRoom?.name ?? null },
      driver: driverName === null ? null : { name: driverName, phone },
    })),
    ...open,
  }
}

const isUnderWay = ({ status }: CalendarVisit | CalendarGroup): boolean => status === 'arrived' || status === 'in_progress'

const MOST_TASKS = 30

/** What is this person’s to do by then, the most urgent first: everything about safety, and the first of the rest. */
async function listOpenTasks(tx: Tx, actor: SignedInActor, by: Date): Promise<Pick<Today, 'tasks' | 'moreTasks'>> {
  const due: Prisma.TaskWhereInput = { AND: [{ practiceId: actor.practiceId, ...openTasks, dueAt: { lt: by } }, ownTasks(actor)] }
  const ofSafety = { kind: { in: [...safetyTasks] } }
  const rest = { AND: [due, { NOT: ofSafety }] }
  const { safety, others, total } = await atOnce({
    safety: readTasks(tx, actor, { AND: [due, ofSafety] }),
    others: readTasks(tx, actor, rest, MOST_TASKS),
    total: tx.task.count({ where: rest }),
  })
  return { tasks: [...safety, ...others], moreTasks: total - others.length }
}

async function readTasks(tx: Tx, actor: SignedInActor, where: Prisma.TaskWhereInput, most?: number): Promise<TodayTask[]> {
  const rows = await tx.task.findMany({
    where,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    ...(most !== undefined && { take: most }),
    select: {
      id: true,
      kind: true,
      dueAt: true,
      clientId: true,
      params: true,
      ...{ title: true, forRole: true, forUserId: true, madeBy: true },
      client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
    },
  })
  return rows.map(({ client, params, forRole, forUserId, madeBy, ...task }) => ({
    ...task,
    clientName: client && clientNameOf(client),
    about: readJson('Task.params', params).holderName ?? null,
    isSafety: safetyTasks.includes(task.kind),
    closes: closesFor(task.kind, forRole, actor.role, isOwnTask({ forUserId, madeBy }, actor.userId)),
  }))
}
