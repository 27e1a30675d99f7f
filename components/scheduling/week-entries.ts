import { visitTitle } from '@/components/portal/next-visit-card'
import type { CalendarColumn, CalendarEntry, CalendarStretch } from '@/components/ui/calendar-grid/calendar-types'
import type { SeatsAwaited } from '@/lib/domain/scheduling/seat-waits'
import { addDays, type LocalDate, type LocalTime, minutesOf, weekdayOf } from '@/lib/domain/time/local'
import { localDateOf, localTimeOf, startOfDay } from '@/lib/domain/time/practice-time'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import type { TodayVisit } from './today-list'
import { toneOf, waitWords } from './visit-words'
import { say } from './words'

export type WeekVisit = Omit<TodayVisit, 'collect' | 'clinician' | 'remote' | 'room'> & {
  readonly clinician: { readonly id: string; readonly name: string } | null
  readonly room: { readonly id: string; readonly name: string } | null
  /** Why it was booked against clinic policy, where it was. */
  readonly overrideReason?: string | null
}
export type WeekGroup = {
  readonly id: string
  readonly title: string
  readonly phase: 'preparation' | 'journey' | 'integration'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinician: { readonly id: string; readonly name: string }
  readonly room: { readonly id: string; readonly name: string } | null
  readonly capacity: number
  readonly seatsTaken: number
  readonly awaited: SeatsAwaited
}
type Hours = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** The Monday of the week a day is in. */
export const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7))

type Closure = { readonly on: LocalDate; readonly reason: string }

/** Days in a row as columns, with why one of them is closed whatever the hours. */
export const weekColumns = (first: LocalDate, today: LocalDate, length = 7, closures: readonly Closure[] = []): CalendarColumn[] =>
  Array.from({ length }, (_, index) => addDays(first, index)).map((day) => ({
    ...{ key: day, label: sayDay(day), today: day === today },
    detail: closures.find(({ on }) => on === day)?.reason,
  }))

/** What a column of the grid is: a day, somebody, a room. */
export type ColumnOf = 'day' | 'clinician' | 'room'
/** The column of what has nobody, or no room of ours. */
export const NOBODY = 'none'

/** What stands in a calendar; what is said of its time follows from where it stands. */
export type WeekEntry = Omit<CalendarEntry, 'spoken'> & { readonly day: LocalDate }
type Placed = {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinician: { id: string } | null
  readonly room: { id: string } | null
}

/** Visits and group sessions as entries of a week or a day, on the clock of `timeZone`. A seat in a group is shown by its session. */
export function weekEntries(
  visits: readonly WeekVisit[],
  groups: readonly WeekGroup[],
  timeZone: string,
  columnOf: ColumnOf = 'day',
): WeekEntry[] {
  const place = ({ startsAt, endsAt, clinician, room }: Placed) => {
    const start = minutesOf(localTimeOf(startsAt, timeZone))
    const day = localDateOf(startsAt, timeZone)
    return {
      column: columnOf === 'day' ? day : ((columnOf === 'room' ? room?.id : clinician?.id) ?? NOBODY),
      day,
      start,
      end: start + Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    }
  }
  return [
    ...visits
      .filter(({ kind, status }) => kind !== 'group' && status !== 'no_show')
      .map((visit): WeekEntry => {
        return {
          ...place(visit),
          key: visit.id,
          title: visit.who,
          detail: [visitTitle(visit), visit.clinician?.name, visit.room?.name].filter(Boolean).join(' · '),
          tone: toneOf(visit),
          state: stateOf(visit),
          tentative: visit.status === 'tentative',
          movable: (visit.status === 'tentative' || visit.status === 'confirmed') && visit.kind !== 'consult',
        }
      }),
    ...groups.map(
      (group): WeekEntry => ({
        ...place(group),
        key: group.id,
        title: group.title,
        detail: [say('groupSession'), group.clinician.name, group.room?.name].filter(Boolean).join(' · '),
        tone: group.phase,
        state: {
          tone: group.awaited.waiting + group.awaited.kept > 0 ? 'waits' : 'ready',
          label: say('groupSeats', { taken: group.seatsTaken, capacity: group.capacity, ...group.awaited }),
        },
      }),
    ),
  ]
}

