import { isFederalHoliday } from '../time/business-days.ts'
import type { Interval } from '../time/interval.ts'
import { addDays, addMonths, type LocalDate, type TimeZone, weekdayOf } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { AppointmentKind } from './appointment-kind.ts'

/** What a visit or a group session is counted as in a month, in the order in which it is told. */
export const monthKinds = ['journey', 'preparation', 'integration', 'group', 'consult', 'other'] as const
export type MonthKind = (typeof monthKinds)[number]

/** A visit, or the session of a group, as a month counts it. `waits`: for anything, as the day and the week say it. */
export type MonthVisit = { readonly kind: MonthKind; readonly startsAt: Date; readonly waits: boolean }

/** One day of a month, with what stands on it. */
export type MonthDay = {
  readonly on: LocalDate
  /** Days of the weeks at both ends belong to other months. */
  readonly isInMonth: boolean
  readonly counts: readonly { readonly kind: MonthKind; readonly count: number }[]
  readonly waits: number
  /** The place is not open that day: by its week, or for a reason that somebody entered. Null where it is open. */
  readonly closed: { readonly reason: string | null } | null
  readonly isHoliday: boolean
  /** Who is away, or out of use, for any part of the day. */
  readonly away: readonly string[]
}

export type MonthWeeks = { readonly month: LocalDate; readonly from: LocalDate; readonly to: LocalDate }

type MonthFacts = {
  readonly timeZone: TimeZone
  readonly visits: readonly MonthVisit[]
  readonly absences: readonly (Interval & { readonly name: string })[]
  /** The days of the week on which the place opens: 0 is Sunday. */
  readonly opensOn: ReadonlySet<number>
  readonly closures: readonly { readonly on: LocalDate; readonly reason: string }[]
}

/** The whole weeks around the month of a day, Monday to Sunday, both ends included. */
export function monthWeeks(day: LocalDate): MonthWeeks {
  const month = `${day.slice(0, 7)}-01` as LocalDate
  const last = addDays(addMonths(month, 1), -1)
  return { month, from: addDays(month, -((weekdayOf(month) + 6) % 7)), to: addDays(last, (7 - weekdayOf(last)) % 7) }
}

/** What a month counts a visit as: the parts of a cycle by themselves, calls by themselves, the rest together. */
export const monthKindOf = (kind: AppointmentKind): MonthKind => monthKinds.find((one) => one === kind) ?? 'other'

/** Day after day of these weeks, on the clock of the place: what is given by kind, what waits, and when the place is closed or somebody away. */
export function monthDays({ month, from, to }: MonthWeeks, { timeZone, visits, absences, opensOn, closures }: MonthFacts): MonthDay[] {
  const byDay = Map.groupBy(visits, ({ startsAt }) => localDateOf(startsAt, timeZone))
  const gone = absences.map(({ name, start, end }) => ({
    ...{ name, first: localDateOf(start, timeZone), last: localDateOf(new Date(end.getTime() - 1), timeZone) },
  }))
  const days: MonthDay[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const own = byDay.get(on) ?? []
    const closure = closures.find((one) => one.on === on)
    days.push({
      on,
      isInMonth: on.slice(0, 7) === month.slice(0, 7),
      counts: monthKinds.flatMap((kind) => {
        const count = own.filter((visit) => visit.kind === kind).length
        return count > 0 ? [{ kind, count }] : []
      }),
      waits: own.filter(({ waits }) => waits).length,
      closed: closure ? { reason: closure.reason } : opensOn.has(weekdayOf(on)) ? null : { reason: null },
      isHoliday: isFederalHoliday(on),
      away: [...new Set(gone.filter(({ first, last }) => first <= on && on <= last).map(({ name }) => name))],
    })
  }
  return days
}
