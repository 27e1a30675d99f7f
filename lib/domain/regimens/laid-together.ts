import type { LawVisit } from '../law/visit.ts'
import type { ClinicianDay, World } from '../law/world.ts'
import { mergeStretches } from '../scheduling/open-windows.ts'
import { addDays, type LocalDate } from '../time/local.ts'
import { minuteOf } from '../time/zone-table.ts'
import { takingsOf } from './takings-of.ts'

/** Visits that are proposed and not booked, as they stand in the way of others. */
export type LaidThings = {
  readonly put: (visits: readonly LawVisit[]) => void
  readonly takeBack: (visits: readonly LawVisit[]) => void
  /** The world of somebody else as if what is laid were booked. */
  readonly over: (world: World) => World
  /** Tells apart what is laid on a day and on the day before and after it. */
  readonly around: (on: LocalDate) => string
}

/** What `around` tells of days on which nothing is laid. */
export const NOTHING = '||'

/** Keeps what proposals take: time of people and things, seats in groups, and the visits of everybody's day. */
export function laidTogether(): LaidThings {
  const days = new Map<LocalDate, Set<LawVisit>>()
  const names = new Map<string, number>()
  const named = new Map<LocalDate, string>()
  let laid: Laid | null = null
  const nameOf = (visit: LawVisit) => {
    const takes = takesOf(visit)
    const name = names.get(takes) ?? names.size
    names.set(takes, name)
    return name
  }
  const change = (visits: readonly LawVisit[], act: (day: Set<LawVisit>, visit: LawVisit) => void) => {
    for (const visit of visits) {
      const day = days.get(visit.on) ?? new Set()
      days.set(visit.on, day)
      act(day, visit)
      named.delete(visit.on)
    }
    laid = null
  }
  const nameOfDay = (on: LocalDate): string => {
    const known =
      named.get(on) ??
      [...(days.get(on) ?? [])]
        .map(nameOf)
        .sort((one, other) => one - other)
        .join()
    named.set(on, known)
    return known
  }
  return {
    put: (visits) => change(visits, (day, visit) => day.add(visit)),
    takeBack: (visits) => change(visits, (day, visit) => day.delete(visit)),
    over(world) {
      laid ??= laidOf([...days.values()].flatMap((day) => [...day]))
      return laid.clinicianDays.length === 0 && laid.busy.size === 0 && laid.seats.size === 0 ? world : worldUnder(world, laid)
    },
    around: (on) => [addDays(on, -1), on, addDays(on, 1)].map(nameOfDay).join('|'),
  }
}

/** By what two visits take the same, whoever the client is. */
const takesOf = ({ startsAt, endsAt, kind, givenBy, groupId, chosen: { client: _, ...taken } }: LawVisit): string =>
  [startsAt.getTime(), endsAt.getTime(), kind, givenBy, groupId, ...Object.values(taken)].join(' ')

type Laid = {
  readonly busy: ReadonlyMap<string, readonly number[]>
  readonly seats: ReadonlyMap<string, number>
  readonly clinicianDays: readonly ClinicianDay[]
}

function laidOf(visits: readonly LawVisit[]): Laid {
  const busy = new Map<string, number[]>()
  const seats = new Map<string, number>()
  for (const visit of visits) {
    for (const { resourceId, kind, start, end } of takingsOf(visit)) {
      if (kind === 'client') continue
      const stretches = busy.get(resourceId) ?? []
      busy.set(resourceId, stretches)
      stretches.push(minuteOf(start), Math.ceil(end.getTime() / 60_000))
    }
    if (visit.groupId !== null) seats.set(visit.groupId, (seats.get(visit.groupId) ?? 0) + 1)
  }
  const clinicianDays = visits.flatMap(({ givenBy, on, kind }, index) =>
    givenBy === null ? [] : [{ appointmentId: `laid ${index}`, clinicianId: givenBy, on, kind }],
  )
  return { busy, seats, clinicianDays }
}

function worldUnder(world: World, { busy, seats, clinicianDays }: Laid): World {
  const calendars = new Map(world.calendars)
  for (const [id, stretches] of busy) {
    const calendar = calendars.get(id)
    if (calendar) calendars.set(id, { ...calendar, busy: mergeStretches([...calendar.busy, ...stretches]) })
  }
  return {
    ...world,
    calendars,
    groups: world.groups.map((group) => ({ ...group, seatsLeft: group.seatsLeft - (seats.get(group.id) ?? 0) })),
    clinicianDays: [...world.clinicianDays, ...clinicianDays],
  }
}