/** What a visit waits for, or where it stands; and that policy was set aside for it. */
function stateOf({ waits, status, overrideReason }: WeekVisit): NonNullable<WeekEntry['state']> {
  const words = waits.map((wait) => waitWords[wait]).join(', ')
  const stands = words ? `Waits for ${words}` : label('appointmentStatus', status)
  return { tone: words ? 'waits' : 'ready', label: overrideReason ? `${stands}, ${say('policySetAside')}` : stands }
}

/** People or rooms as columns of one day, with one more for what has none, where something has none. */
export function dayColumns(
  columnOf: ColumnOf,
  rows: readonly { readonly id: string; readonly name: string }[],
  entries: readonly Pick<CalendarEntry, 'column'>[],
): CalendarColumn[] {
  const known = rows.map(({ id, name }) => ({ key: id, label: name }))
  const isLeft = entries.some(({ column }) => !rows.some(({ id }) => id === column))
  return isLeft ? [...known, { key: NOBODY, label: say(columnOf === 'room' ? 'noRoom' : 'nobody') }] : known
}

const NIGHT = { opens: 0, closes: 1440 }

/** When the location is closed in each column, by its hours and on days that are closed whole; `day`: the one day that all columns are of. */
export function closedStretches(
  columns: readonly CalendarColumn[],
  { hours, closures }: { readonly hours: readonly Hours[]; readonly closures: readonly Closure[] },
  day?: LocalDate,
): CalendarStretch[] {
  return columns.flatMap(({ key }) => {
    const date = day ?? (key as LocalDate)
    const open = hours
      .filter(({ weekday }) => weekday === weekdayOf(date) && !closures.some(({ on }) => on === date))
      .map(({ opens, closes }) => [minutesOf(opens as LocalTime), minutesOf(closes as LocalTime)] as const)
      .sort(([left], [right]) => left - right)
    const edges = [NIGHT.opens, ...open.flat(), NIGHT.closes]
    return Array.from({ length: edges.length / 2 }, (_, index) => ({
      column: key,
      start: edges[index * 2] ?? 0,
      end: edges[index * 2 + 1] ?? 0,
    })).filter(({ start, end }) => start < end)
  })
}

type Away = Pick<Placed, 'startsAt' | 'endsAt' | 'clinician' | 'room'>

/** When who or what a column is of is away: in columns of days whoever they are, so for a calendar of one. */
export function awayStretches(
  columns: readonly CalendarColumn[],
  absences: readonly Away[],
  timeZone: string,
  columnOf: ColumnOf,
  day: LocalDate,
): CalendarStretch[] {
  return columns.flatMap(({ key }) => {
    const midnight = startOfDay(columnOf === 'day' ? (key as LocalDate) : day, timeZone).getTime()
    const minuteIn = (at: Date) => Math.min(NIGHT.closes, Math.max(NIGHT.opens, Math.round((at.getTime() - midnight) / 60_000)))
    return absences
      .filter(({ clinician, room }) => columnOf === 'day' || key === (columnOf === 'room' ? room?.id : clinician?.id))
      .map(({ startsAt, endsAt }) => ({ column: key, start: minuteIn(startsAt), end: minuteIn(endsAt) }))
      .filter(({ start, end }) => start < end)
  })
}

const HOUR = 60
const DAYTIME = { from: 8 * HOUR, to: 18 * HOUR }

/** The hours a calendar shows: the day, the opening hours, and whatever stands outside them, in whole hours. */
export function timesShown(hours: readonly Hours[], entries: readonly CalendarStretch[]): { from: number; to: number } {
  const starts = [...hours.map(({ opens }) => minutesOf(opens as LocalTime)), ...entries.map(({ start }) => start)]
  const ends = [...hours.map(({ closes }) => minutesOf(closes as LocalTime)), ...entries.map(({ end }) => end)]
  return {
    from: Math.floor(Math.min(DAYTIME.from, ...starts) / HOUR) * HOUR,
    to: Math.min(NIGHT.closes, Math.ceil(Math.max(DAYTIME.to, ...ends) / HOUR) * HOUR),
  }
}
