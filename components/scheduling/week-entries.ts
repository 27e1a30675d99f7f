import { visitTitle } from '@/components/portal/next-visit-card'
import { dayText, dayTextAt, rangeText } from '@/components/time/format-time'
import type { CalendarColumn, CalendarEntry, CalendarStretch } from '@/components/ui/calendar-grid/calendar-types'
import { addDays, type LocalDate, type LocalTime, minutesOf, weekdayOf } from '@/lib/domain/time/local'
import { localDateOf, localTimeOf } from '@/lib/domain/time/practice-time'
import { label } from '@/lib/messages/label'
import type { TodayVisit } from './today-list'
import { toneOf, waitWords } from './visit-words'

export type WeekVisit = Omit<TodayVisit, 'collect'>
export type WeekGroup = {
  readonly id: string
  readonly title: string
  readonly phase: 'preparation' | 'journey' | 'integration'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinician: { readonly name: string }
  readonly capacity: number
  readonly seatsTaken: number
}
type Hours = { readonly weekday: number; readonly opens: string; readonly closes: string }

/** The Monday of the week a day is in. */
export const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7))

export const weekColumns = (monday: LocalDate, today: LocalDate): CalendarColumn[] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => ({ key: day, label: dayText(day), today: day === today }))

/** Visits and group sessions as entries of the week, on the clock of `timeZone`. A seat in a group is shown by its session. */
export function weekEntries(visits: readonly WeekVisit[], groups: readonly WeekGroup[], timeZone: string): CalendarEntry[] {
  const place = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => {
    const start = minutesOf(localTimeOf(startsAt, timeZone))
    return {
      column: localDateOf(startsAt, timeZone),
      start,
      end: start + Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
      spoken: `${dayTextAt(startsAt, timeZone, 'long')}, ${rangeText(startsAt, endsAt, timeZone)}`,
    }
  }
  return [
    ...visits
      .filter(({ kind, status }) => kind !== 'group' && status !== 'no_show')
      .map((visit): CalendarEntry => {
        const waits = visit.waits.map((wait) => waitWords[wait]).join(', ')
        return {
          ...place(visit),
          key: visit.id,
          title: visit.who,
          detail: [visitTitle(visit), visit.clinician?.name, visit.room?.name].filter(Boolean).join(' · '),
          tone: toneOf(visit),
          state: waits
            ? { tone: 'waits', label: `Waits for ${waits}` }
            : { tone: 'ready', label: label('appointmentStatus', visit.status) },
          tentative: visit.status === 'tentative',
        }
      }),
    ...groups.map(
      (group): CalendarEntry => ({
        ...place(group),
        key: group.id,
        title: group.title,
        detail: `${group.clinician.name} · ${group.seatsTaken} of ${group.capacity} seats`,
        tone: group.phase,
      }),
    ),
  ]
}

const NIGHT = { opens: 0, closes: 1440 }

/** When the location is closed on each day of the week, by its hours. */
export function closedStretches(columns: readonly CalendarColumn[], hours: readonly Hours[]): CalendarStretch[] {
  return columns.flatMap(({ key }) => {
    const open = hours
      .filter(({ weekday }) => weekday === weekdayOf(key as LocalDate))
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
