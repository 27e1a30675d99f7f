import { clockAfter, type LocalDate } from '@/lib/domain/time/local'
import { rangeOf } from '@/lib/messages/say-time'
import { timeText } from './time-text'
import type { WeekEntry } from './week-entries'

type Look = Pick<WeekEntry, 'tone' | 'state' | 'tentative' | 'movable'>

/** What differs from entry to entry; the last four are places in the lists beside it. Minutes after midnight. */
type EntryRow = readonly [key: string, title: string, start: number, end: number, column: number, day: number, detail: number, look: number]

/** The entries of a calendar as they go to a browser: what many of them say is said once. */
export type PackedEntries = {
  readonly columns: readonly string[]
  readonly days: readonly (readonly [day: LocalDate, spoken: string])[]
  readonly details: readonly string[]
  readonly looks: readonly Look[]
  readonly rows: readonly EntryRow[]
}

/** Gives each different thing its place in a list. */
function places<Thing>() {
  const list: Thing[] = []
  const known = new Map<string, number>()
  const at = (thing: Thing): number => {
    const name = JSON.stringify(thing)
    const place = known.get(name) ?? list.push(thing) - 1
    known.set(name, place)
    return place
  }
  return { list, at }
}

/** `sayLong`: a day as it is read out. */
export function packEntries(entries: readonly WeekEntry[], sayLong: (day: LocalDate) => string): PackedEntries {
  const columns = places<string>()
  const days = places<readonly [LocalDate, string]>()
  const details = places<string>()
  const looks = places<Look>()
  const rows = entries.map(
    ({ key, title, start, end, column, day, detail = '', tone, state, tentative, movable }): EntryRow => [
      ...([key, title, start, end, columns.at(column), days.at([day, sayLong(day)]), details.at(detail)] as const),
      looks.at({ tone, state, tentative, movable }),
    ],
  )
  return { columns: columns.list, days: days.list, details: details.list, looks: looks.list, rows }
}

export type SpokenEntry = WeekEntry & { readonly time: string; readonly spoken: string }

/** The same entries, with the words that follow from where they stand. */
export const unpackEntries = ({ columns, days, details, looks, rows }: PackedEntries): SpokenEntry[] =>
  rows.flatMap(([key, title, start, end, columnAt, dayAt, detailAt, lookAt]) => {
    const [column, [day, spokenDay] = [], look] = [columns[columnAt], days[dayAt], looks[lookAt]]
    if (column === undefined || day === undefined || !look) return []
    const [from, to] = [timeText(clockAfter(start)), timeText(clockAfter(end))]
    const detail = details[detailAt] || undefined
    return [{ ...look, ...{ key, title, start, end, column, day, detail, time: from }, spoken: `${spokenDay}, ${rangeOf(from, to)}` }]
  })
